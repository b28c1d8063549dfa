using System.Text.Json;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demand.Offers;

/// <summary>Looks which enquiries fit now that supply changed, some leads at a time, and puts it to their contact persons.</summary>
internal sealed class SupplyChangeWorker(AppDbContext db, SupplyReader supply, TimeProvider clock) : IDueWorkHandler<SupplyChange>
{
    /// <summary>Leads looked at in one transaction.</summary>
    internal const int Page = 200;

    public async Task HandleAsync(SupplyChange row, CancellationToken cancellation)
    {
        // What came later sees all that this one would.
        if (await db.SupplyChanges.AnyAsync(c => c.Id > row.Id && c.SiteId == row.SiteId && c.PlotId == row.PlotId && c.AfterLeadId == 0
            && c.DoneAt == null && c.GivenUpAt == null, cancellation))
            return;
        var site = (await supply.ReadAsync(cancellation)).FirstOrDefault(s => s.SiteId == row.SiteId);
        if (site is null)
            return;
        var now = clock.GetUtcNow().UtcDateTime;
        var leads = await db.Leads.AsNoTracking().Where(OfferRules.Looks).Where(l => l.Id > row.AfterLeadId).OrderBy(l => l.Id).Take(Page)
            .Select(l => new { l.Id, l.Stage, l.Requirements }).ToListAsync(cancellation);
        foreach (var lead in leads)
        {
            var match = Matcher.Rank(lead.Requirements, [site], WorkingCalendar.DayOf(now)).Sites[0];
            if (match.Verdict == Verdict.Suitable)
                await OfferAsync(lead.Id, lead.Stage, lead.Requirements, match, row.PlotId, now, cancellation);
        }
        if (leads.Count == Page)
            db.SupplyChanges.Add(new() { SiteId = row.SiteId, PlotId = row.PlotId, AfterLeadId = leads[^1].Id, DueAt = now });
    }

    public Task GiveUpAsync(SupplyChange row, CancellationToken cancellation) => Task.CompletedTask;

    private async Task OfferAsync(
        long leadId, LeadStage stage, Requirements asked, SiteMatch match, long? plotId, DateTime now, CancellationToken cancellation)
    {
        var result = await db.MatchRuns.AsNoTracking().Where(r => r.LeadId == leadId)
            .OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Select(r => r.Result).FirstOrDefaultAsync(cancellation);
        // Nobody has looked for a new lead yet: its first run will find this. Of any other that was never matched it is not
        // known what fitted before, unless one plot came free.
        if (result is null && (stage.IsMainLine() || plotId is null))
            return;
        var before = result is null ? null : JsonSerializer.Deserialize<Ranking>(result, JsonColumn.Options)!.Find(match.SiteId);
        if (OfferRules.Offered(asked, match, before, plotId) is not { } plots)
            return;
        long? first = plots.Count == 0 ? null : plots.FirstOrDefault(p => p.PlotId == plotId)?.PlotId ?? plots[0].PlotId;
        // Whoever held it knows it, and gave it up.
        if (await db.SupplyOffers.AnyAsync(o => o.LeadId == leadId && o.SiteId == match.SiteId && o.PlotId == first, cancellation)
            || await db.PlotClaims.AnyAsync(c => c.LeadId == leadId && c.PlotId == first && c.Kind != ClaimKind.Interest, cancellation))
            return;
        var offer = new SupplyOffer
        {
            Key = Guid.NewGuid(), LeadId = leadId, SiteId = match.SiteId, PlotId = first, FoundAt = now,
            Plots = Cut(string.Join(", ", plots.Select(p => p.Number))), AreaM2 = plots.Sum(p => p.AreaM2),
        };
        db.SupplyOffers.Add(offer);
        // Past the lead itself: nothing was done for the company yet, and nobody at work on it has to be told of a conflict.
        db.AuditEvents.Add(new AuditEvent
        {
            At = now, LeadId = leadId, ActorName = Actor.System.Name, Kind = AuditKind.OfferFound,
            Values = new Dictionary<string, string> { ["what"] = offer.Title(match.Name) },
        });
    }

    private static string Cut(string plots) => plots.Length <= SupplyOffer.PlotsLength ? plots : plots[..(SupplyOffer.PlotsLength - 1)] + "…";
}
