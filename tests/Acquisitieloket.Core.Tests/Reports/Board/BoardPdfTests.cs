using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Core.Tests.Proposals;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Reports.Board;

/// <summary>Board reports as real Chromium and qpdf print them, read back.</summary>
[Trait("Needs", "Chromium")]
public sealed class BoardPdfTests : IAsyncDisposable
{
    // Set it to a folder to keep the files and look at them.
    private static readonly string? Kept = Environment.GetEnvironmentVariable("REPORTS_OUT");

    private static readonly string[] Questions =
    [
        "Hoe ging het in {0}?", "Waar staan de open leads?", "Wat kwam er binnen, en wat kwam ervan?", "Hoe ver komen leads, en hoe snel zijn we?",
        "Hoe liepen leads af, en wat komt eraan?", "Wat betekenen deze cijfers?",
    ];

    private readonly TestCore core = new();
    private readonly TestFolder folder = new();

    [Theory, MemberData(nameof(BoardScenes.Names), MemberType = typeof(BoardScenes))]
    public async Task Print_OfEachPeriod_CanBeReadByAnyone(string name)
    {
        var (report, path) = await PrintAsync(name);
        var (pdf, info) = (new PdfTree(path), Printed.Info(path));

        Assert.InRange(new FileInfo(path).Length, 20_000, 2_000_000);
        Assert.Matches("Tagged: +yes", info);
        Assert.Matches("PDF version: +1.7", info);
        Assert.Matches("Page size: .*A4", info);
        Assert.Contains($"Bestuursrapportage acquisitie {report.About.Name}", info);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", Printed.Metadata(path));
        Assert.Equal("nl", pdf.Language);
        Assert.NotEqual(0, pdf.Fonts);
        Assert.Empty(pdf.FontsLeftOut());
        Assert.InRange(pdf.Pages.Count, 5, 7);

        var headings = pdf.Tags.Where(t => t.Name is ['H', >= '1' and <= '6']).Select(t => t.Name[1] - '0').ToList();
        Assert.Equal((1, 1), (headings[0], headings.Count(level => level == 1)));
        Assert.All(headings.Zip(headings.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Equal(["/Column", "/Row"], pdf.Tags.Where(t => t.Name == "TH").Select(t => pdf.Attribute(t, "/Scope")).Distinct().Order());
        Assert.Equal([report.About.Name, .. Questions.Select(q => string.Format(null, q, report.About.InSentence))],
            pdf.Bookmarks().Where(b => b.Level <= 2).Select(b => b.Title));

        // Eight charts, each of which says what it shows, beside the marks on the first and the last page.
        var figures = pdf.Tags.Where(t => t.Name == "Figure").Select(t => t.Alt ?? "").ToList();
        Assert.All(figures, Assert.NotEmpty);
        Assert.Equal(8, figures.Count(alt => alt.Contains(": ")));
        Assert.Contains(figures, alt => alt.StartsWith("Open leads per fase Nieuw: ", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(BoardScenes.Names), MemberType = typeof(BoardScenes))]
    public async Task Print_OfEachPeriod_TellsItsFiguresAndItsRemarks(string name)
    {
        var (report, path) = await PrintAsync(name);
        var pages = Printed.Text(path).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join(' ', string.Join(' ', pages).Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

        Assert.All(pages.Skip(1), page => Assert.Contains($"Bestuursrapportage acquisitie · {report.About.Name} · versie 2", page));
        Assert.All(report.Figures!.Headlines, key => Assert.Contains(BoardWords.Value(key.Kind, key.Value), text));
        Assert.All(Series.Municipalities, place => Assert.Contains(place.Name, text));
        Assert.DoesNotContain("NaN", text);
        Assert.Equal(report.Figures.Provisional, text.Contains("Voorlopig"));
        Assert.Equal(report.Remarks is not null, text.Contains("Toelichting"));
        if (report.Remarks is not null)
            Assert.Contains("De & van <samen> werkt: \"één loket\". Carla ten Dam, ", text);
        Assert.Contains("Aantallen leads zijn afgerond op vijftallen", text);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return core.DisposeAsync();
    }

    private async Task<(BoardReport Report, string Path)> PrintAsync(string name)
    {
        var report = BoardScenes.Write(name);
        var page = await core.Do<BoardHtml, PrintPage>(html => Task.FromResult(html.Write(report)));
        var path = Kept is null ? folder[$"{name}.pdf"] : Path.Combine(Kept, $"{name}.pdf");
        if (Kept is not null)
            await File.WriteAllTextAsync(Path.ChangeExtension(path, "html"), page.Html);
        await File.WriteAllBytesAsync(path, await core.Do<IPageRenderer, byte[]>(printer => printer.RenderAsync(page, default)));
        return (report, path);
    }
}
