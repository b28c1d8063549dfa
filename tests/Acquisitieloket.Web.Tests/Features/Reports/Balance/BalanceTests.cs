using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Reports.Balance;

/// <summary>Five leads of Hengelo that ask a hectare each, one of them confidential, beside a plot of half a hectare.</summary>
public sealed class BalanceTests : IAsyncLifetime
{
    private readonly TestApp app = new();

    public async Task InitializeAsync()
    {
        await app.SignInAs(Role.Coordinator, "Economische Zaken Hengelo");
        var person = await app.Read(db => db.Users.AsNoTracking().SingleAsync(u => u.Department!.Name == "Economische Zaken Hengelo"));
        for (var i = 0; i < 5; i++)
            await AddLead(person, 10_000, i < 4 ? Segment.IndustryAndConstruction : Segment.BusinessServices, i == 0);
        var site = app.Data.Site();
        (site.SpaceTypes, site.Plots) = (["kavel"], [new() { Number = "1", AreaM2 = 5_000 }]);
        await app.Add(site);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    private async Task AddLead(AppUser person, int? m2, Segment segment, bool confidential = false)
    {
        var lead = app.Data.Lead();
        (lead.ContactPerson, lead.Department, lead.ContactPersonId, lead.DepartmentId) = (null, null, person.Id, person.DepartmentId);
        (lead.AskedM2, lead.AskedKva, lead.Segment, lead.Confidential) = (m2, 400, segment, confidential);
        await app.Add(lead);
    }

    [Fact]
    public async Task Get_ShowsDemandWithItsLeadsBesideSupplyAndForecast()
    {
        var manager = await app.SignInAs(Role.Manager, "Economische Zaken Hengelo");
        var page = await manager.Get("/reports/balance?by=size");
        Assert.Equal(["2.500–5.000 m² 0,00 (0) 0,00 (0) 0,00 (0) 0,50 0,00 0,00 0,00 0,00 –", "0,5–1 ha 5,00 (5) 0,00 (0) 0,00 (0) 0,00 0,00 0,00 0,00 0,00 –"], Rows(page));
        Assert.Contains("Nee: in 2025–2026 vroegen 5 leads samen 5,00 ha, en nu is 0,50 ha beschikbaar en staat 0,00 ha in reserve. Er is 4,50 ha te weinig beschikbaar.", page.Text);

        var leads = await manager.Get(page.Document.QuerySelector("main tbody a")!.GetAttribute("href")!);
        Assert.Contains("Samen 5 (5,00 ha)", leads.Text);
        Assert.Equal(4, leads.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("1 (1,00 ha) is van een andere afdeling of vertrouwelijk", leads.Text);
    }

    [Fact]
    public async Task Get_BySegment_NamesTheMeanOfTheForecastAndItsSource()
    {
        var page = await (await app.SignInAs(Role.Manager)).Get("/reports/balance");
        Assert.Equal("Industrie en bouw 4,00 (4) 0,00 (0) 0,00 (0) – – – – – 1,00", Rows(page)[0]);
        Assert.Contains("Gemiddelde per jaar, maal het aantal jaren", page.Text);
        Assert.Contains("Ontwikkelingsperspectief Netwerkstad Twente", page.Text);
        Assert.Contains("Aanbod hoort niet bij één segment of jaar", page.Text);
    }

    [Fact]
    public async Task Get_WhenProvince_CountsInFives_AndTellsHectaresOnlyOfTenLeadsThatSaidSo()
    {
        var (province, person) = (await app.SignInAs(Role.Province), await app.Read(db => db.Users.AsNoTracking().FirstAsync(u => u.Department!.Municipality == Municipality.Hengelo)));
        async Task<string> Hengelo() => Rows(await province.Get("/reports/balance?by=municipality"))[3];
        Assert.StartsWith("Hengelo – (5) – (0)", await Hengelo());
        // Thirteen leads, but only five of them said how much.
        for (var i = 0; i < 8; i++)
            await AddLead(person, null, Segment.IndustryAndConstruction);
        Assert.StartsWith("Hengelo – (15) – (0)", await Hengelo());
        for (var i = 0; i < 6; i++)
            await AddLead(person, 10_000, Segment.IndustryAndConstruction);
        Assert.StartsWith("Hengelo 10 (20) – (0)", await Hengelo());
        // One company more shows nowhere.
        await AddLead(person, 9_500, Segment.IndustryAndConstruction);
        Assert.StartsWith("Hengelo 10 (20) – (0)", await Hengelo());
        var page = await province.Get("/reports/balance");
        Assert.Contains("Nee: in 2025–2026 vroegen ongeveer 20 leads samen ongeveer 10 ha, en nu is 0,50 ha beschikbaar en staat 0,00 ha in reserve. Er is ongeveer 10 ha te weinig", page.Text);
        // The one of services would follow from the total.
        Assert.StartsWith("Industrie en bouw – (20) – (0)", Rows(page)[0]);
        Assert.Empty(page.Document.QuerySelectorAll("main table a"));
        Assert.Contains("Hengelo;10;20;;0;;0;0,5;0;0;0;0;", await province.Http.GetStringAsync("/reports/balance.csv?by=municipality"));
        Assert.Equal(HttpStatusCode.Forbidden, (await province.Get("/reports/balance/leads")).Status);
    }

    [Fact]
    public async Task Get_WhenProvinceAsksMore_TellsOneFilterAndAPairOfYears()
    {
        var both = await (await app.SignInAs(Role.Province)).Get("/reports/balance?municipality=hengelo&segment=businessservices&from=2026&until=2026");
        Assert.Contains("één filter tegelijk", both.Text);
        Assert.Contains("in 2025–2026", both.Text);
        Assert.Contains("Dat is niet te zeggen", (await (await app.SignInAs(Role.Province)).Get("/reports/balance")).Text);
        var manager = await (await app.SignInAs(Role.Manager)).Get("/reports/balance?municipality=hengelo&segment=businessservices&from=2026");
        Assert.DoesNotContain("één filter tegelijk", manager.Text);
        // Supply is of no segment.
        Assert.Contains("aanbod hoort niet bij één segment of speerpunt: in 2026 vroeg 1 lead 1,00 ha", manager.Text);
    }

    [Fact]
    public async Task Get_OffersEachYearOnceInOrder()
    {
        var page = await (await app.SignInAs(Role.Manager)).Get("/reports/balance?from=2024");
        foreach (var (name, chosen) in new[] { ("from", "2024"), ("until", "2026") })
        {
            Assert.Equal(["2026", "2025", "2024", "2023", "2022"], page.Document.QuerySelectorAll($"#{name} option").Select(o => o.TextContent));
            Assert.Equal(chosen, page.Document.QuerySelector($"#{name} option[selected]")!.TextContent);
        }
    }

    [Fact]
    public async Task Get_DrawsTheForecastByItself_AndExplainsOnlyWhatIsDrawn()
    {
        var manager = await app.SignInAs(Role.Manager);
        var charts = (await manager.Get("/reports/balance")).Document.QuerySelectorAll("svg.al-chart");
        Assert.Equal(["Hectares vraag en aanbod per segment", "Hectares prognose per segment"], charts.Select(c => c.QuerySelector("title")!.TextContent));
        // Supply is of no segment, and stands beside the demand of all of them.
        var drawn = string.Concat(charts[0].QuerySelectorAll("text").Select(t => t.TextContent));
        foreach (var shown in (string[])["Samen: vraag", "Samen: aanbod", "Gevraagd", "Beschikbaar"])
            Assert.Contains(shown, drawn);
        foreach (var absent in (string[])["Gereserveerd", "Prognose"])
            Assert.DoesNotContain(absent, drawn);
        // The widest bar of the forecast fills its room, however much is asked.
        Assert.Contains(charts[1].QuerySelectorAll("rect"), r => double.Parse(r.GetAttribute("width")!, CultureInfo.InvariantCulture) > 250);
        Assert.Single((await manager.Get("/reports/balance?by=size")).Document.QuerySelectorAll("svg.al-chart"));
    }

    [Theory]
    [InlineData(Role.Partner)]
    [InlineData(Role.Specialist)]
    public async Task Get_WhenRoleHasNoReports_IsForbidden(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(role)).Get("/reports/balance")).Status);

    [Fact]
    public async Task Get_AsSpreadsheet_HoldsNumbersAsNumbers()
    {
        var bytes = await (await app.SignInAs(Role.Manager)).Http.GetByteArrayAsync("/reports/balance.ods?by=municipality");
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var content = XDocument.Load(zip.GetEntry("content.xml")!.Open());
        var values = content.Descendants().Attributes().Where(a => a.Name.LocalName == "value").Select(a => decimal.Parse(a.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Contains(5m, values);
        Assert.Contains(0.5m, values);
        Assert.Contains("Hengelo", content.Root!.Value);
    }

    private static List<string> Rows(Page page) => [.. page.Document.QuerySelectorAll("main tbody tr")
        .Select(r => string.Join(' ', r.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))))];
}
