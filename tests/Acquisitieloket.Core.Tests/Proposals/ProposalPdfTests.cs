using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Templates;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Proposals;

/// <summary>The proposals of six very different leads as real Chromium and qpdf print them, read back.</summary>
[Trait("Needs", "Chromium")]
public sealed class ProposalPdfTests : IAsyncDisposable
{
    // Set it to a folder to keep the files and look at them.
    private static readonly string? Kept = Environment.GetEnvironmentVariable("PROPOSALS_OUT");

    private readonly TestCore core = new();
    private readonly TestFolder folder = new();

    [Theory, MemberData(nameof(ProposalScenes.Names), MemberType = typeof(ProposalScenes))]
    public async Task Print_OfEachLead_CanBeReadByAnyone(string name)
    {
        var (document, words, path) = await PrintAsync(name);
        var pdf = new PdfTree(path);

        Assert.InRange(new FileInfo(path).Length, 20_000, 2_000_000);
        var info = Printed.Info(path);
        Assert.Matches("Tagged: +yes", info);
        Assert.Matches("PDF version: +1.7", info);
        Assert.Matches("Page size: .*A4", info);
        Assert.Contains(words.Fill("documentTitle", document.CompanyName, document.Reference), info);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", Printed.Metadata(path));
        Assert.Equal(document.Language, pdf.Language);
        Assert.NotEqual(0, pdf.Fonts);
        Assert.Empty(pdf.FontsLeftOut());

        var headings = pdf.Tags.Where(t => t.Name is ['H', >= '1' and <= '6']).Select(t => t.Name[1] - '0').ToList();
        Assert.Equal(1, headings[0]);
        Assert.Equal(1, headings.Count(level => level == 1));
        Assert.All(headings.Zip(headings.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));

        var headers = pdf.Tags.Where(t => t.Name == "TH").Select(t => pdf.Attribute(t, "/Scope")).ToList();
        Assert.Equal(["/Column", "/Row"], headers.Distinct().Order());
        Assert.True(pdf.Tags.Count(t => t.Name == "Table") >= 2 + 2 * document.Sites.Count);

        var figures = pdf.Tags.Where(t => t.Name == "Figure").Select(t => t.Alt ?? "").ToList();
        // A map, a drawing of the plots and the ways to it for each site, beside those of the whole.
        Assert.True(figures.Count >= 4 + 3 * document.Sites.Count);
        Assert.All(figures, Assert.NotEmpty);
        Assert.All(document.Sites, site => Assert.Contains(figures, alt => alt.Contains(site.Name)));
    }

    [Theory, MemberData(nameof(ProposalScenes.Names), MemberType = typeof(ProposalScenes))]
    public async Task Print_OfEachLead_LeadsFromContentsToEachPart(string name)
    {
        var (document, words, path) = await PrintAsync(name);
        var pdf = new PdfTree(path);
        string[] parts = ["glance", .. document.Sites.Select((_, i) => $"site-{i + 1}"), "region", "next"];

        Assert.Equal([words["question"], words["glance"], .. document.Sites.Select(s => s.Name), words["regionTitle"], words["nextSteps"]],
            pdf.Bookmarks().Where(b => b.Level == 2).Select(b => b.Title));
        var (links, places) = (pdf.Links().ToList(), pdf.Places());
        Assert.All(links, link => Assert.False(string.IsNullOrWhiteSpace(link.Words)));
        Assert.All(parts, part => Assert.Contains(links, l => l.Dest == part));
        Assert.All(links.Where(l => l.Dest is not null), l => Assert.True(places.ContainsKey(l.Dest!), l.Dest));
        Assert.Contains(links, l => l.Dest == "site-1" && l.Words == $"1 {document.Sites[0].Name}");
        Assert.Contains(links, l => l.Address == "https://www.utwente.nl/" && l.Words == l.Address);
        Assert.Contains(links, l => l.Address == "mailto:" + document.Person.Email);
        Assert.All(links.Where(l => l.Address is not null), l => Assert.Matches("^(https://|mailto:)", l.Address));

        // One or two pages a site, in order, and the contact person on the last page as on the first.
        var starts = parts.Skip(1).Select(part => places[part]).ToList();
        Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 1, 2));
        Assert.Equal(pdf.Pages.Count - 1, places["next"]);
        var pages = Printed.Text(path).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(pdf.Pages.Count, pages.Length);
        Assert.All(pages, page => Assert.Contains(words["footer"], page));
        Assert.All(new[] { pages[0], pages[^1] }, page => Assert.Contains(document.Person.Name, page));
    }

    [Fact]
    public async Task Print_ForAnotherReader_SaysWhichPartsAreDutch()
    {
        var (document, _, path) = await PrintAsync("office");
        var tags = new PdfTree(path).Tags;

        Assert.Equal(("en", "nl"), (document.Language, document.QuestionLanguage));
        Assert.All(tags.Where(t => t.Name == "BlockQuote"), quote => Assert.Equal("nl", quote.Lang));
        Assert.Equal(document.Sites.Count, tags.Count(t => t.Name == "H2" && t.Lang == "nl"));
        Assert.Contains(tags, t => t is { Name: "TD", Lang: "nl" });
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return core.DisposeAsync();
    }

    private async Task<(ProposalDocument Document, ProposalWords Words, string Path)> PrintAsync(string name)
    {
        var (document, words, page) = await core.Do<ProposalDocuments, (ProposalDocument, ProposalWords, PrintPage)>(documents =>
            core.Do<ProposalHtml, (ProposalDocument, ProposalWords, PrintPage)>(html => core.Do<TemplateFiles, (ProposalDocument, ProposalWords, PrintPage)>(files =>
            {
                var document = ProposalScenes.Write(documents, name);
                return Task.FromResult((document, ProposalWords.Of(files, document.Language), html.Write(document)));
            })));
        var path = Kept is null ? folder[$"{name}.pdf"] : Path.Combine(Kept, $"{name}.pdf");
        if (Kept is not null)
            await File.WriteAllTextAsync(Path.ChangeExtension(path, "html"), page.Html);
        await File.WriteAllBytesAsync(path, await core.Do<IPageRenderer, byte[]>(printer => printer.RenderAsync(page, default)));
        return (document, words, path);
    }
}
