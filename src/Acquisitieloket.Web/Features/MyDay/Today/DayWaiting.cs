using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.MyDay.Today;

/// <summary>Where the company is at turn: proposals without an answer, and leads that are on hold until some day.</summary>
internal static class DayWaiting
{
    public static async Task<DaySection> SectionAsync(AppDbContext db, IQueryable<Lead> mine, DateOnly today, CancellationToken cancellation)
    {
        var proposals = db.Proposals.AsNoTracking()
            .Where(p => p.SentAt != null && p.AnsweredAt == null && p.WithdrawnAt == null && mine.Any(l => l.Id == p.LeadId));
        var held = mine.Where(l => l.Stage == LeadStage.OnHold);
        var sent = await proposals.OrderBy(p => p.SentAt).Take(DayReader.Limit).Include(p => p.Lead).ToListAsync(cancellation);
        var onHold = await held.OrderBy(l => l.WakeUpOn).ThenBy(l => l.Id).Take(DayReader.Limit).ToListAsync(cancellation);
        return new("waiting", "Wacht op het bedrijf", "Geen voorstel wacht op antwoord en niets is aangehouden.",
            [.. sent.Select(p => Sent(p, today)).Concat(onHold.Select(OnHold)).Take(DayReader.Limit)],
            await proposals.CountAsync(cancellation) + await held.CountAsync(cancellation));
    }

    private static DayItem Sent(Proposal proposal, DateOnly today) => new()
    {
        Reference = proposal.Lead!.Reference,
        Company = DayItem.NameOf(proposal.Lead),
        What = $"Voorstel {proposal.Number} {(proposal.ValidUntil < today ? "verlopen" : "verstuurd")}, {(proposal.OpenedAt is null ? "nog niet geopend" : "geopend")}",
        Action = "Nabellen",
        Step = "/interactions",
        At = proposal.SentAt,
    };

    private static DayItem OnHold(Lead lead) => new()
    {
        Reference = lead.Reference,
        Company = DayItem.NameOf(lead),
        What = "Aangehouden tot",
        Action = "Weer oppakken",
        Step = "/stage",
        At = lead.WakeUpOn is { } day ? WorkingCalendar.ToUtc(day.ToDateTime(TimeOnly.MinValue)) : null,
    };
}
