using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Partners;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Admin;

public sealed class ApiKeysTests : IAsyncLifetime
{
    private readonly TestApp app = new();
    private Visitor administrator = null!;

    public async Task InitializeAsync() => administrator = await app.SignInAs(Role.Administrator);

    public async Task DisposeAsync() => await app.DisposeAsync();

    private async Task<Page> Make(string name) =>
        await (await administrator.Get("/admin/api-keys")).Form("Sleutel maken").Fill("Van wie is de sleutel?", name).Submit("Sleutel maken");

    [Theory]
    [InlineData(Role.AccountManager)]
    [InlineData(Role.Partner)]
    public async Task Get_WhenNotAdministrator_IsForbidden(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(role)).Get("/admin/api-keys")).Status);

    [Fact]
    public async Task Make_WithAName_ShowsTheKeyOnceAndItWorks()
    {
        var page = await Make("Oost NL");
        var text = page.Document.QuerySelector("input[readonly]")!.GetAttribute("value")!;

        Assert.NotNull(await app.Do<ApiKeyService, ApiKey?>(keys => keys.FindAsync(text)));
        var later = await administrator.Get("/admin/api-keys");
        Assert.Contains("Oost NL", later.Text);
        Assert.DoesNotContain(text, later.Document.DocumentElement.OuterHtml);
        var made = await app.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.ApiKeyMade));
        Assert.Equal(("Test Administrator", "Oost NL"), (made.ActorName, made.Values["name"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Make_WithoutAName_AsksForIt(string name)
    {
        var page = await Make(name);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Vul in van wie de sleutel is."], page.Errors);
        Assert.Equal(0, await app.Read(db => db.ApiKeys.CountAsync()));
    }

    [Fact]
    public async Task Revoke_WhenConfirmed_EndsTheKeyAndIsRemembered()
    {
        var text = (await Make("Makelaar")).Document.QuerySelector("input[readonly]")!.GetAttribute("value")!;
        var key = await app.Read(db => db.ApiKeys.SingleAsync());

        var sure = await administrator.Get($"/admin/api-keys/{key.Id}/revoke");
        Assert.Equal("Sleutel van Makelaar intrekken?", sure.Heading);
        Assert.NotNull(await app.Do<ApiKeyService, ApiKey?>(keys => keys.FindAsync(text)));
        var page = await sure.Form().Submit("Sleutel intrekken");

        Assert.Contains("ingetrokken", page.Text);
        Assert.Null(await app.Do<ApiKeyService, ApiKey?>(keys => keys.FindAsync(text)));
        Assert.Equal(1, await app.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.ApiKeyRevoked)));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get($"/admin/api-keys/{key.Id}/revoke")).Status);
    }
}
