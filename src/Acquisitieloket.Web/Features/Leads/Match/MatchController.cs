using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Runs;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Reviews;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Features.Shared.Maps;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.Match;

/// <summary>The ranking of all sites with every reason, and the shortlist that staff picks from it.</summary>
[Route("leads/{reference}/match"), OpenWhenClosed]
public sealed class MatchController(
    LeadDoor door, MatchService matches, ShortlistService shortlist, ExclusionService exclusions, MatchFreshness freshness, ProposedPlots plots,
    AppDbContext db, TimeProvider clock, CurrentUser user) : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> Match(CancellationToken cancellation) => View(await PageAsync(cancellation));

    [HttpPost]
    public async Task<IActionResult> Run(CancellationToken cancellation) =>
        await DoesAsync(() => matches.RunAsync(Opened.Id, user.Actor, cancellation))
            ? Back("Matching uitgevoerd.", "/match")
            : await AgainAsync(null, cancellation);

    [HttpPost("add")]
    public async Task<IActionResult> Add(long siteId, string? reason, CancellationToken cancellation)
    {
        if (reason?.Length > Lead.ReasonLength)
            ModelState.AddModelError("", $"Een reden is hooguit {Lead.ReasonLength} tekens lang.");
        else if (!await db.Sites.AnyAsync(s => s.Id == siteId, cancellation))
            return NotFound();
        else if (await DoesAsync(() => shortlist.AddAsync(Opened.Id, siteId, reason, user.Actor, cancellation)))
            return Back("Op de selectie gezet.", "/match");
        return await AgainAsync(new Refused(siteId, reason), cancellation);
    }

    [HttpPost("remove")]
    public async Task<IActionResult> Remove(long siteId, string? reason, CancellationToken cancellation) =>
        await DoesAsync(() => shortlist.RemoveAsync(Opened.Id, siteId, reason, user.Actor, cancellation))
            ? Back("Van de selectie gehaald.", "/match")
            : await AgainAsync(new Refused(siteId, reason), cancellation);

    [HttpPost("exclude")]
    public async Task<IActionResult> Exclude(long siteId, string? reason, CancellationToken cancellation)
    {
        if (!await db.Sites.AnyAsync(s => s.Id == siteId, cancellation))
            return NotFound();
        return await DoesAsync(() => exclusions.ExcludeAsync(Opened.Id, siteId, reason, user.Actor, cancellation))
            ? Back("Uitgesloten. De reden staat op de tijdlijn.", "/match")
            : await AgainAsync(new Refused(siteId, reason) { Excluding = true }, cancellation);
    }

    [HttpPost("include")]
    public async Task<IActionResult> Include(long siteId, CancellationToken cancellation) =>
        await DoesAsync(() => exclusions.UndoAsync(Opened.Id, siteId, user.Actor, cancellation))
            ? Back("De locatie doet weer mee.", "/match")
            : await AgainAsync(null, cancellation);

    private async Task<IActionResult> AgainAsync(Refused? refused, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Match", await PageAsync(cancellation) with { Refused = refused });
    }

    private async Task<MatchPage> PageAsync(CancellationToken cancellation)
    {
        var ranking = await matches.LatestAsync(Opened.Id, cancellation);
        var run = await db.MatchRuns.AsNoTracking().Where(r => r.LeadId == Opened.Id)
            .OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Select(r => (DateTime?)r.At)
            .FirstOrDefaultAsync(cancellation);
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var listed = await db.Shortlist.AsNoTracking().Where(e => e.LeadId == Opened.Id).OrderBy(e => e.Order)
            .Select(e => new ListedSite(e.SiteId, e.Site!.Name, e.Site.Municipality, e.DeviatesFromRanking)).ToListAsync(cancellation);
        return new MatchPage
        {
            Lead = Opened,
            Ranking = ranking,
            At = run,
            Changes = await freshness.SinceAsync(Opened.Id, cancellation),
            Excluded = await db.SiteExclusions.Where(e => e.LeadId == Opened.Id).ToDictionaryAsync(e => e.SiteId, e => e.Reason, cancellation),
            Shortlist = listed,
            Gone = await plots.GoneAsync(ranking, [.. listed.Select(s => s.SiteId)], cancellation),
            Reviews = (await db.Sites.Select(s => new { s.Id, s.LastReviewedOn }).ToListAsync(cancellation))
                .ToDictionary(s => s.Id, s => ReviewDuty.Of(s.LastReviewedOn, today)),
            Indicative = await db.Sites.Where(s => s.Indicative || s.Plots.Any(p => p.Indicative)).Select(s => s.Id)
                .ToHashSetAsync(cancellation),
            Pins = await db.Sites.AsNoTracking().Select(s => new MapPin(s.Code, s.Name, s.Municipality, s.Longitude, s.Latitude)).ToListAsync(cancellation),
        };
    }
}
