using System.Text.Json;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Sites;

/// <summary>List, page, comparison and API count and name plots in one way.</summary>
public sealed class PlotsAgreeTests(SitesScene scene) : IClassFixture<SitesScene>
{
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("de")]
    public async Task Get_ListPageAndComparison_CountPlotsAlike(string language)
    {
        var culture = Written.Culture(language);
        var visitor = scene.App.Guest();
        var list = await visitor.Get($"/{language}/sites");
        foreach (var code in new[] { "XLB", "HVZ", "USS", "BIB", "BOE" })
        {
            var site = await SiteAsync(code);
            var words = PlotWords.Stock(site, culture)!;
            var stock = PlotStock.Of(site);

            Assert.Contains(words, (await visitor.Get($"/{language}/sites/{code}")).Text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(words, (await visitor.Get($"/{language}/sites/compare?code={code}&code=VEL")).Text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(stock.Count + stock.InReserve > 0 ? $"{PlotWords.Hectares(stock.AreaM2, culture)} ha" : words,
                list.Document.QuerySelector($"[data-site='{code}']")!.TextContent, StringComparison.OrdinalIgnoreCase);
            if (PlotWords.Reserve(stock, culture) is { } reserve)
                Assert.Contains(reserve, list.Document.QuerySelector($"[data-site='{code}']")!.TextContent, StringComparison.OrdinalIgnoreCase);
            using var answer = JsonDocument.Parse(await scene.App.CreateClient().GetStringAsync($"/api/v1/bedrijventerreinen/{code}"));
            Assert.Equal((stock.Count, stock.AreaM2), (answer.RootElement.GetProperty("kavelsBeschikbaar").GetInt32(),
                answer.RootElement.GetProperty("beschikbaarM2").GetInt64()));
        }
    }

    [Fact]
    public async Task Get_TheLocationCheck_SaysTheStatusOfEachPlotInPageAndApi()
    {
        var sites = await scene.App.Read(db => db.Sites.AsNoTracking().Include(s => s.Plots).ToListAsync());
        var words = sites.SelectMany(s => s.Plots.Select(p => (p.Number, Word: PlotWords.Status(p.Status, s.KeepsBack(p), Written.Culture("de")))))
            .ToDictionary(p => p.Number, p => p.Word);
        var page = await scene.App.Guest().Get("/de/location-check?Requirements.Activity=Production&Requirements.Forms=Plot&Requirements.PlotM2.Min=5000&Requirements.PlotM2.Max=20000");

        var named = page.Document.QuerySelectorAll(".al-located__plots").SelectMany(p => words.Where(w => p.TextContent.Contains(w.Key + " (")).Select(w => (p.TextContent, w.Value))).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, n => Assert.Contains($"m², {n.Value})", n.TextContent));
    }

    [Fact]
    public async Task Get_APlotUnderOption_IsNotSaidToBeFreeNow()
    {
        var site = await scene.App.Read(db => db.Sites.AsNoTracking().Include(s => s.Plots)
            .FirstAsync(s => s.Plots.Any(p => p.Registered == PlotStatus.Option)));
        var page = await scene.App.Guest().Get($"/nl/sites/{site.Code}");

        var rows = page.Table($"Kavels op {site.Name}").Where(row => row[2].StartsWith("Onder optie")).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal("Onder voorbehoud", row[4]));
    }

    private Task<Site> SiteAsync(string code) =>
        scene.App.Read(db => db.Sites.AsNoTracking().Include(s => s.Plots).SingleAsync(s => s.Code == code));
}
