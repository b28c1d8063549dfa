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
        Assert.Contains("7 leads zijn gesloten als niet te accommoderen of verloren (wie zich terugtrok of werd doorverwezen telt hier niet mee): samen 22,00 ha en 700 kVA. De meeste hectares (20,00) staan bij Geen passende kavel.", page.Text);

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
    public async Task Get_WhenNoLeadsMayBeOpened_CountsInFivesAndTellsNoAmountsOfFewerThanTen(string role)
    {
        var viewer = await app.SignInAs(role);
        var all = await viewer.Get("/reports/unmet");
        Assert.Equal(["Geen passende kavel 5 – –", "Te weinig ruimte op het stroomnet 0 – –"], Rows(all));
        Assert.Contains("5 leads zijn gesloten als niet te accommoderen of verloren (wie zich terugtrok of werd doorverwezen telt hier niet mee): te weinig bedrijven om hectares en kVA te noemen", all.Text);
        Assert.Empty(all.Document.QuerySelectorAll("main table a"));
        Assert.Contains("of te weinig om te vertellen", (await viewer.Get("/reports/unmet?municipality=borne")).Text);
        var both = await viewer.Get("/reports/unmet?municipality=hengelo&reason=noplot");
        Assert.Contains("één filter tegelijk", both.Text);
        Assert.Equal("Reden;Aantal;Hectares;kVA\r\nGeen passende kavel;5;;\r\nSamen;5;;\r\n", await viewer.Http.GetStringAsync("/reports/unmet.csv?reason=noplot"));
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.Get("/reports/unmet/leads")).Status);
    }

    [Fact]
    public async Task Get_WhenProvince_CountsCompaniesThatSaidSo_AndNoRows()
    {
        var leads = await app.Read(db => db.Leads.AsNoTracking().Select(l => l.Id).ToListAsync());
        async Task Refuse(long lead, int? m2, int? kva) => await app.Add(new UnmetDemand
        {
            LeadId = lead, Kind = UnmetKind.Refused, At = TestClock.Start, Year = 2026, M2 = m2, Kva = kva, Reason = UnmetReason.OutsideRegion,
            Segment = Segment.IndustryAndConstruction, Cluster = Cluster.Other,
        });
        var viewer = await app.SignInAs(Role.Province);
        async Task<string> Row() => Rows(await viewer.Get("/reports/unmet?kind=refused")).Single();
        // Twelve sites that one company refused.
        for (var i = 0; i < 12; i++)
            await Refuse(leads[0], 50_000, 900);
        Assert.Equal("Al een andere plek gevonden 10 – –", await Row());
        // Nine more companies, of which none said how much power.
        for (var i = 1; i < 10; i++)
        {
            if (i >= leads.Count)
                leads.Add((await app.Add(app.Data.Lead())).Id);
            await Refuse(leads[i], 10_000, null);
        }
        Assert.Equal("Al een andere plek gevonden 20 70 –", await Row());
    }

    [Theory]
    [InlineData(Role.Partner)]
    [InlineData(Role.Specialist)]
    [InlineData(Role.SiteManager)]
    public async Task Get_WhenRoleHasNoReports_IsForbidden(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(role)).Get("/reports/unmet")).Status);

    [Fact]
    public async Task Get_AsFile_HoldsTheTableOfThePageWithItsTotal() => Assert.Equal(
        "Reden;Aantal;Hectares;kVA\r\nGeen passende kavel;5;20;500\r\nTe weinig ruimte op het stroomnet;2;2;200\r\nSamen;7;22;700\r\n",
        await (await app.SignInAs(Role.Manager)).Http.GetStringAsync("/reports/unmet.csv"));

    [Fact]
    public async Task Get_WhenNothingIsThere_SaysSo() =>
        Assert.Contains("Er is geen niet-geaccommodeerde vraag.", (await (await app.SignInAs(Role.Manager)).Get("/reports/unmet?year=2020")).Text);

    private static List<string> Rows(Page page) =>
        [.. page.Document.QuerySelectorAll("main tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim())))];
}
