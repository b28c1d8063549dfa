using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Web.Features.Counter.Information;

/// <summary>Pages of text. Each language has a view of its own: Privacy.nl.cshtml, Privacy.en.cshtml, Privacy.de.cshtml.</summary>
[AllowAnonymous]
public sealed class InformationController(AppDbContext db, IOptions<RetentionOptions> retention, IOptions<ServiceTermOptions> terms) : Controller
{
    [HttpGet, PublicRoute("privacy")]
    public IActionResult Privacy() =>
        InLanguage(nameof(Privacy), RetentionWords.Of(retention.Value, Language.Current));

    [HttpGet, PublicRoute("cookies")]
    public IActionResult Cookies() => InLanguage(nameof(Cookies));

    [HttpGet, PublicRoute("accessibility")]
    public IActionResult Accessibility() =>
        InLanguage(nameof(Accessibility), Written.WithinDays(terms.Value.AnswerDays, Language.Current));

    [HttpGet, PublicRoute("contact")]
    public async Task<IActionResult> Contact(CancellationToken cancellation) =>
        InLanguage(nameof(Contact), await db.Departments.AsNoTracking().Where(d => d.Kind == DepartmentKind.EconomicAffairs)
            .OrderBy(d => d.Municipality).ToListAsync(cancellation));

    private ViewResult InLanguage(string page, object? model = null) => View($"{page}.{Language.Current}", model);
}
