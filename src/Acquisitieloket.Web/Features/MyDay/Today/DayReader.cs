using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.MyDay.Today;

/// <summary>Reads what one person has to do: follow-ups assigned to them and open leads of which they are the contact person.</summary>
public sealed class DayReader(AppDbContext db, TimeProvider clock, WorkingCalendar calendar)
{
    /// <summary>Rows shown a section; the rest is in the queue.</summary>
    public const int Limit = 12;

    private const int ComingDays = 7;
    private const string Contact = "/interactions";

    public async Task<IReadOnlyList<DaySection>> SectionsAsync(Viewer viewer, CancellationToken cancellation)
    {
        var userId = viewer.UserId;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = WorkingCalendar.DayOf(now);
        var (midnight, tonight) = (StartOf(today), StartOf(today.AddDays(1)));
        var unreached = Unreached(userId).Where(l => l.TermDueAt == null || l.TermDueAt > now);
        var followUps = await FollowUpsAsync(viewer, today, StartOf(today.AddDays(1 + ComingDays)), cancellation);
        var terms = await TermsAsync(userId, tonight, now, cancellation);
        var visits = await VisitsAsync(userId, now, StartOf(today.AddDays(1 + ComingDays)), cancellation);
        var missed = await DayNotices.MissedMailsAsync(db, viewer, today, cancellation);
        var unanswered = await DayNotices.LateQuestionsAsync(db, viewer, now, calendar, cancellation);
        DaySection[] forwarded = await DayNotices.ForwardedAsync(Mine(userId), cancellation) is { } section ? [section] : [];
        return
        [
            Section("late", "Te laat", "Niets is te laat.",
                [.. terms.Where(t => t.At <= now), .. unanswered, .. followUps.Where(f => f.At < midnight).Select(f => f with
                {
                    Badge = TermBadge.Of(null, f.At, now, calendar),
                })]),
            Section("today", "Vandaag", "Vandaag verloopt er niets meer.",
                [.. missed, .. terms.Where(t => t.At > now), .. followUps.Where(f => f.At >= midnight && f.At < tonight),
                    .. visits.Where(v => v.At < tonight)]),
            .. forwarded,
            Section("new", "Nieuw voor mij", "Geen nieuwe leads.", await NewAsync(unreached, now, cancellation),
                await unreached.CountAsync(cancellation)),
            Section("coming", "Komende dagen", "De komende zeven dagen staat er niets gepland.",
                [.. followUps.Where(f => f.At >= tonight), .. visits.Where(v => v.At >= tonight)]),
            await DayWaiting.SectionAsync(db, Mine(userId), cancellation),
        ];
    }

    /// <summary>How many mails that came in wait for the viewer to look at them.</summary>
    public Task<int> HeldMailsAsync(Viewer viewer, CancellationToken cancellation) =>
        HeldMailService.MaySee(db, viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime)).CountAsync(cancellation);

    /// <summary>How many leads of others are shared with the viewer.</summary>
    public Task<int> SharedAsync(Viewer viewer, CancellationToken cancellation) =>
        DayNotices.SharedAsync(db, viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime), cancellation);

    private static DaySection Section(string id, string title, string empty, IReadOnlyList<DayItem> items, int? count = null) =>
        new(id, title, empty, [.. items.OrderBy(i => i.At).Take(Limit)], count ?? items.Count);

    private IQueryable<Lead> Mine(long userId) =>
        db.Leads.AsNoTracking().Where(l => l.ContactPersonId == userId && l.ClosedAt == null);

    private IQueryable<Lead> Unreached(long userId) => Mine(userId).Where(
        l => l.Stage == LeadStage.New && !db.Interactions.Any(i => i.LeadId == l.Id && i.Reached));

    private async Task<List<DayItem>> NewAsync(IQueryable<Lead> unreached, DateTime now, CancellationToken cancellation) =>
        [.. (await unreached.OrderBy(l => l.TermDueAt == null).ThenBy(l => l.TermDueAt).ThenBy(l => l.Id).Take(Limit).ToListAsync(cancellation))
            .Select(l => new DayItem
            {
                Reference = l.Reference,
                Company = DayItem.NameOf(l),
                What = $"Nieuwe vraag: {Asked(l)}",
                Action = "Contact leggen",
                Step = Contact,
                At = l.TermDueAt,
                Badge = TermBadge.Of(l.TermWarnAt, l.TermDueAt, now, calendar),
            })];

    // A share may have ended, or a lead gone elsewhere, since the follow-up was planned.
    private IQueryable<FollowUp> Openable(IQueryable<FollowUp> followUps, Viewer viewer, DateOnly today)
    {
        var (own, asDeputy, byShare) = (db.Leads.Where(LeadAccess.MayOpen(viewer)), db.Leads.Where(LeadAccess.MayOpenAsDeputy(viewer, today)),
            db.Leads.Where(LeadAccess.MayOpenByShare(viewer, today, db.LeadShares)));
        return followUps.Where(f => own.Any(l => l.Id == f.LeadId) || asDeputy.Any(l => l.Id == f.LeadId) || byShare.Any(l => l.Id == f.LeadId));
    }

    private async Task<List<DayItem>> FollowUpsAsync(Viewer viewer, DateOnly today, DateTime until, CancellationToken cancellation) =>
        [.. (await Openable(db.FollowUps.AsNoTracking(), viewer, today)
            .Where(f => f.AssigneeId == viewer.UserId && f.CompletedAt == null && f.DueAt < until
                // The first contact that the intake planned stands there already as a new lead or a late term.
                && !(f.Origin == FollowUpOrigin.Intake && Mine(viewer.UserId).Any(l => l.Id == f.LeadId)
                    && db.ServiceTerms.Any(t => t.LeadId == f.LeadId && t.Kind == TermKind.FirstContact && t.MetAt == null)))
            .OrderBy(f => f.DueAt).Include(f => f.Lead).ToListAsync(cancellation))
            .Select(f => new DayItem
            {
                Reference = f.Lead!.Reference,
                Company = DayItem.NameOf(f.Lead),
                What = f.Subject,
                Action = "Afronden",
                Step = $"/follow-ups/{f.Id}",
                At = f.DueAt,
            })];

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

    // A first contact that can still be in time stands under "Nieuw voor mij"; nobody has to read it twice.
    private async Task<List<DayItem>> TermsAsync(
        long userId, DateTime until, DateTime now, CancellationToken cancellation) =>
        [.. (await db.ServiceTerms.AsNoTracking()
            .Where(t => t.MetAt == null && t.CancelledAt == null && t.PausedAt == null && t.DueAt < until
                && Mine(userId).Any(l => l.Id == t.LeadId)
                && (t.DueAt <= now || !Unreached(userId).Any(l => l.Id == t.LeadId)))
            .OrderBy(t => t.DueAt).Include(t => t.Lead).ToListAsync(cancellation))
            .Select(t => new DayItem
            {
                Reference = t.Lead!.Reference,
                Company = DayItem.NameOf(t.Lead),
                What = What(t.Kind),
                Action = Way(t.Kind).Action,
                Step = Way(t.Kind).Step,
                At = t.DueAt,
                Badge = TermBadge.Of(t.WarnAt, t.DueAt, now, calendar),
            })];

    private static string Asked(Lead lead) => lead.AskedM2 is { } area
        ? $"{area.ToString("N0", CultureInfo.CurrentCulture)} m², {lead.Cluster.Dutch()}" : lead.Cluster.Dutch();

    private static string What(TermKind kind) => kind switch
    {
        TermKind.FirstContact => "Leg het eerste contact",
        TermKind.FirstSiteList => "Stuur de eerste locaties",
        _ => "Geef het bedrijf antwoord",
    };

    private static (string Action, string Step) Way(TermKind kind) => kind switch
    {
        TermKind.FirstContact => ("Contact leggen", Contact),
        TermKind.FirstSiteList => ("Locaties zoeken", "/match"),
        _ => ("Beantwoorden", "/messages"),
    };

    private static DateTime StartOf(DateOnly day) => WorkingCalendar.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
