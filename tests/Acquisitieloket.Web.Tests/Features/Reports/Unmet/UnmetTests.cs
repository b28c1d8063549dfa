using System.Net;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Reports.Unmet;

/// <summary>Six leads of Hengelo, of which one is confidential, and one of Borne that could not be met.</summary>
public sealed class UnmetTests : IAsyncLifetime
{
    private readonly TestApp app = new();

    public async Task InitializeAsync()
    {
        foreach (var (department, count) in new[] { ("Economische Zaken Hengelo", 6), ("Economische Zaken Borne", 1) })
        {
            await app.SignInAs(Role.AccountManager, department);
            var person = await app.Read(db => db.Users.AsNoTracking().SingleAsync(u => u.Department!.Name == department));
            for (var i = 0; i < count; i++)
            {
                var lead = app.Data.Lead();
                (lead.ContactPerson, lead.Department, lead.ContactPersonId, lead.DepartmentId) = (null, null, person.Id, person.DepartmentId);
                (lead.CompanyName, lead.Confidential, lead.CodeName) = ($"{department} {i}", i == 5, i == 5 ? "Project Es" : null);
                (lead.Stage, lead.ClosedAt) = (LeadStage.NotAccommodated, TestClock.Start);
                await app.Add(lead);
                await app.Add(new UnmetDemand
                {
                    LeadId = lead.Id, Kind = UnmetKind.Closed, At = TestClock.Start, Year = 2026, M2 = 10_000 * (i + 1), Kva = 100, OpeningYear = 2028,
                    Reason = i == 0 ? UnmetReason.Power : UnmetReason.NoPlot, Segment = Segment.IndustryAndConstruction, Cluster = Cluster.Other,
                    Municipality = count == 1 ? Municipality.Borne : Municipality.Hengelo,
                });
            }
        }
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Get_ShowsHectaresAndPowerByReasonAndTheLeadsBehindThem()
    {
        var manager = await app.SignInAs(Role.Manager, "Economische Zaken Hengelo");
        var page = await manager.Get("/reports/unmet");
        // 1 + 1 hectares for power, 2 + 3 + 4 + 5 + 6 without a plot.
        Assert.Equal(["Geen passende kavel 5 20,00 500", "Te weinig ruimte op het stroomnet 2 2,00 200"], Rows(page));
        Assert.Contains("7 leads liepen af zonder vestiging: samen 22,00 ha en 700 kVA", page.Text);

        var leads = await manager.Get(page.Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.Equal(4, leads.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Samen 5 (20,00 ha)", leads.Text);
        Assert.Contains("1 (6,00 ha) is van een andere afdeling of vertrouwelijk", leads.Text);
        Assert.DoesNotContain("Project Es", leads.Text);
    }

    [Fact]
    public async Task Get_WhenRowsAreMunicipalities_KeepsTheOtherFilters()
    {
        var page = await (await app.SignInAs(Role.Coordinator)).Get("/reports/unmet?by=municipality&reason=power");
        Assert.Equal(["Borne 1 1,00 100", "Hengelo 1 1,00 100"], Rows(page).Order());
        Assert.All(page.Document.QuerySelectorAll("tbody a"), a => Assert.Contains("reason=power", a.GetAttribute("href")));
    }

    [Theory]
    [InlineData(Role.Province)]
    [InlineData(Role.Alderman)]
    public async Task Get_WhenNoLeadsMayBeOpened_TellsNothingOfFewerThanThree(string role)
    {
        var viewer = await app.SignInAs(role);
        var all = await viewer.Get("/reports/unmet");
        Assert.Equal(["Overige samen 7 22,00 700"], Rows(all));
        Assert.Empty(all.Document.QuerySelectorAll("main table a"));
        var few = await viewer.Get("/reports/unmet?municipality=borne");
        Assert.Contains("Minder dan 3", few.Text);
        Assert.Empty(Rows(few));
        Assert.DoesNotContain("100", await viewer.Http.GetStringAsync("/reports/unmet.csv?municipality=borne"));
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.Get("/reports/unmet/leads")).Status);
    }

    [Theory]
    [InlineData("?municipality=hengelo")]
    [InlineData("?reason=noplot")]
    [InlineData("?reason=power")]
    [InlineData("?municipality=hengelo&reason=noplot")]
    [InlineData("?municipality=none&reason=noplot")]
    public async Task Get_WhenProvinceFilters_NeverTellsWhatWouldLeaveTheFewOfTheWhole(string query)
    {
        var viewer = await app.SignInAs(Role.Province);
        var (page, file) = (await viewer.Get("/reports/unmet" + query), await viewer.Http.GetStringAsync("/reports/unmet.csv" + query));
        // Seven in all, of which one in Borne and two for power: the six or five others would tell of those.
        if (!query.Contains("none", StringComparison.Ordinal))
            Assert.Contains("Minder dan 3", page.Text);
        foreach (var telling in (string[])["21,00", "20,00", ";210000;", ";200000;", "6 leads", "5 leads"])
            Assert.DoesNotContain(telling, page.Text + file);
        Assert.Equal(query.Contains('&'), page.Text.Contains("één filter tegelijk", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Role.Partner)]
    [InlineData(Role.Specialist)]
    [InlineData(Role.SiteManager)]
    public async Task Get_WhenRoleHasNoReports_IsForbidden(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(role)).Get("/reports/unmet")).Status);

    [Fact]
    public async Task Get_AsFile_HoldsEveryCell()
    {
        var file = await (await app.SignInAs(Role.Manager)).Http.GetStringAsync("/reports/unmet.csv");
        Assert.Contains("Reden;Segment;Gemeente;Jaar;Openingsjaar;Aantal;m²;Aantal zonder m²;kVA;Aantal zonder kVA", file);
        Assert.Contains("Geen passende kavel;Industrie en bouw;Hengelo;2026;2028;5;200000;0;500;0", file);
    }

    [Fact]
    public async Task Get_WhenNothingIsThere_SaysSo() =>
        Assert.Contains("Er is geen niet-geaccommodeerde vraag met deze filters.", (await (await app.SignInAs(Role.Manager)).Get("/reports/unmet?year=2020")).Text);

    private static List<string> Rows(Page page) =>
        [.. page.Document.QuerySelectorAll("main tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim())))];
}
