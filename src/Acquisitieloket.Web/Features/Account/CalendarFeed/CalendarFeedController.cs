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
    private const string Made = "CalendarLink";

    [HttpGet]
    public async Task<IActionResult> CalendarFeed(CancellationToken cancellation) => View(await PageAsync(TempData[Made] as string, cancellation));

    // After a redirect, so that reloading the page makes no other link by which the one that was copied is dead. On its way it is
    // in a cookie of this browser that only we can read, until it is shown.
    [HttpPost, ActionName(nameof(CalendarFeed))]
    public async Task<IActionResult> Make(CancellationToken cancellation)
    {
        TempData[Made] = await feeds.MakeAsync(user.Actor, cancellation);
        return Redirect("/account/calendar");
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
