using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.MyDay.Today;

/// <summary>What I have to do today: the page on which a working day begins.</summary>
[Route("my-day")]
public sealed class TodayController(DayReader reader, WorkMonitor work, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Today(CancellationToken cancellation)
    {
        if (!LeadAccess.MayUseQueue(user.Viewer))
            return StartElsewhere();
        ViewData["HeldMails"] = await reader.HeldMailsAsync(user.Viewer, cancellation);
        ViewData["Reviews"] = await reader.ReviewsAsync(user.Viewer, cancellation);
        ViewData["GivenUp"] = user.Viewer.Is(Role.Administrator) ? await work.CountGivenUpAsync(cancellation) : 0;
        ViewData["Absent"] = await reader.AbsentAsync(user.Viewer, cancellation);
        ViewData["Shared"] = await reader.SharedAsync(user.Viewer, cancellation);
        return View(await reader.SectionsAsync(user.Viewer, cancellation));
    }

    // Who works on no leads starts with what he or she does come for.
    private IActionResult StartElsewhere()
    {
        if (user.Viewer.Is(Role.Specialist))
            return Redirect("/questions");
        if (user.Viewer.Is(Role.SiteManager))
            return Redirect("/supply");
        if (ReportAccess.Roles.Split(',').Any(user.Viewer.Is))
            return Redirect("/reports/dashboard");
        if (user.Viewer.Is(Role.Partner))
            return Redirect("/shared-leads");
        if (user.Viewer.Is(Role.Administrator))
            return Redirect("/admin/work");
        return user.Viewer.Is(Role.PrivacyOfficer) ? Redirect("/admin/erasure") : View(Array.Empty<DaySection>());
    }
}
