using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Counter.ChooseLanguage;

/// <summary>The bare address leads to the front page in the visitor's own language, Dutch when we do not speak it.</summary>
[AllowAnonymous]
public sealed class ChooseLanguageController : Controller
{
    [HttpGet("/")]
    public IActionResult ChooseLanguage()
    {
        Response.Headers.Vary = "Accept-Language";
        return Redirect("/" + Preferred());
    }

    private string Preferred() => Request.GetTypedHeaders().AcceptLanguage
        .Where(wish => wish.Quality is not 0)
        .OrderByDescending(wish => wish.Quality ?? 1)
        .Select(wish => wish.Value.ToString().Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(Language.Knows) ?? Language.Default;
}
