using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Matching.Weighting;

/// <summary>Agrees other weights for a segment; what counted before stays in the history.</summary>
public sealed class WeightService(AppDbContext db, AgreedWeights agreed, TimeProvider clock)
{
    public const int Total = 100;

    /// <summary>Whether these weights may count for a segment from now on, and if not, why.</summary>
    public Can CanSave(Segment segment, MatchWeights weights, string? reason) => Can.Not(
    [
        .. WeightField.All.Where(f => f.Read(weights) is < 0 or > Total).Select(f => $"{f.Dutch}: geef een getal van 0 tot en met {Total}."),
        .. weights.Sum == Total ? [] : new[] { $"Samen zijn de gewichten {weights.Sum}. Dat moet {Total} zijn." },
        .. string.IsNullOrWhiteSpace(reason) ? ["Geef een reden: alle vijf gemeenten zien haar."] : Array.Empty<string>(),
        .. reason?.Trim().Length > WeightSet.ReasonLength ? [$"Een reden is hooguit {WeightSet.ReasonLength} tekens lang."] : Array.Empty<string>(),
        .. WeightField.Differences(agreed.For(segment), weights).Count > 0 ? [] : new[] { "Er is niets veranderd: deze gewichten gelden al." },
    ]);

    /// <summary>Lets the weights count from now on. Throws <see cref="DbUpdateConcurrencyException"/> when others were agreed than <paramref name="seenId"/>.</summary>
    /// <exception cref="RefusedException">See <see cref="CanSave"/>.</exception>
    public async Task SaveAsync(Segment segment, MatchWeights weights, string? reason, long seenId, Actor actor, CancellationToken cancellation = default)
    {
        await agreed.RefreshAsync(db, cancellation);
        if ((agreed.Newest(segment)?.Id ?? 0) != seenId)
            throw new DbUpdateConcurrencyException("Other weights were agreed since these were read.");
        CanSave(segment, weights, reason).OrRefuse();
        var now = clock.GetUtcNow().UtcDateTime;
        db.WeightSets.Add(new WeightSet { Segment = segment, Weights = weights, At = now, ById = actor.UserId!.Value, Reason = reason!.Trim() });
        db.Record(actor, AuditKind.WeightsChanged, now,
            ("segment", segment.Dutch()), ("changes", string.Join("; ", WeightField.Differences(agreed.For(segment), weights))), ("reason", reason.Trim()));
        await db.SaveChangesAsync(cancellation);
        await agreed.RefreshAsync(db, cancellation);
    }
}
