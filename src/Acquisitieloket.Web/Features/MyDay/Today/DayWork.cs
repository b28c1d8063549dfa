using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.MyDay.Today;

/// <summary>The work of one person at a moment: open leads, their terms and what was planned.</summary>
internal sealed class DayWork(AppDbContext db, DateTime now, WorkingCalendar calendar)
{
    private const string Contact = "/interactions";

    public IQueryable<Lead> Mine(long userId) =>
        db.Leads.AsNoTracking().Where(l => l.ContactPersonId == userId && l.ClosedAt == null);

    public IQueryable<Lead> Unreached(long userId) => Mine(userId).Where(
        l => l.Stage == LeadStage.New && !db.Interactions.Any(i => i.LeadId == l.Id && i.Reached));

    public async Task<List<DayItem>> NewAsync(IQueryable<Lead> unreached, CancellationToken cancellation) =>
        [.. (await unreached.OrderBy(l => l.TermDueAt == null).ThenBy(l => l.TermDueAt).ThenBy(l => l.Id).Take(DayReader.Limit).ToListAsync(cancellation))
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
    private IQueryable<FollowUp> Openable(IQueryable<FollowUp> followUps, Viewer viewer)
    {
        var today = WorkingCalendar.DayOf(now);
        var (own, asDeputy, byShare) = (db.Leads.Where(LeadAccess.MayOpen(viewer)), db.Leads.Where(LeadAccess.MayOpenAsDeputy(viewer, today)),
            db.Leads.Where(LeadAccess.MayOpenByShare(viewer, today, db.LeadShares)));
        return followUps.Where(f => own.Any(l => l.Id == f.LeadId) || asDeputy.Any(l => l.Id == f.LeadId) || byShare.Any(l => l.Id == f.LeadId));
    }

    /// <summary>What is planned for a person and may be opened by the viewer, who is that person or stands in.</summary>
    public async Task<List<DayItem>> FollowUpsAsync(Viewer viewer, long userId, DateTime until, CancellationToken cancellation) =>
        [.. (await Openable(db.FollowUps.AsNoTracking(), viewer)
            .Where(f => f.AssigneeId == userId && f.CompletedAt == null && f.DueAt < until
                // The first contact that the intake planned stands there already as a new lead or a late term.
                && !(f.Origin == FollowUpOrigin.Intake && Mine(userId).Any(l => l.Id == f.LeadId)
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

    // A first contact that can still be in time stands under "Nieuw voor mij"; nobody has to read it twice.
    public async Task<List<DayItem>> TermsAsync(
        long userId, DateTime until, CancellationToken cancellation) =>
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

    /// <summary>How late something is that has a moment and no term; null when it is not late.</summary>
    public TermBadge? Late(DateTime? at) => at <= now ? TermBadge.Of(null, at, now, calendar) : null;

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
}
