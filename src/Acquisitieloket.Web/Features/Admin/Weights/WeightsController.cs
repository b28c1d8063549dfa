using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Weighting;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.Weights;

/// <summary>How much each criterion of matching counts for a segment: what was agreed, what a change would do to recent leads, and agreeing it.</summary>
[Authorize(Roles = $"{Role.Administrator},{Role.Coordinator}"), Route("admin/weights")]
public sealed class WeightsController(
    AppDbContext db, AgreedWeights agreed, WeightService service, SupplyReader supply, CurrentUser user, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Weights(CancellationToken cancellation)
    {
        await agreed.RefreshAsync(db, cancellation);
        return View(new WeightsPage([.. Enum.GetValues<Segment>().Select(s => new SegmentWeights(s, agreed.For(s), agreed.Newest(s) is not null))],
            await EarlierAsync(null, cancellation)));
    }

    [HttpGet("{segment}"), Authorize(Roles = Role.Administrator)]
    public async Task<IActionResult> Edit(Segment segment, CancellationToken cancellation)
    {
        if (!Enum.IsDefined(segment))
            return NotFound();
        await agreed.RefreshAsync(db, cancellation);
        return View(await PageAsync(segment, WeightsForm.Of(agreed.For(segment), agreed.Newest(segment)?.Id ?? 0), null, cancellation));
    }

    /// <summary>In steps: "preview" shows what it would do to recent leads, "defaults" fills in the weights of the start, "save" agrees them.</summary>
    [HttpPost("{segment}"), Authorize(Roles = Role.Administrator)]
    public async Task<IActionResult> Edit(Segment segment, [Bind(Prefix = "Form")] WeightsForm form, string? step, CancellationToken cancellation)
    {
        if (!Enum.IsDefined(segment))
            return NotFound();
        await agreed.RefreshAsync(db, cancellation);
        if (step == "defaults")
        {
            ModelState.Clear();
            form = new() { Points = WeightsForm.Of(MatchWeights.For(segment), 0).Points, Reason = form.Reason ?? "Terug naar de gewichten van het begin.", Seen = form.Seen };
            return View(await PageAsync(segment, form, null, cancellation));
        }
        if (ModelState.IsValid && step == "preview" && form.Points.Values.All(p => p is null or (>= 0 and <= WeightService.Total)) && form.Read().Sum > 0)
            return View(await PageAsync(segment, form, await EffectAsync(segment, form, cancellation), cancellation));
        if (ModelState.IsValid && await SavesAsync(segment, form, cancellation))
        {
            TempData["Done"] = "Bewaard. Nieuwe matchings rekenen met deze gewichten.";
            return Redirect("/admin/weights");
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(await PageAsync(segment, form, null, cancellation));
    }

    private async Task<bool> SavesAsync(Segment segment, WeightsForm form, CancellationToken cancellation)
    {
        try
        {
            await service.SaveAsync(segment, form.Read(), form.Reason, form.Seen, user.Actor, cancellation);
            return true;
        }
        catch (RefusedException refused)
        {
            foreach (var obstacle in refused.Can.Obstacles)
                ModelState.AddModelError("", obstacle);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.Clear();
            form.Seen = agreed.Newest(segment)?.Id ?? 0;
            ModelState.AddModelError("", "Iemand anders bewaarde intussen andere gewichten; zie onderaan. Die van u staan er nog en zijn niet bewaard.");
        }
        return false;
    }

    private Task<WeightEffect> EffectAsync(Segment segment, WeightsForm form, CancellationToken cancellation) => WeightEffect.OfAsync(
        db, supply, segment, agreed.For(segment), form.Read(), WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime), cancellation);

    private async Task<EditWeightsPage> PageAsync(Segment segment, WeightsForm form, WeightEffect? effect, CancellationToken cancellation) =>
        new(segment, form, agreed.For(segment), effect, await EarlierAsync(segment, cancellation));

    private async Task<IReadOnlyList<EarlierWeights>> EarlierAsync(Segment? segment, CancellationToken cancellation)
    {
        const int most = 50;
        var sets = await db.WeightSets.AsNoTracking().Where(s => segment == null || s.Segment == segment).Include(s => s.By)
            .OrderByDescending(s => s.Id).Take(most).ToListAsync(cancellation);
        return [.. sets.Select((set, i) => new EarlierWeights(set.Segment, set.At, set.By!.FullName, set.Reason, WeightField.Differences(
            sets.Skip(i + 1).FirstOrDefault(s => s.Segment == set.Segment)?.Weights ?? MatchWeights.For(set.Segment), set.Weights)))];
    }
}
