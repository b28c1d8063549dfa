using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps.Feed;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Account.CalendarFeed;

/// <summary>The secret link by which my calendar program reads my follow-ups and visits. A new one is shown this once.</summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("account/calendar")]
public sealed class CalendarFeedController(AppDbContext db, CalendarFeedService feeds, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> CalendarFeed(CancellationToken cancellation) => View(await PageAsync(null, cancellation));

    // Shown in the answer itself and not after a redirect, so that the link is kept nowhere on its way.
    [HttpPost, ActionName(nameof(CalendarFeed))]
    public async Task<IActionResult> Make(CancellationToken cancellation)
    {
        var link = await feeds.MakeAsync(user.Actor, cancellation);
        return View(await PageAsync(link, cancellation));
    }

    [HttpPost("revoke")]
    public async Task<IActionResult> Revoke(CancellationToken cancellation)
    {
        await feeds.RevokeAsync(user.Actor, cancellation);
        TempData["Done"] = "De link is ingetrokken. Haal de agenda ook weg uit uw agendaprogramma.";
        return Redirect("/account/calendar");
    }

    private async Task<CalendarFeedPage> PageAsync(string? link, CancellationToken cancellation) =>
        await db.CalendarFeeds.AsNoTracking().Where(f => f.UserId == user.Id)
            .Select(f => new CalendarFeedPage(f.MadeAt, f.LastFetchedAt)).SingleOrDefaultAsync(cancellation) is { } page
            ? page with { Link = link } : new CalendarFeedPage(null, null);
}

/// <summary>When the link was made and last used, in UTC; nulls when there is none.</summary>
public sealed record CalendarFeedPage(DateTime? MadeAt, DateTime? LastFetchedAt)
{
    /// <summary>The address that was made just now.</summary>
    public string? Link { get; init; }
}
