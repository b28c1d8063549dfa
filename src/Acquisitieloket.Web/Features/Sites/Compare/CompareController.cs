using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Sites.Compare;

/// <summary>Up to three sites side by side; which ones stands in the address and nowhere else.</summary>
[AllowAnonymous, PublicRoute("sites/compare")]
public sealed class CompareController(SiteRegister register, SiteNames names) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Compare([FromQuery] string[] code, CancellationToken cancellation)
    {
        var asked = code.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c.Trim().ToUpperInvariant())
            .Distinct().Take(ComparePage.MostAsked).ToList();
        var sites = await register.FindAsync(asked, cancellation);
        var page = new ComparePage(sites, [.. asked.Except(sites.Select(s => s.Code))],
            [.. (await names.ChoicesAsync(cancellation)).Where(c => sites.All(s => s.Code != c.Value))]);
        if (!page.Fits)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(page);
    }
}

/// <summary>The chosen sites, the codes that name none, and what else could be chosen.</summary>
public sealed record ComparePage(IReadOnlyList<Site> Sites, IReadOnlyList<string> Unknown, IReadOnlyList<Choice> Others)
{
    /// <summary>How many fit side by side.</summary>
    public const int Most = 3;

    // The whole register may be ticked; more is not a question of a person.
    internal const int MostAsked = 200;

    public bool Fits => Sites.Count <= Most;

    /// <summary>The address of the comparison with one site less.</summary>
    public string Without(Site site) => Address(Sites.Where(s => s != site));

    private static string Address(IEnumerable<Site> sites) =>
        $"/{Language.Current}/sites/compare{QueryString.Create(sites.Select(s => KeyValuePair.Create("code", (string?)s.Code)))}";
}
