using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Shared.Errors;

/// <summary>
/// What went wrong, in words, with a number that is also in the log. Reached by re-execution only, with the method and
/// body of the request that failed, hence no anti-forgery check here.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed partial class ErrorsController(ILogger<ErrorsController> log) : Controller
{
    [Route("error/{code:int:range(400,599)}")]
    public IActionResult Error()
    {
        // Not bound by MVC: that would read the form once more, and the form may be what is wrong.
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        // Somebody who types this address is told that there is no such page.
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        if (failed is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
            code = StatusCodes.Status404NotFound;

        var path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? failed?.Path;
        var model = new ErrorModel(code, Reference()) { Form = FormOf(path), Lead = path?.StartsWith("/leads/", StringComparison.Ordinal) == true, Way = WayOf(path) };
        // The route pattern, not the path: paths hold private links.
        var route = (failed?.Endpoint as RouteEndpoint)?.RoutePattern.RawText;
        log.Log(code >= 500 ? LogLevel.Error : LogLevel.Information,
            "Showed error page {Status} with reference {Reference} for route {Route}", code, model.Reference, route);
        Response.StatusCode = code;
        return View(model);
    }

    // A step that was refused before it was read, or that failed: what was kept before is still there.
    private string? FormOf(string? path) =>
        HttpMethods.IsPost(Request.Method) && path is not null && EnquiryPage().IsMatch(path) ? path : null;

    // Employees look at the pages of companies as everyone does.
    private StaffNavigation.Entry? WayOf(string? path) => User.Identity?.IsAuthenticated != true || (path is not null && PublicPage().IsMatch(path)) ? null
        : StaffNavigation.Entries.FirstOrDefault(e => e.IsFor(User));

    [GeneratedRegex("^/(nl|en|de)(/|\\z)")]
    private static partial Regex PublicPage();

    [GeneratedRegex("^/(nl|en|de)/enquiry(/[A-Za-z0-9_-]+)*\\z")]
    private static partial Regex EnquiryPage();

    // The first part of the trace id: short enough to read out over the phone, and found in the log as it is.
    private string Reference() => Activity.Current is { } activity
        ? activity.TraceId.ToHexString()[..12]
        : HttpContext.TraceIdentifier;
}
