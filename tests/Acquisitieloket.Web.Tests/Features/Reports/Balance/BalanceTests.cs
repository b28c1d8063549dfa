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
        {
            var lead = app.Data.Lead();
            (lead.ContactPerson, lead.Department, lead.ContactPersonId, lead.DepartmentId) = (null, null, person.Id, person.DepartmentId);
            (lead.AskedM2, lead.AskedKva, lead.Segment, lead.Confidential) = (10_000, 400, i < 4 ? Segment.IndustryAndConstruction : Segment.BusinessServices, i == 0);
            await app.Add(lead);
        }
        var site = app.Data.Site();
        (site.SpaceTypes, site.Plots) = (["kavel"], [new() { Number = "1", AreaM2 = 5_000 }]);
        await app.Add(site);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Get_ShowsDemandWithItsLeadsBesideSupplyAndForecast()
    {
        var manager = await app.SignInAs(Role.Manager, "Economische Zaken Hengelo");
        var page = await manager.Get("/reports/balance?by=size");
        Assert.Equal(["2.500–5.000 m² 0,00 (0) 0,00 (0) 0,00 (0) 0,50 0,00 0,00 0,00 0,00", "0,5–1 ha 5,00 (5) 0,00 (0) 0,00 (0) 0,00 0,00 0,00 0,00 0,00"], Rows(page));
        Assert.Contains("vroegen 5 leads samen 5,00 ha; nu is 0,50 ha beschikbaar", page.Text);

        var leads = await manager.Get(page.Document.QuerySelector("main tbody a")!.GetAttribute("href")!);
        Assert.Contains("Samen 5 (5,00 ha)", leads.Text);
        Assert.Equal(4, leads.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("1 (1,00 ha) is van een andere afdeling of vertrouwelijk", leads.Text);
    }

    [Fact]
    public async Task Get_BySegment_NamesTheMeanOfTheForecastAndItsSource()
    {
        var page = await (await app.SignInAs(Role.Manager)).Get("/reports/balance");
        Assert.Equal("Industrie en bouw 4,00 (4) 0,00 (0) 0,00 (0) 1,00", Rows(page)[0]);
        Assert.Contains("Gemiddelde per jaar, maal het aantal jaren", page.Text);
        Assert.Contains("Ontwikkelingsperspectief Netwerkstad Twente", page.Text);
        Assert.Contains("Aanbod hoort niet bij één segment of jaar", page.Text);
    }

    [Fact]
    public async Task Get_WhenProvince_GetsNoFigureOfFewerThanThreeAndNoLeads()
    {
        var province = await app.SignInAs(Role.Province);
        var page = await province.Get("/reports/balance");
        // One lead is not told of; and four are not, because the sum would tell of the one.
        Assert.StartsWith("Industrie en bouw – 0,00 (0)", Rows(page)[0]);
        Assert.StartsWith("Dienstverlening – 0,00 (0)", Rows(page)[3]);
        Assert.Contains("vroegen 5 leads", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main table a"));
        Assert.Contains("Dienstverlening;;;0;0", await province.Http.GetStringAsync("/reports/balance.csv"));
        Assert.Equal(HttpStatusCode.Forbidden, (await province.Get("/reports/balance/leads")).Status);
    }

    [Fact]
    public async Task Get_WhenProvince_TellsNoPartByItself_ThatWouldLeaveTheOneOfTheSum()
    {
        var province = await app.SignInAs(Role.Province);
        // Five together; the four of industry would leave one of services.
        var industry = await province.Get("/reports/balance?segment=industryandconstruction&by=size");
        Assert.Contains("kwamen te weinig leads binnen", industry.Text);
        Assert.DoesNotContain("4,00", string.Join(' ', Rows(industry)));
        // Nor may two filters or another span of years single out what one hides.
        var both = await province.Get("/reports/balance?municipality=hengelo&segment=businessservices&from=2026&until=2026");
        Assert.Contains("één filter tegelijk", both.Text);
        Assert.Contains("kwamen te weinig leads binnen", both.Text);
        Assert.Contains("In 2025–2026", both.Text);
        Assert.DoesNotContain("één filter tegelijk", (await (await app.SignInAs(Role.Manager)).Get("/reports/balance?municipality=hengelo&segment=businessservices&from=2026")).Text);
    }

    [Fact]
    public async Task Get_DrawsTheForecastByItself_AndExplainsOnlyWhatIsDrawn()
    {
        var manager = await app.SignInAs(Role.Manager);
        var charts = (await manager.Get("/reports/balance")).Document.QuerySelectorAll("svg.al-chart");
        Assert.Equal(["Hectares vraag en aanbod per segment", "Hectares prognose per segment"], charts.Select(c => c.QuerySelector("title")!.TextContent));
        Assert.Contains("Gevraagd", charts[0].TextContent);
        foreach (var absent in (string[])["Beschikbaar", "Reserve", "Prognose"])
            Assert.DoesNotContain(absent, string.Concat(charts[0].QuerySelectorAll("text").Select(t => t.TextContent)));
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
        var values = content.Descendants().Attributes().Where(a => a.Name.LocalName == "value").Select(a => int.Parse(a.Value, CultureInfo.InvariantCulture));
        Assert.Contains(50_000, values);
        Assert.Contains(5_000, values);
        Assert.Contains("Hengelo", content.Root!.Value);
    }

    private static List<string> Rows(Page page) => [.. page.Document.QuerySelectorAll("main tbody tr")
        .Select(r => string.Join(' ', r.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))))];
}
