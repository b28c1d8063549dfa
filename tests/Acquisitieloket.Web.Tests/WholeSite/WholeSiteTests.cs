using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Acquisitieloket.Web.Tests.WholeSite;

/// <summary>What must be true of every page, looked at on every page that there is.</summary>
public sealed partial class WholeSiteTests(WalkedSite site) : IClassFixture<WalkedSite>
{
    private IEnumerable<WalkedPage> Shown => site.Pages.Where(page => page.Document is not null);

    [Fact]
    public void Walk_FromTheFrontPages_FindsTheSite()
    {
        Assert.InRange(Shown.Count(page => page.Audience == Audience.Anyone), 20, 1000);
        Assert.InRange(Shown.Count(page => page.Audience == Audience.Company), 12, 300);
        Assert.InRange(Shown.Count(page => page.Audience == Audience.Staff), 12, 1000);
    }

    [Fact]
    public void Link_OnAnyPage_LeadsSomewhere() => Nothing(site.Pages
        .Where(page => page.Status != HttpStatusCode.OK).Select(page => $"{page.From} → {page.Path}: {(int)page.Status}"));

    [Fact]
    public async Task Html_OfEveryPage_IsValid()
    {
        // The checker does find what is wrong.
        Assert.Contains(await HtmlValidator.FaultsAsync([("bad", "<!DOCTYPE html><html lang=nl><title>x</title><p><div>x</div></p>")]),
            fault => fault.StartsWith("bad: No “p” element in scope", StringComparison.Ordinal));

        Nothing(await HtmlValidator.FaultsAsync([.. Shown.Select(page => (page.Path, page.Source!))]));
    }

    [Fact]
    public void Text_OfEnglishAndGermanPages_HoldsNoDutch()
    {
        Assert.Contains(Shown, page => page.Language == "nl" && DutchWord().IsMatch(TextOf(page)));

        Nothing(Shown.Where(page => page.Language != "nl")
            .Select(page => (page.Path, Text: TextOf(page))).Select(page => (page.Path, page.Text, Word: DutchWord().Match(page.Text)))
            .Where(found => found.Word.Success)
            .Select(found => $"{found.Path}: {found.Text[Math.Max(0, found.Word.Index - Around)..Math.Min(found.Text.Length, found.Word.Index + Around)]}"));
    }

    [Fact]
    public void Head_OfEveryPage_NamesItOnceInItsLanguage()
    {
        Assert.All(Shown, page =>
        {
            Assert.Equal((page.Path, page.Language), (page.Path, page.Document!.DocumentElement.GetAttribute("lang")));
            Assert.Equal((page.Path, 1), (page.Path, page.Document.QuerySelectorAll("h1").Length));
            Assert.Matches(@"^[^\s–].* – Acquisitieloket Netwerkstad Twente$", page.Document.Title);
        });
    }

    private const int Around = 40;

    private static void Nothing(IEnumerable<string> faults) =>
        Assert.True(!faults.Any(), string.Join('\n', faults.Distinct().Take(40)));

    // What stands in Dutch on purpose says so with lang="nl"; what a company typed is its own.
    private string TextOf(WalkedPage page)
    {
        var body = (IElement)page.Document!.Body!.Clone();
        foreach (var other in body.QuerySelectorAll("[lang=nl], .al-talk__text").ToList())
            other.Remove();
        var said = body.QuerySelectorAll("[aria-label], [alt], [title]")
            .SelectMany(e => (string?[])[e.GetAttribute("aria-label"), e.GetAttribute("alt"), e.GetAttribute("title")]);
        return site.Names.Aggregate($"{page.Document.Title} {body.TextContent} {string.Join(' ', said)}",
            (text, name) => text.Replace(name, "", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(uw|een|het|niet|naar|voor|deze|vraag|bedrijf|wij|wordt|ook|geen|kunt|van|zijn|bij|aan|weg|gemeente|kavel|kavels|terrein|bedrijventerrein|afdeling|Economische|Zaken|accountmanager|zoeken|ruimte|gebouw)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DutchWord();
}
