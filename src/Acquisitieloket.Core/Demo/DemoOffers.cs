using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Demo;

/// <summary>Companies that said yes to hearing when something fits, and plots that were found for those who wait.</summary>
internal sealed class DemoOffers(DemoScene scene)
{
    private const int EveryThird = 3;

    /// <summary>Lets every third company that could not be accommodated say yes, and offers something to every third that waits.</summary>
    public void Make(IReadOnlyList<Lead> leads)
    {
        foreach (var (lead, i) in leads.Where(l => l.Stage == LeadStage.NotAccommodated).Select((l, i) => (l, i)))
            if (i % EveryThird == 0)
                lead.OfferConsentAt = lead.ClosedAt;
        foreach (var (lead, i) in leads.Where(l => l.Stage == LeadStage.OnHold).Select((l, i) => (l, i)))
            if (i % EveryThird == 0)
                Offer(lead);
    }

    private void Offer(Lead lead)
    {
        var ranking = Matcher.Rank(lead.Requirements, scene.Supply, WorkingCalendar.DayOf(scene.Now));
        foreach (var site in ranking.Sites)
            if (OfferRules.Offered(lead.Requirements, site, null, null) is [var plot, ..] plots)
            {
                var offer = new SupplyOffer
                {
                    Key = Guid.NewGuid(), Lead = lead, LeadId = lead.Id, SiteId = site.SiteId, PlotId = plot.PlotId,
                    Plots = string.Join(", ", plots.Select(p => p.Number)), AreaM2 = plots.Sum(p => p.AreaM2), FoundAt = scene.Now.AddHours(-3),
                };
                scene.Db.SupplyOffers.Add(offer);
                scene.Db.AuditEvents.Add(new AuditEvent
                {
                    At = offer.FoundAt, Lead = lead, ActorName = Actor.System.Name, Kind = AuditKind.OfferFound,
                    Values = new Dictionary<string, string> { ["what"] = offer.Title(site.Name) },
                });
                return;
            }
    }
}
