using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;

namespace Acquisitieloket.Web.Infrastructure.Languages;

/// <summary>
/// Takes the language from the first segment of the path. It reads the path and not the route, so that a page that
/// does not exist under /en is also refused in English, and an error page keeps the language of what failed.
/// </summary>
public sealed class PathCultureProvider : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var path = httpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path
            ?? httpContext.Request.Path.Value;
        var first = path?.Split('/', 3, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        var language = Language.Knows(first) ? first! : Language.Default;
        return Task.FromResult<ProviderCultureResult?>(new(Language.Formats(language).Name, language));
    }
}
