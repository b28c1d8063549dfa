using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Counter.SiteFiles;

/// <summary>The files that machines look for: robots.txt, sitemap.xml and security.txt (RFC 9116).</summary>
[AllowAnonymous]
public sealed class SiteFilesController(PublicAddress address, TimeProvider clock, AppDbContext db) : Controller
{
    private const int SecurityTextMonths = 9;
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Pages that anyone may find; private pages and steps of the form are not among them.</summary>
    private static readonly string[] Pages = ["", "/sites", "/issue", "/enquiry/company", "/location-check", "/contact", "/privacy", "/cookies", "/accessibility"];

    [HttpGet("/robots.txt")]
    public ContentResult Robots() => Text($"""
        User-agent: *
        Disallow: /*/status/
        Disallow: /*/proposals/
        Disallow: /my-day
        Disallow: /queue
        Disallow: /sign-in
        Sitemap: {address.Of("sitemap.xml")}

        """);

    [HttpGet("/.well-known/security.txt")]
    public ContentResult Security()
    {
        var expires = clock.GetUtcNow().UtcDateTime.Date.AddMonths(SecurityTextMonths);
        return Text($"""
            Contact: {address.Of("nl/contact")}
            Expires: {expires.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}
            Preferred-Languages: nl, en, de
            Canonical: {address.Of(".well-known/security.txt")}

            """);
    }

    [HttpGet("/sitemap.xml")]
    public async Task<ContentResult> SiteMap(CancellationToken cancellation)
    {
        var sites = await db.Sites.AsNoTracking().Where(s => s.Programme != ProgrammeStatus.Dropped)
            .OrderBy(s => s.Code).Select(s => "/sites/" + s.Code).ToListAsync(cancellation);
        var map = new XElement(Map + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml),
            Pages.Concat(sites).SelectMany(page => Language.All.Select(language => Entry(page, language))));
        return Content($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{map}\n", "application/xml", Encoding.UTF8);
    }

    private XElement Entry(string page, string language) => new(Map + "url",
        new XElement(Map + "loc", address.Of(language + page)),
        Language.All.Select(other => Alternate(other, other + page)),
        Alternate(Language.Unspecified, page.Length == 0 ? "" : Language.Default + page));

    private XElement Alternate(string language, string page) => new(Xhtml + "link", new XAttribute("rel", "alternate"),
        new XAttribute("hreflang", language), new XAttribute("href", address.Of(page)));

    private ContentResult Text(string text) => Content(text, "text/plain", Encoding.UTF8);
}
