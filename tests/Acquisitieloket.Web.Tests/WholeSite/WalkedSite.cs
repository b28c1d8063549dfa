using System.Net;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.WholeSite;

/// <summary>
/// The product with its demo data, and every page that can be reached in it by links: by anyone, by the companies with
/// their private links in each language, and by a coordinator. Addresses that differ in numbers and queries only count
/// as one kind of page for staff, of which a few are looked at.
/// </summary>
public sealed class WalkedSite : IAsyncLifetime
{
    private const int PagesOfAKind = 2;
    private readonly TestApp app = new(null, ("Demo:Enabled", "true"), ("Web:PublicPostsPerMinute", "10000"));

    public List<WalkedPage> Pages { get; } = [];

    /// <summary>Names of the demo, which are names in every language: sites, and companies and their people, who may be called Van. Longest first.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Names = [.. (await app.Read(db => db.Sites.Select(s => s.Name).Concat(db.Contacts.Select(c => c.Name)).Concat(db.Leads.Select(l => l.CompanyName)).ToListAsync()))
            .Distinct().OrderByDescending(name => name.Length)];
        await WalkAsync(app.Guest(), Audience.Anyone, ["/nl", "/en", "/de", "/sign-in"], int.MaxValue);
        foreach (var language in (string[])["nl", "en", "de"])
            await WalkAsync(app.Guest(), Audience.Company, await PrivatePagesAsync(language), int.MaxValue, language);
        await WalkAsync(await app.SignInAs(Role.Coordinator, "Economische Zaken Borne"), Audience.Staff, ["/my-day", "/queue", "/reports"], PagesOfAKind);
        await WalkAsync(await app.SignInAs(Role.Administrator, "Economische Zaken Borne"), Audience.Staff, ["/admin/mail", "/account/two-factor"], PagesOfAKind);
    }

    public Task DisposeAsync() => app.DisposeAsync().AsTask();

    // Fresh links to leads of the demo whose company asked in this language: one new, one with a proposal, one closed.
    private Task<List<string>> PrivatePagesAsync(string language) => app.Do<PrivateLinks, List<string>>(links =>
        app.Do<AppDbContext, List<string>>(async db =>
        {
            var leads = db.Leads.Where(l => l.Language == language && !l.Confidential);
            var found = new[]
            {
                await leads.FirstAsync(l => l.Stage == LeadStage.New || l.Stage == LeadStage.Qualified),
                await leads.FirstAsync(l => db.Proposals.Any(p => p.LeadId == l.Id && p.SentAt != null) && l.ClosedAt == null),
                await leads.FirstAsync(l => l.ClosedAt != null),
            };
            var made = found.Select(lead => links.Create(lead, LinkPurpose.Status).Link).ToList();
            foreach (var proposal in await db.Proposals.Where(p => p.LeadId == found[1].Id && p.SentAt != null).ToListAsync())
                made.Add(links.Create(found[1], LinkPurpose.Proposal, proposal.Id).Link);
            db.PrivateLinks.AddRange(made);
            await db.SaveChangesAsync();
            return [.. made.Select(link => new Uri(links.AddressOf(link, language)).AbsolutePath)];
        }));

    private async Task WalkAsync(Visitor visitor, Audience audience, IEnumerable<string> from, int ofAKind, string? language = null)
    {
        var seen = new HashSet<string>(Pages.Select(page => page.Path));
        var kinds = new Dictionary<string, int>();
        var open = new Queue<(string Path, string From)>(from.Select(path => (path, "")));
        while (open.TryDequeue(out var next))
        {
            var kind = Kind(next.Path);
            if (!seen.Add(next.Path) || kinds.GetValueOrDefault(kind) >= ofAKind)
                continue;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            var page = await visitor.Get(next.Path);
            if (page.Response.Content.Headers.ContentType?.MediaType is not "text/html")
            {
                Pages.Add(new WalkedPage(next.Path, next.From, audience, page.Status, null, null));
                continue;
            }
            Pages.Add(new WalkedPage(next.Path, next.From, audience, page.Status, page.Document,
                await page.Response.Content.ReadAsStringAsync()));
            foreach (var link in page.Document.QuerySelectorAll<IHtmlAnchorElement>("a[href]"))
                if (link.Origin == "http://localhost" && BelongsTo(audience, link.PathName)
                    && (language is null || link.PathName.StartsWith($"/{language}/", StringComparison.Ordinal)))
                    open.Enqueue((link.PathName + link.Search, next.Path));
        }
    }

    // A company does not walk through the open pages once more, nor staff through those of the public.
    private static bool BelongsTo(Audience audience, string path) => audience switch
    {
        Audience.Anyone => !path.StartsWith("/my-day", StringComparison.Ordinal),
        Audience.Company => path.Split('/') is [_, _, "status" or "proposals", ..],
        _ => path.Split('/')[1] is not ("nl" or "en" or "de" or "") && path != "/sign-out",
    };

    private static string Kind(string path) => string.Join('/', path.Split('?')[0].Split('/')
        .Select(part => part.Any(char.IsDigit) || part.StartsWith("TW-", StringComparison.Ordinal) || part.Length > 30 ? "…" : part)) + (path.Contains('?') ? "?" : "");
}

/// <summary>Who came to a page.</summary>
public enum Audience
{
    Anyone,
    Company,
    Staff,
}

/// <summary>A page as it was met; without a document when it is a file.</summary>
public sealed record WalkedPage(
    string Path, string From, Audience Audience, HttpStatusCode Status, IHtmlDocument? Document, string? Source)
{
    public string Language => Path.Split('/')[1] is "en" or "de" or "nl" ? Path.Split('/')[1] : "nl";
}
