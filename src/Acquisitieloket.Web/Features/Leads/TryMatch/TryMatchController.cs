using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Runs;
using Acquisitieloket.Core.Matching.Weighting;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Leads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.TryMatch;

/// <summary>What would change by other weights or wishes: a ranking beside the stored one. It stands in the address; nothing is stored.</summary>
[Route("leads/{reference}/match/try")]
public sealed class TryMatchController(LeadDoor door, AppDbContext db, SupplyReader supply, AgreedWeights agreed, MatchFreshness freshness, TimeProvider clock) : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> TryMatch([Bind(Prefix = "Form")] TryMatchForm form, CancellationToken cancellation)
    {
        var lead = await db.Leads.AsNoTracking().Where(l => l.Id == Opened.Id).Select(l => new { l.Requirements, l.Segment }).SingleAsync(cancellation);
        var weights = agreed.For(lead.Segment);
        if (!form.Sent)
        {
            ModelState.Clear();
            form = TryMatchForm.Of(lead.Requirements, weights);
        }
        foreach (var (field, fault) in form.Faults())
            ModelState.AddModelError($"Form.{field}", fault);
        if (!ModelState.IsValid)
            return Again(new TryMatchPage { Lead = Opened, Form = form });
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var facts = await supply.ReadFactsAsync(cancellation);
        var (asked, tried) = (form.Over(lead.Requirements), form.Over(weights));
        // What the address leaves out, or gives beyond the end of a slider, is shown as it was reckoned with.
        form.Weights = TryMatchForm.Of(asked, tried).Weights;
        // Beside the ranking of now and not the stored one: what moves then is what was tried, and nothing else.
        var before = MatchService.Rank(lead.Requirements, facts, weights, today);
        var at = await db.MatchRuns.Where(r => r.LeadId == Opened.Id).MaxAsync(r => (DateTime?)r.At, cancellation);
        return View(new TryMatchPage
        {
            Lead = Opened, Form = form, StoredAt = at, Since = await freshness.SinceAsync(Opened.Id, cancellation), Total = tried.Sum,
            Moves = MatchDifference.Between(before, MatchService.Rank(asked, facts, tried, today)),
            Changes = [.. RequirementField.Differences(lead.Requirements, asked).Select(c => $"{c.Name}: {c.Arrow}"), .. WeightField.Differences(weights, tried).Select(d => $"Gewicht van {d}")],
            OtherWishes = RequirementField.Differences(lead.Requirements, asked).Count > 0,
        });
    }
}
