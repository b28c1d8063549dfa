using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Web.Features.Counter.FrontPage;

/// <summary>The front desk: what we do, one button, and what happens after you ask, with the terms that really count.</summary>
[AllowAnonymous, PublicRoute]
public sealed class FrontPageController(IOptions<ServiceTermOptions> terms) : Controller
{
    [HttpGet]
    public IActionResult FrontPage() =>
        View(new FrontPageModel(terms.Value.DaysOf(TermKind.FirstContact), terms.Value.DaysOf(TermKind.FirstSiteList)));
}

/// <summary>Working days until a company is spoken to, and until it has a first list of sites.</summary>
public sealed record FrontPageModel(int FirstContactDays, int FirstSiteListDays);
