using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Matching;

/// <summary>
/// Judges what staff chooses for a lead by the ranking of this moment: the wishes, the supply and the agreed weights as they
/// are now, whatever run is stored, so that no old run and no missing one lets a choice pass. The own municipality is that of
/// who chooses and that of the department that has the lead, so that it does not matter whose hand does it.
/// </summary>
public sealed class NeutralityCheck(AppDbContext db, MatchService matches, TimeProvider clock)
{
    /// <summary>What adding a site to the shortlist departs from. What was left out has its own reason in the log.</summary>
    public async Task<Departure?> AddingAsync(long leadId, long siteId, Actor actor, CancellationToken cancellation = default)
    {
        var leftOut = await db.SiteExclusions.Where(e => e.LeadId == leadId).Select(e => e.SiteId).ToListAsync(cancellation);
        var found = await FindAsync(leadId, [.. await ListedAsync(leadId, cancellation), siteId], leftOut, actor, cancellation);
        return found.FirstOrDefault(d => d.Chosen.SiteId == siteId);
    }

    /// <summary>What taking a site off the shortlist departs from: an own one that it is better than stays.</summary>
    public async Task<Departure?> RemovingAsync(long leadId, long siteId, Actor actor, CancellationToken cancellation = default)
    {
        var rest = (await ListedAsync(leadId, cancellation)).Where(id => id != siteId).ToList();
        return (await FindAsync(leadId, rest, [], actor, cancellation)).FirstOrDefault(d => d.PassedOver.SiteId == siteId);
    }

    /// <summary>What proposing these sites in this order departs from, however they came to be chosen.</summary>
    public async Task<Departure?> ProposingAsync(
        long leadId, IReadOnlyList<long> sites, Actor actor, CancellationToken cancellation = default) =>
        (await FindAsync(leadId, sites, [], actor, cancellation)).FirstOrDefault();

    /// <summary>Where the site is that fits best of those that can be proposed; null when none can be.</summary>
    public async Task<Municipality?> BestInAsync(long leadId, CancellationToken cancellation = default)
    {
        HashSet<long> passable = [.. await NotProposableAsync(cancellation)];
        return (await matches.NowAsync(leadId, cancellation)).Sites.FirstOrDefault(s => !passable.Contains(s.SiteId))?.Municipality;
    }

    /// <summary>The reason that was given for a version of a proposal; null when it follows the ranking.</summary>
    public async Task<AuditEvent?> SaidAsync(long leadId, int number, CancellationToken cancellation = default) =>
        (await db.AuditEvents.AsNoTracking().Where(e => e.LeadId == leadId && e.Kind == AuditKind.ProposalDeviated)
            .OrderBy(e => e.Id).ToListAsync(cancellation)).Find(e => e.Values["number"] == $"{number}");

    /// <summary>The named values of an event that tells of a departure.</summary>
    internal static (string, string)[] Values(Departure? departure, string? reason) =>
        departure is null ? [] : [("reason", reason!.Trim()), ("passedOver", departure.PassedOver.Name)];

    private Task<List<long>> ListedAsync(long leadId, CancellationToken cancellation) =>
        db.Shortlist.Where(e => e.LeadId == leadId).OrderBy(e => e.Order).Select(e => e.SiteId).ToListAsync(cancellation);

    private async Task<IReadOnlyList<Departure>> FindAsync(
        long leadId, IReadOnlyList<long> chosen, IEnumerable<long> aside, Actor actor, CancellationToken cancellation)
    {
        var own = await OwnAsync(leadId, actor, cancellation);
        if (own.Count == 0)
            return [];
        HashSet<long> passable = [.. aside, .. await NotProposableAsync(cancellation)];
        return [.. Neutrality.In(await matches.NowAsync(leadId, cancellation), chosen, own, passable)];
    }

    private async Task<HashSet<Municipality>> OwnAsync(long leadId, Actor actor, CancellationToken cancellation)
    {
        var owns = new[]
        {
            await db.Users.Where(u => u.Id == actor.UserId).Select(u => u.Department!.Municipality).SingleOrDefaultAsync(cancellation),
            await db.Leads.Where(l => l.Id == leadId).Select(l => l.Department!.Municipality).SingleAsync(cancellation),
        };
        return [.. owns.OfType<Municipality>()];
    }

    // Nobody can propose these, so nobody passes them over.
    private async Task<IEnumerable<long>> NotProposableAsync(CancellationToken cancellation)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var sites = await db.Sites.Select(s => new { s.Id, s.LastReviewedOn, s.Programme }).ToListAsync(cancellation);
        return sites.Where(s => s.Programme == ProgrammeStatus.Dropped || ReviewDuty.Of(s.LastReviewedOn, today) == ReviewState.Overdue)
            .Select(s => s.Id);
    }
}
