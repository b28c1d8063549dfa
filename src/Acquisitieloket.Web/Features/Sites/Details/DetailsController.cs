using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Sites.Details;

/// <summary>Everything the public register knows of one site, and who helps with it.</summary>
[AllowAnonymous, PublicRoute("sites/{code}")]
public sealed class DetailsController(SiteRegister register, SiteNames names, AppDbContext db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Details(string? code, CancellationToken cancellation)
    {
        if (code is null || await register.FindAsync(code, cancellation) is not { } site)
            return NotFound();
        // One address for one page.
        if (site.Code != code)
            return RedirectPermanent($"/{Language.Current}/sites/{site.Code}");
        var department = await db.Departments.AsNoTracking()
            .Where(d => d.Kind == DepartmentKind.EconomicAffairs && d.Municipality == site.Municipality)
            .Select(d => new Helper(d.Phone, d.Email)).FirstOrDefaultAsync(cancellation);
        return View(new DetailsPage(site, department,
            [.. (await names.ChoicesAsync(cancellation)).Where(c => c.Value != site.Code)]));
    }
}

/// <summary>How the department of a municipality is reached.</summary>
public sealed record Helper(string? Phone, string? Mail);

/// <summary>A site, the department that helps with it, and the sites it can be compared with.</summary>
public sealed record DetailsPage(Site Site, Helper? Department, IReadOnlyList<Choice> Others);
