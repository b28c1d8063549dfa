using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Admin;

public sealed class DepartmentsTests : IAsyncLifetime
{
    private readonly TestApp app = new();
    private Visitor administrator = null!;

    public async Task InitializeAsync() => administrator = await app.SignInAs(Role.Administrator);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Get_WhenNotAdministrator_IsForbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(Role.Coordinator)).Get("/admin/departments")).Status);

    [Fact]
    public async Task Post_WhenChanged_IsKeptAndEachFieldIsAnEvent()
    {
        var page = await (await (await administrator.Get("/admin/departments")).Follow("Economische Zaken Hengelo")).Form("Bewaren")
            .Fill("Telefoon", "074 245 98 76").Fill("Gewicht bij verdelen om de beurt", "4").Submit("Bewaren");

        Assert.Equal("/admin/departments", page.Path);
        Assert.Equal(["Economische Zaken Hengelo", "074 245 98 76", "–", "1", "4", "100 %", "0"], Assert.Single(page.Table("Afdelingen")));
        var told = await app.Read(db => db.AuditEvents.Where(e => e.Kind == AuditKind.DepartmentChanged).OrderBy(e => e.Id).ToListAsync());
        Assert.Equal([("phone", "", "074 245 98 76"), ("weight", "1", "4")],
            told.Select(e => (e.Values["field"], e.Values["from"], e.Values["to"])));
    }

    [Fact]
    public async Task Post_WhenAWeightChanges_TurnsBeginAnewForAll()
    {
        var other = app.Data.Department(Municipality.Borne);
        other.RoundRobinReceived = 7;
        await app.Add(other);
        await Save("Telefoon", "074 1");
        Assert.Equal(7, await Turns());
        await Save("Gewicht bij verdelen om de beurt", "3");
        Assert.Equal(0, await Turns());

        async Task Save(string field, string value) => await (await administrator.Get($"/admin/departments/{other.Id}"))
            .Form("Bewaren").Fill(field, value).Submit("Bewaren");
        Task<int> Turns() => app.Read(db => db.Departments.SumAsync(d => d.RoundRobinReceived));
    }

    [Fact]
    public async Task Post_WhenTheNameIsTaken_SaysSoAndKeepsWhatWasTyped()
    {
        var other = await app.Add(app.Data.Department(Municipality.Borne));
        var page = await (await administrator.Get($"/admin/departments/{other.Id}")).Form("Bewaren")
            .Fill("Naam", "economische zaken hengelo").Fill("Telefoon", "074").Submit("Bewaren");
        Assert.Equal(["Er is al een afdeling met deze naam."], page.Errors);
        Assert.Equal("074", page.Form("Bewaren").ValueOf("Telefoon"));
    }

    [Fact]
    public async Task Post_WhenAnotherChangedItMeanwhile_SaysSoAndOverwritesOnlyTheSecondTime()
    {
        var other = await app.Add(app.Data.Department(Municipality.Borne));
        var (first, second) = (await administrator.Get($"/admin/departments/{other.Id}"), await administrator.Get($"/admin/departments/{other.Id}"));
        await first.Form("Bewaren").Fill("Telefoon", "074 111").Submit("Bewaren");

        var refused = await second.Form("Bewaren").Fill("Telefoon", "074 222").Submit("Bewaren");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("telefoon 074 111", Assert.Single(refused.Errors));
        Assert.Equal("074 111", await Phone());
        Assert.Equal("074 222", refused.Form("Bewaren").ValueOf("Telefoon"));

        Assert.Equal("/admin/departments", (await refused.Form("Bewaren").Submit("Bewaren")).Path);
        Assert.Equal("074 222", await Phone());

        Task<string?> Phone() => app.Read(db => db.Departments.Where(d => d.Id == other.Id).Select(d => d.Phone).SingleAsync());
    }

    [Fact]
    public async Task Post_WhenTheWeightIsTooHigh_SaysWhatFits()
    {
        var other = await app.Add(app.Data.Department(Municipality.Borne));
        var page = await (await administrator.Get($"/admin/departments/{other.Id}")).Form("Bewaren")
            .Fill("Gewicht bij verdelen om de beurt", "101").Submit("Bewaren");
        Assert.Equal(["Vul een getal van 0 tot en met 100 in."], page.Errors);
    }
}
