using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>Reads what counts of some leads.</summary>
internal static class LeadStories
{
    public static async Task<IReadOnlyList<LeadStory>> ReadAsync(AppDbContext db, long[] ids, CancellationToken cancellation)
    {
        var steps = (await db.StageChanges.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.LeadId))
            .OrderBy(c => c.LeadId).ThenBy(c => c.At).ThenBy(c => c.Id)
            .Select(c => new { c.LeadId, Step = new StageStep(c.To, c.At) }).ToListAsync(cancellation)).ToLookup(c => c.LeadId, c => c.Step);
        var terms = (await db.ServiceTerms.AsNoTracking()
            .Where(t => EF.Parameter(ids).Contains(t.LeadId) && t.CancelledAt == null && (t.PausedAt == null || t.MetAt != null))
            .Select(t => new { t.LeadId, Term = new TermStory(t.Kind, t.DueAt, t.MetAt) }).ToListAsync(cancellation)).ToLookup(t => t.LeadId, t => t.Term);
        var sent = (await db.Proposals.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.LeadId) && p.SentAt != null).OrderBy(p => p.Number)
            .Select(p => new { p.LeadId, Version = new SentVersion(p.Number, p.SentAt!.Value) { FirstIn = p.FirstIn, BestIn = p.BestIn } }).ToListAsync(cancellation)).ToLookup(p => p.LeadId, p => p.Version);
        var sites = (await db.Proposals.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.LeadId) && p.SentAt != null)
            .SelectMany(p => p.Sites, (p, site) => new { p.LeadId, p.Number, Site = new SentSite(site.SiteId, p.SentAt!.Value, site.Answer) })
            .ToListAsync(cancellation)).OrderBy(s => s.Number).ToLookup(s => s.LeadId, s => s.Site);
        var checks = (await db.AftercareChecks.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.LeadId)).OrderBy(c => c.Id)
            .Select(c => new { c.LeadId, Check = new CheckStory(c.Months, c.PromisedM2, c.PromisedJobs, c.ActualM2, c.ActualJobs, c.At) })
            .ToListAsync(cancellation)).ToLookup(c => c.LeadId, c => c.Check);
        var leads = await db.Leads.AsNoTracking().Where(l => EF.Parameter(ids).Contains(l.Id)).Select(l => new LeadStory
        {
            Id = l.Id, DepartmentId = l.DepartmentId, Cluster = l.Cluster, Stage = l.Stage, StageSince = l.StageSince,
            CreatedAt = l.CreatedAt, ClosedAt = l.ClosedAt, Channel = l.Channel, Language = l.Language,
            AskedM2 = l.AskedM2, AskedKva = l.AskedKva, Jobs = l.Jobs, Cause = l.OutcomeCause, UnmetM2 = l.UnmetM2, UnmetKva = l.UnmetKva,
            OperationalOn = l.Requirements.OperationalOn, LastActivityAt = l.LastActivityAt,
            FirstDepartmentId = l.FirstDepartmentId, MovesWithinRegion = l.MovesWithinRegion, SiteId = l.EstablishedSiteId,
        }).ToListAsync(cancellation);
        return [.. leads.Select(l => l with
        {
            Steps = [.. steps[l.Id]], Terms = [.. terms[l.Id]], Sent = [.. sent[l.Id]], Sites = [.. sites[l.Id]], Checks = [.. checks[l.Id]],
        })];
    }
}
