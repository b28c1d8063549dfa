using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.MyDay.Today;

/// <summary>A colleague who is away while leads wait, who stands in, and what waits.</summary>
public sealed record AbsentColleague(long Id, string Name, DateOnly? Until, string? Deputy, bool ByViewer, int Open, int Late)
{
    public string LeadsPath => $"/queue?scope=all&person={Id}";
}

/// <summary>What waits for colleagues who are away: a company does not have to know that its contact person is.</summary>
internal sealed class DayCover(AppDbContext db, DayWork work, DateTime now)
{
    /// <summary>Those for whom the viewer is the deputy; a coordinator hears of all, for a deputy may be missing or away too.</summary>
    public Task<List<AbsentColleague>> AbsentAsync(Viewer viewer, CancellationToken cancellation)
    {
        var (today, id, all) = (WorkingCalendar.DayOf(now), viewer.UserId, viewer.Is(Role.Coordinator));
        return db.Users.AsNoTracking()
            .Where(u => u.Active && u.Id != id && u.AbsentFrom <= today && (u.AbsentUntil == null || today <= u.AbsentUntil)
                && (all || u.DeputyId == id) && db.Workloads.Any(w => w.UserId == u.Id && w.OpenLeads > 0))
            .OrderBy(u => u.DeputyId != id).ThenBy(u => u.FullName)
            .Select(u => new AbsentColleague(u.Id, u.FullName, u.AbsentUntil,
                db.Users.Where(d => d.Id == u.DeputyId && d.Active).Select(d => d.FullName).FirstOrDefault(), u.DeputyId == id,
                db.Workloads.Where(w => w.UserId == u.Id).Select(w => w.OpenLeads).FirstOrDefault(),
                db.Leads.Count(l => l.ContactPersonId == u.Id && l.ClosedAt == null && l.TermDueAt <= now)))
            .ToListAsync(cancellation);
    }

    /// <summary>What a deputy has to do today in their place; null when there is nobody to stand in for.</summary>
    public async Task<DaySection?> SectionAsync(Viewer viewer, DateTime tonight, CancellationToken cancellation)
    {
        var absent = (await AbsentAsync(viewer, cancellation)).FindAll(a => a.ByViewer);
        if (absent.Count == 0)
            return null;
        var items = new List<DayItem>();
        var unread = 0;
        foreach (var colleague in absent)
        {
            // What is too late already stands there as a term.
            var unreached = work.Unreached(colleague.Id).Where(l => l.TermDueAt == null || l.TermDueAt > now);
            List<DayItem> fresh = await work.NewAsync(unreached, cancellation);
            unread += await unreached.CountAsync(cancellation) - fresh.Count;
            items.AddRange(((IEnumerable<DayItem>)[
                .. await work.TermsAsync(colleague.Id, tonight, cancellation),
                .. await work.FollowUpsAsync(viewer, colleague.Id, tonight, cancellation), .. fresh,
            ]).Select(i => i with { For = colleague.Name, Badge = i.Badge ?? work.Late(i.At) }));
        }
        return new DaySection("cover", "Voor afwezige collega’s", "Voor wie u vervangt ligt er vandaag niets klaar.",
            [.. items.OrderBy(i => i.At).Take(DayReader.Limit)], items.Count + unread)
        {
            All = absent.Count == 1 ? absent[0].LeadsPath : "/queue?scope=all",
        };
    }
}
