using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.MyDay.Today;

/// <summary>What someone must hear of although nothing was planned: a lead that came from a colleague, a mail that did not arrive.</summary>
internal static class DayNotices
{
    /// <summary>Also of a closed lead: the last thing that the company was to hear may be what it did not get.</summary>
    public static async Task<List<DayItem>> MissedMailsAsync(
        AppDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellation) =>
        [.. (await db.OutgoingMails.AsNoTracking().Where(OutgoingMail.Missed)
            .Where(m => m.Lead!.ContactPersonId == viewer.UserId
                || db.Leads.Where(LeadAccess.MayOpenAsDeputy(viewer, today)).Any(l => l.Id == m.LeadId))
            .OrderBy(m => m.Id).Include(m => m.Lead).ToListAsync(cancellation))
            .Select(m => new DayItem
            {
                Reference = m.Lead!.Reference,
                Company = DayItem.NameOf(m.Lead),
                What = $"Mail kwam niet aan: {MailWords.Of(m.Template)}",
                Action = "Bekijken",
                Step = "",
            })];

    /// <summary>Questions without an answer in time: of one's own leads, and for a coordinator of all that may be opened.</summary>
    public static async Task<List<DayItem>> LateQuestionsAsync(
        AppDbContext db, Viewer viewer, DateTime now, WorkingCalendar calendar, CancellationToken cancellation)
    {
        var (id, all) = (viewer.UserId, viewer.Is(Role.Coordinator));
        return [.. (await db.Questions.AsNoTracking().Where(BackOfficeQuestion.Open)
            .Where(q => q.DueAt <= now && (q.Lead!.ContactPersonId == id || (all && !q.Lead.Confidential)))
            .OrderBy(q => q.DueAt).Include(q => q.Lead).Include(q => q.Site).Include(q => q.Plot).ToListAsync(cancellation))
            .Select(q => new DayItem
            {
                Reference = q.Lead!.Reference,
                Company = DayItem.NameOf(q.Lead),
                What = $"Geen antwoord: {q.Title()}",
                Action = "Bekijken",
                Step = "#questions",
                At = q.DueAt,
                Badge = TermBadge.Of(null, q.DueAt, now, calendar),
            })];
    }

    /// <summary>Plots that fit leads of the viewer now, or of an absent colleague; nothing when there are none.</summary>
    public static async Task<DaySection?> OffersAsync(AppDbContext db, Viewer viewer, DateTime now, CancellationToken cancellation)
    {
        var (id, asDeputy) = (viewer.UserId, db.Leads.Where(LeadAccess.MayOpenAsDeputy(viewer, WorkingCalendar.DayOf(now))));
        var waiting = db.SupplyOffers.AsNoTracking().Where(SupplyOffer.WaitsAt(now))
            .Where(o => o.Lead!.ContactPersonId == id || asDeputy.Any(l => l.Id == o.LeadId));
        var first = await waiting.OrderByDescending(o => o.Id).Take(DayReader.Limit).Include(o => o.Lead).Include(o => o.Site).ToListAsync(cancellation);
        return first.Count == 0 ? null : new("offers", "Opnieuw aanbieden?", "", [.. first.Select(o => new DayItem
        {
            Reference = o.Lead!.Reference,
            Company = DayItem.NameOf(o.Lead),
            What = $"{o.Title(o.Site!.Name)} past nu",
            Action = "Beslissen",
            Step = $"/offers/{o.Key}",
            At = o.FoundAt,
        })], await waiting.CountAsync(cancellation));
    }

    /// <summary>How many leads of others are shared with the viewer now.</summary>
    public static Task<int> SharedAsync(AppDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellation) =>
        db.LeadShares.Where(LeadShare.LiveFor(viewer, today)).CountAsync(cancellation);

    /// <summary>Leads that were handed over and wait to be accepted, longest first; nothing when there are none.</summary>
    public static async Task<DaySection?> ForwardedAsync(IQueryable<Lead> mine, CancellationToken cancellation)
    {
        var forwarded = mine.Where(l => l.ForwardedAt != null);
        var first = await forwarded.OrderBy(l => l.ForwardedAt).Take(DayReader.Limit).ToListAsync(cancellation);
        return first.Count == 0 ? null : new("forwarded", "Aan mij overgedragen", "", [.. first.Select(l => new DayItem
        {
            Reference = l.Reference,
            Company = DayItem.NameOf(l),
            What = l.AssignmentReason,
            Action = "Aannemen",
            Step = "",
            At = l.ForwardedAt,
        })], await forwarded.CountAsync(cancellation));
    }
}
