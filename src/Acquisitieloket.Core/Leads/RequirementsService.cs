using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>Corrects what a company needs of a place; the enquiry itself stays as it was submitted.</summary>
public sealed class RequirementsService(AppDbContext db, TimeProvider clock)
{
    /// <summary>
    /// Stores what was typed, together with what others changed since the editor read it, and writes each changed answer on
    /// the timeline. Stores nothing while there is something to choose (<see cref="NeedsMerge.Conflicts"/>), or when nothing
    /// changed. Refuses for a closed lead.
    /// </summary>
    public async Task<NeedsMerge> ChangeAsync(
        long leadId, ChangeRequirements input, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.Include(l => l.Enquiry).Include(l => l.Company).SingleAsync(l => l.Id == leadId, cancellation);
        lead.Stage.CanWrite().OrRefuse();
        var stored = LeadNeeds.Of(lead);
        var merge = NeedsMerge.Of(input.Seen, stored, input.Typed);
        merge = merge with { Merged = merge.Merged.ClassedAfter(stored) };
        var changes = merge.Conflicts.Count > 0 ? [] : NeedsField.Differences(
            await ReadableAsync(stored, cancellation), await ReadableAsync(merge.Merged, cancellation));
        if (changes.Count == 0)
            return merge;

        (lead.Requirements, lead.Segment, lead.Cluster) = merge.Merged;
        (lead.Further, lead.FoundVia) = (merge.Merged.Further, merge.Merged.Further.FoundVia);
        lead.CopyFigures();
        lead.CopyMove();
        db.Record(lead, actor, AuditKind.RequirementsChanged, clock.GetUtcNow().UtcDateTime,
            [.. changes.Select(c => (c.Name, (string?)c.Arrow))]);
        await db.SaveChangesAsync(cancellation);
        return merge;
    }

    /// <summary>The needs with the names of sites in the place of their codes, for people to read and never to store.</summary>
    public async Task<LeadNeeds> ReadableAsync(LeadNeeds needs, CancellationToken cancellation = default) =>
        needs with { Requirements = await RequirementField.ReadableAsync(db, needs.Requirements, cancellation) };
}

/// <summary>The needs as they were typed, over what the editor was shown.</summary>
public sealed record ChangeRequirements(LeadNeeds Typed, LeadNeeds Seen);
