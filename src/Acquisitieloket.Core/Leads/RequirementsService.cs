using System.Security.Cryptography;
using System.Text.Json;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>Corrects what a company needs of a place; the enquiry itself stays as it was submitted.</summary>
public sealed class RequirementsService(AppDbContext db, TimeProvider clock)
{
    /// <summary>
    /// Replaces the requirements and writes each changed answer on the timeline; nothing when nothing changed.
    /// Throws <see cref="DbUpdateConcurrencyException"/> when someone changed them since the editor read them;
    /// what else happened on the lead, such as a call, is no conflict.
    /// </summary>
    public async Task ChangeAsync(long leadId, ChangeRequirements input, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
        CanChange(lead.Stage).OrRefuse();
        var changes = await ChangesAsync(lead, input, cancellation);
        if (changes.Count == 0)
            return;

        if (StateOf(lead) != input.Seen)
            throw new DbUpdateConcurrencyException("The requirements changed since they were read.");
        lead.Requirements = input.Requirements;
        lead.Segment = input.Segment;
        lead.Cluster = input.Cluster;
        lead.CopyFigures();
        db.Record(lead, actor, AuditKind.RequirementsChanged, clock.GetUtcNow().UtcDateTime,
            [.. changes.Select(c => (c.Name, (string?)c.Arrow))]);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Stands for the requirements as they are now: 64 hexadecimal digits, for the form to carry along.</summary>
    public static string StateOf(Lead lead) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new { lead.Requirements, lead.Segment, lead.Cluster }, JsonColumn.Options)));

    /// <summary>A closed lead is read-only.</summary>
    public static Can CanChange(LeadStage stage) =>
        stage.IsClosed() ? Can.Not("Deze lead is gesloten. Heropen de lead eerst, met een reden.") : Can.Do;

    private async Task<List<RequirementChange>> ChangesAsync(Lead lead, ChangeRequirements input, CancellationToken cancellation)
    {
        var changes = RequirementField.Differences(
            await RequirementField.ReadableAsync(db, lead.Requirements, cancellation),
            await RequirementField.ReadableAsync(db, input.Requirements, cancellation)).ToList();
        if (lead.Segment != input.Segment)
            changes.Add(new("Segment", lead.Segment.Dutch(), input.Segment.Dutch()));
        if (lead.Cluster != input.Cluster)
            changes.Add(new("Speerpunt", lead.Cluster.Dutch(), input.Cluster.Dutch()));
        return changes;
    }
}

/// <summary>The requirements as they should be.</summary>
public sealed record ChangeRequirements
{
    public required Requirements Requirements { get; init; }
    public required Segment Segment { get; init; }
    public required Cluster Cluster { get; init; }
    /// <summary>What <see cref="RequirementsService.StateOf"/> said when the editor was shown the requirements.</summary>
    public required string Seen { get; init; }
}
