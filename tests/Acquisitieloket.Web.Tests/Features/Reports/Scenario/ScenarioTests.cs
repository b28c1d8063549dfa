using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Reports.Scenario;

/// <summary>One site of a hectare, and two open leads that it suits, of which one is confidential.</summary>
public sealed class ScenarioTests : IAsyncLifetime
{
    private const string Hengelo = "Economische Zaken Hengelo";
    private readonly TestApp app = new();
    private Site site = null!;

    public async Task InitializeAsync()
    {
        await app.SignInAs(Role.AccountManager, Hengelo);
        var person = await app.Read(db => db.Users.AsNoTracking().SingleAsync(u => u.Department!.Name == Hengelo));
        foreach (var confidential in new[] { false, true })
        {
            var lead = app.Data.Lead(requirements: new() { Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(9_000, 11_000) });
            (lead.ContactPerson, lead.Department, lead.ContactPersonId, lead.DepartmentId) = (null, null, person.Id, person.DepartmentId);
            (lead.CompanyName, lead.Confidential, lead.CodeName) = (confidential ? "Geheim BV" : "Open BV", confidential, confidential ? "Project Es" : null);
            lead.CopyFigures();
            await app.Add(lead);
        }
        site = app.Data.Site();
        (site.SpaceTypes, site.Plots) = (["kavel"], [new() { Number = "1", AreaM2 = 10_000 }]);
        await app.Add(site);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Submit_WhenASiteLeaves_ShowsHectaresAndTheLeadsThatMayBeOpened()
    {
        var coordinator = await app.SignInAs(Role.Coordinator);
        var page = await (await coordinator.Get("/reports/scenario")).Form("Doorrekenen").Choose(site.Name, "Terreinen die nu in uitgifte zijn").Submit("Doorrekenen");
        Assert.Contains("Nu is 1,00 ha beschikbaar, in dit scenario 0,00 ha; 2 open vragen zouden een passende locatie verliezen", page.Text);
        Assert.Contains("gedachte-experiment", page.Text);
        Assert.Contains($"Gaat uit de programmering: {site.Name}.", page.Text);
        Assert.Equal(["Verliest een passende locatie", "2", "2,20"], page.Table("Open vragen")[0]);

        var shown = await coordinator.Get(page.Document.QuerySelector("#leads tbody a")!.GetAttribute("href")!);
        Assert.Contains("Open BV", shown.Text);
        Assert.Contains("1 andere is van een andere afdeling of vertrouwelijk", shown.Text);
        Assert.DoesNotContain("Project Es", shown.Text);
        Assert.Equal(ProgrammeStatus.InIssue, (await app.Read(db => db.Sites.AsNoTracking().SingleAsync())).Programme);
    }

    [Fact]
    public async Task Get_WhenProvince_TellsNothingOfAFewAndNamesNobody()
    {
        var page = await (await app.SignInAs(Role.Province)).Get($"/reports/scenario?out={site.Code}&show=loses");
        Assert.Equal(["Verliest een passende locatie", "0", "–"], page.Table("Open vragen")[0]);
        Assert.Contains("geen of enkele open vragen zouden een passende locatie verliezen", page.Text);
        Assert.DoesNotContain("Open BV", page.Text);
    }

    [Fact]
    public async Task Get_WhenProvince_CountsInFivesAndTellsNoHectaresOfFewerThanTen_SoThatTwoScenariosDoNotDifferByOneCompany()
    {
        var person = await app.Read(db => db.Users.AsNoTracking().SingleAsync(u => u.Department!.Name == Hengelo));
        for (var i = 0; i < 4; i++)
        {
            var lead = app.Data.Lead(requirements: new() { Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(9_000, 11_000) });
            (lead.ContactPerson, lead.Department, lead.ContactPersonId, lead.DepartmentId) = (null, null, person.Id, person.DepartmentId);
            lead.CopyFigures();
            await app.Add(lead);
        }
        var address = $"/reports/scenario?out={site.Code}";
        Assert.Equal(["Verliest een passende locatie", "5", "–"], (await (await app.SignInAs(Role.Province)).Get(address)).Table("Open vragen")[0]);
        Assert.Equal(["Verliest een passende locatie", "6", "6,60"], (await (await app.SignInAs(Role.Manager)).Get(address)).Table("Open vragen")[0]);
    }

    [Fact]
    public async Task Get_TheBarsAndTheTable_NameTheSameTotals()
    {
        site = app.Data.Site();
        (site.SpaceTypes, site.Plots) = (["kavel"], [new() { Number = "2", AreaM2 = 8_000, Registered = PlotStatus.Reserved }, new() { Number = "3", AreaM2 = 40_000, Reserve = true }]);
        await app.Add(site);
        var page = await (await app.SignInAs(Role.Manager)).Get($"/reports/scenario?in={site.Code}");
        var rows = page.Table("Hectares per grootte");
        Assert.Contains(["0,5–1 ha", "nu", "1,00", "0,80", "0,00", "1,80"], rows);
        Assert.Contains(["2,5–5 ha", "dan", "4,00", "0,00", "0,00", "4,00"], rows);
        var bars = page.Document.QuerySelectorAll("svg.al-chart text[font-weight]").Select(t => t.TextContent);
        Assert.Equal(rows.Where(r => r[1] is "nu" or "dan" && r[0] != "Samen").Select(r => r[5]), bars);
    }

    [Theory]
    [InlineData("hectares=5", "Kies op welk terrein.")]
    [InlineData("phase=X&hectares=5", "Kies op welk terrein.")]
    [InlineData("phase=X", "Vul in hoeveel hectares later komen.")]
    [InlineData("phase=X&hectares=0", "Vul hectares in tussen 0,01 en 500.")]
    public async Task Get_WhenSomethingIsMissing_SaysWhatAndKeepsTheRest(string query, string error)
    {
        var page = await (await app.SignInAs(Role.Manager)).Get($"/reports/scenario?out={site.Code}&{query}");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(error, page.Errors);
        Assert.NotNull(page.Document.QuerySelector($"input[value='{site.Code}'][checked]"));
    }

    [Fact]
    public async Task Get_WhenRoleHasNoReports_IsForbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(Role.Partner)).Get("/reports/scenario")).Status);
}
