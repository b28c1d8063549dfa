using System.Net;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Features.Admin.DroppedMail;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Admin;

public sealed class MailTests : IAsyncLifetime
{
    private readonly TestApp app = new();
    private Visitor administrator = null!;

    public async Task InitializeAsync() => administrator = await app.SignInAs(Role.Administrator);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData(Role.AccountManager)]
    [InlineData(Role.Province)]
    public async Task Get_WhenNotAdministrator_IsForbidden(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(role)).Get("/admin/mail")).Status);

    [Fact]
    public async Task Retry_WhenMailWasGivenUp_LetsItGoOnceMore()
    {
        var mail = await app.Add(Mail("Weigeraar", givenUp: true));
        var page = await administrator.Get("/admin/mail?state=failed");
        Assert.Contains("550 onbekend", page.Text);

        page = await page.Form("Opnieuw versturen aan Weigeraar").Submit();

        Assert.Contains("wordt opnieuw geprobeerd", page.Text);
        var stored = await app.Read(db => db.OutgoingMails.SingleAsync(m => m.Id == mail.Id));
        Assert.Null(stored.GivenUpAt);
        Assert.Equal((0, app.Clock.UtcNow), (stored.Attempts, stored.DueAt));
    }

    [Fact]
    public async Task Get_WhenMailIsStillTried_OffersNoRetry()
    {
        await app.Add(Mail("Wachter", givenUp: false));

        var page = await administrator.Get("/admin/mail");

        Assert.Contains("Wachter", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData("../../appsettings.json")]
    [InlineData("..%2F..%2Fkeys%2Fx")]
    [InlineData("bestaat-niet")]
    public async Task Get_WhenMailIsNotInTheDropFolder_IsNotFound(string name) =>
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get($"/admin/mail/dropped/{name}")).Status);

    [Fact]
    public void Split_WhenTextHoldsAddresses_LinksOnlyOurOwn()
    {
        var pieces = DroppedMailPage.Split(
            "Zie http://localhost:5080/nl/status/abc en https://elders.example/x. http://localhost:50801/y <b>",
            "http://localhost:5080/").ToList();

        Assert.Equal(["/nl/status/abc"], pieces.Where(p => p.Path is not null).Select(p => p.Path));
        Assert.EndsWith("<b>", pieces[^1].Text);
    }

    private static OutgoingMail Mail(string name, bool givenUp) => new()
    {
        MessageId = $"<{name}@test.example>",
        ToAddress = $"{name}@bedrijf.example",
        ToName = name,
        Template = MailName.Digest,
        Language = "nl",
        Values = new Dictionary<string, string>(),
        CreatedAt = TestClock.Start,
        DueAt = TestClock.Start.AddHours(1),
        Attempts = givenUp ? 10 : 2,
        GivenUpAt = givenUp ? TestClock.Start : null,
        LastError = "550 onbekend",
    };
}
