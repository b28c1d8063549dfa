using System.Globalization;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.Claims;

/// <summary>Adds and ends claims with the events and due rows that belong to it; the caller saves.</summary>
public sealed class ClaimEvents(AppDbContext db)
{
    // Long enough before to ask the company and to write a letter.
    private const int WarnWorkingDays = 10;
    private static readonly TimeOnly WarnHour = new(8, 0);

    /// <summary>Adds a claim, what is due when it runs out, and the event on the timeline of its lead.</summary>
    internal async Task AddAsync(PlotClaim claim, Actor actor, CancellationToken cancellation)
    {
        db.PlotClaims.Add(claim);
        if (claim.Until is { } until)
        {
            if (WarnAt(until) is var warnAt && warnAt > claim.At)
                db.ClaimExpiries.Add(new ClaimExpiry { Claim = claim, DueAt = warnAt, Warns = true });
            db.ClaimExpiries.Add(new ClaimExpiry { Claim = claim, DueAt = until, Warns = false });
        }
        await RecordAsync(claim, AuditKind.PlotClaimed, actor, claim.At, cancellation,
            ("fee", claim.FeeCents is { } cents ? $"{cents}" : null), ("basis", claim.Basis));
    }

    /// <summary>Ends a claim with its event.</summary>
    internal async Task EndAsync(
        PlotClaim claim, ClaimEnd end, DateTime at, Actor actor, CancellationToken cancellation, string? reason = null)
    {
        claim.EndAs(end, at, actor.UserId, reason);
        await RecordAsync(claim, AuditKind.PlotClaimEnded, actor, at, cancellation, ("end", $"{end}"), ("reason", reason));
    }

    /// <summary>
    /// Frees what a lead held when it ends: nobody waits for a company that does not come. Of one that established the plot
    /// stays held, until the sale is written down.
    /// </summary>
    internal async Task EndOfLeadAsync(Lead lead, LeadStage to, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var live = await db.PlotClaims.Where(c => c.LeadId == lead.Id && c.EndedAt == null && c.Kind != ClaimKind.Sale).ToListAsync(cancellation);
        foreach (var claim in live.Where(c => to != LeadStage.Established || c.Kind == ClaimKind.Interest))
            await EndAsync(claim, claim.IsLiveAt(now) ? ClaimEnd.LeadClosed : ClaimEnd.Expired, claim.IsLiveAt(now) ? now : claim.Until!.Value, actor, cancellation);
    }

    private static DateTime WarnAt(DateTime until)
    {
        var day = WorkingCalendar.DayOf(until);
        for (var days = 0; days < WarnWorkingDays; days += WorkingCalendar.IsWorkingDay(day) ? 1 : 0)
            day = day.AddDays(-1);
        return WorkingCalendar.ToUtc(day.ToDateTime(WarnHour));
    }

    private async Task RecordAsync(
        PlotClaim claim, AuditKind kind, Actor actor, DateTime at, CancellationToken cancellation, params (string Name, string? Value)[] more)
    {
        var plot = claim.Plot is { Site: not null } known ? known
            : await db.Plots.Include(p => p.Site).SingleAsync(p => p.Id == claim.PlotId, cancellation);
        (string, string?)[] values =
        [
            ("claim", $"{claim.Kind}"), ("site", plot.Site!.Name), ("plot", plot.Number),
            ("until", claim.Until is { } until ? WorkingCalendar.DayOf(until.AddTicks(-1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null), .. more,
        ];
        if (claim.LeadId is { } leadId)
        {
            var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
            var last = lead.LastActivityAt;
            db.Record(lead, actor, kind, at, values);
            // What ran out did so before it was written down, and nobody did anything then.
            lead.LastActivityAt = last > at ? last : at;
        }
        else
            db.Record(actor, kind, at, [.. values.Where(v => v.Item2 is not null).Select(v => (v.Item1, v.Item2!))]);
    }
}
