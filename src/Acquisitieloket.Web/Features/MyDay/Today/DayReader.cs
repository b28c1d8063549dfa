using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Reviews;
using Acquisitieloket.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.MyDay.Today;

/// <summary>Reads what one person has to do: follow-ups assigned to them and open leads of which they are the contact person.</summary>
public sealed class DayReader(AppDbContext db, ApprovalDeciders deciders, TimeProvider clock, WorkingCalendar calendar)
{
    /// <summary>Rows shown a section; the rest is in the queue.</summary>
    public const int Limit = 12;

    private const int ComingDays = 7;

    public async Task<IReadOnlyList<DaySection>> SectionsAsync(Viewer viewer, CancellationToken cancellation)
    {
        var userId = viewer.UserId;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = WorkingCalendar.DayOf(now);
        var (midnight, tonight) = (StartOf(today), StartOf(today.AddDays(1)));
        var work = new DayWork(db, now, calendar);
        var unreached = work.Unreached(userId).Where(l => l.ForwardedAt == null && (l.TermDueAt == null || l.TermDueAt > now));
        var followUps = await work.FollowUpsAsync(viewer, userId, StartOf(today.AddDays(1 + ComingDays)), cancellation);
        var terms = await work.TermsAsync(userId, StartOf(today.AddDays(1 + ComingDays)), cancellation);
        var visits = await VisitsAsync(userId, now, StartOf(today.AddDays(1 + ComingDays)), cancellation);
        var missed = await DayNotices.MissedMailsAsync(db, viewer, today, cancellation);
        var unanswered = await DayNotices.LateQuestionsAsync(db, viewer, now, calendar, cancellation);
        DaySection[] forwarded = await DayNotices.ForwardedAsync(work.Mine(userId), cancellation) is { } section ? [section] : [];
        DaySection[] offers = await DayNotices.OffersAsync(db, viewer, now, cancellation) is { } offered ? [offered] : [];
        DaySection[] approvals = await new DayApprovals(db, deciders, now).SectionAsync(viewer, cancellation) is { } asked ? [asked] : [];
        DaySection[] cover = await new DayCover(db, work, now).SectionAsync(viewer, tonight, cancellation) is { } covered ? [covered] : [];
        return
        [
            Section("late", "Te laat", "Niets is te laat.",
                [.. terms.Where(t => t.At <= now), .. unanswered, .. followUps.Where(f => f.At < midnight).Select(f => f with
                {
                    Badge = TermBadge.Of(null, f.At, now, calendar),
                })]),
            Section("today", "Vandaag", "Vandaag verloopt er niets meer.",
                [.. missed, .. terms.Where(t => t.At > now && t.At < tonight), .. followUps.Where(f => f.At >= midnight && f.At < tonight),
                    .. visits.Where(v => v.At < tonight)]),
            .. forwarded,
            .. approvals,
            .. cover,
            .. offers,
            Section("new", "Nieuw voor mij", "Geen nieuwe leads.", await work.NewAsync(unreached, cancellation),
                await unreached.CountAsync(cancellation)),
            Section("coming", "Komende dagen", "De komende zeven dagen staat er niets gepland.",
                [.. terms.Where(t => t.At >= tonight), .. followUps.Where(f => f.At >= tonight), .. visits.Where(v => v.At >= tonight)]),
            await DayWaiting.SectionAsync(db, work.Mine(userId), today, cancellation),
        ];
    }

    /// <summary>How many mails that came in wait for the viewer to look at them.</summary>
    public Task<int> HeldMailsAsync(Viewer viewer, CancellationToken cancellation) =>
        HeldMailService.MaySee(db, viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime)).CountAsync(cancellation);

    /// <summary>What a coordinator has to see reviewed of the sites of the own municipality, now or within some weeks; empty when nothing.</summary>
    public async Task<string> ReviewsAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (!viewer.Is(Role.Coordinator))
            return "";
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var reviewed = await db.Sites.Where(s => s.Programme != ProgrammeStatus.Dropped && db.Departments.Any(d => d.Id == viewer.DepartmentId && d.Municipality == s.Municipality))
            .Select(s => s.LastReviewedOn).ToListAsync(cancellation);
        var states = reviewed.ConvertAll(day => ReviewDuty.Of(day, today));
        return ReviewWords.Told(states.Count(s => s == ReviewState.Overdue), states.Count(s => s == ReviewState.Soon));
    }

    /// <summary>Colleagues who are away and for whom the viewer stands in, or of whom a coordinator sees to it that someone does.</summary>
    public Task<List<AbsentColleague>> AbsentAsync(Viewer viewer, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DayCover(db, new DayWork(db, now, calendar), now).AbsentAsync(viewer, cancellation);
    }

    /// <summary>How many leads of others are shared with the viewer.</summary>
    public Task<int> SharedAsync(Viewer viewer, CancellationToken cancellation) =>
        DayNotices.SharedAsync(db, viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime), cancellation);

    private static DaySection Section(string id, string title, string empty, IReadOnlyList<DayItem> items, int? count = null) =>
        new(id, title, empty, [.. items.OrderBy(i => i.At).Take(Limit)], count ?? items.Count);

    // Until it has ended: who is on the way wants to see where.
    private async Task<List<DayItem>> VisitsAsync(long userId, DateTime now, DateTime until, CancellationToken cancellation) =>
        [.. (await db.Visits.AsNoTracking().Where(v => v.CancelledAt == null && v.EndsAt > now && v.StartsAt < until
                && v.Lead!.ClosedAt == null && (v.Lead.ContactPersonId == userId || v.PlannedById == userId))
            .OrderBy(v => v.StartsAt).Include(v => v.Lead).Include(v => v.Site).ToListAsync(cancellation))
            .Select(v => new DayItem
            {
                Reference = v.Lead!.Reference,
                Company = DayItem.NameOf(v.Lead),
                What = VisitWords.Title(v.Site?.Name, "nl"),
                Action = "Bekijken",
                Step = "/visits",
                At = v.StartsAt,
            })];

    private static DateTime StartOf(DateOnly day) => WorkingCalendar.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
