using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching.Weighting;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Matching.Runs;

/// <summary>What changed of that which went into a run, so that its ranking may no longer be that of now.</summary>
public sealed record MatchChanges(
    IReadOnlyList<RequirementChange> Wishes, IReadOnlyList<SiteChange> Supply, IReadOnlyList<string> Weights, string? OtherRules)
{
    public static MatchChanges None { get; } = new([], [], [], null);

    public bool Any => Wishes.Count > 0 || Supply.Count > 0 || Weights.Count > 0 || OtherRules is not null;
}

/// <summary>Compares what went into the newest run of a lead with what would go into one now.</summary>
public sealed class MatchFreshness(AppDbContext db, SupplyReader supply, AgreedWeights agreed)
{
    /// <summary>What changed since the newest run of a lead; nothing when there was none.</summary>
    public async Task<MatchChanges> SinceAsync(long leadId, CancellationToken cancellation = default)
    {
        var run = await db.MatchRuns.AsNoTracking().Where(r => r.LeadId == leadId).OrderByDescending(r => r.At).ThenByDescending(r => r.Id)
            .Select(r => new { r.Requirements, r.Weights, r.RuleVersion, r.SupplyId, r.Lead!.Segment, Now = r.Lead.Requirements }).FirstOrDefaultAsync(cancellation);
        if (run is null)
            return MatchChanges.None;
        return new(
            RequirementField.Differences(await RequirementField.ReadableAsync(db, run.Requirements, cancellation),
                await RequirementField.ReadableAsync(db, run.Now, cancellation)),
            run.SupplyId is { } id ? await SupplyAsync(id, cancellation) : [],
            run.Weights is { } weights ? WeightField.Differences(weights, agreed.For(run.Segment)) : [],
            run.RuleVersion == Matcher.RuleVersion ? null : $"{run.RuleVersion} → {Matcher.RuleVersion}");
    }

    private async Task<IReadOnlyList<SiteChange>> SupplyAsync(long snapshotId, CancellationToken cancellation)
    {
        var now = await supply.ReadFactsAsync(cancellation);
        var hash = SupplyContent.Hash(SupplyContent.Write(now));
        var kept = await db.SupplySnapshots.AsNoTracking().Where(s => s.Id == snapshotId && s.Hash != hash)
            .Select(s => s.Content).SingleOrDefaultAsync(cancellation);
        return kept is null ? [] : SupplyDifference.Between(SupplyContent.Read(kept), now);
    }
}
