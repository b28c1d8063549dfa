using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace Acquisitieloket.Web.Infrastructure.Mvc;

/// <summary>
/// A form that nobody can read (a boundary without end, a thousand fields too many) is a bad request of who sent it. By
/// itself MVC goes on without any of its fields, and the action falls over the form that is not there.
/// </summary>
internal sealed class UnreadableForms : IActionFilter
{
    /// <summary>Refuses a form in signs that are not read any more, before anyone tries.</summary>
    public static void Use(WebApplication app) => app.Use(async (context, next) =>
    {
        // The page that tells of it is asked for with the same request.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null && MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            && "utf-7".Equals(HeaderUtilities.RemoveQuotes(type.Charset).Value, StringComparison.OrdinalIgnoreCase))
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        else
            await next(context);
    });

    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.HttpContext.Request.HasFormContentType && context.ActionArguments.Count == 0
            && context.ModelState.TryGetValue("", out var whole) && whole.Errors.Count > 0)
            context.Result = new BadRequestResult();
    }

    public void OnActionExecuted(ActionExecutedContext context) { }
}
