using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Acquisitieloket.Web.Infrastructure.Mvc;

/// <summary>
/// The anti-forgery check is the first to read a form. When the form is larger than the server takes, it says that the
/// token is missing; the reader is to hear what is really wrong.
/// </summary>
internal sealed class TooLargeFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var most = context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (context.Result is IAntiforgeryValidationFailedResult && context.HttpContext.Request.ContentLength > most)
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
