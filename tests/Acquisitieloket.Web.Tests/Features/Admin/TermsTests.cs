using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Web.Tests.Features.Admin;

public sealed class TermsTests : IAsyncLifetime
{
    private const string Look = "Bekijk wat er verandert", Contact = "Eerste contact";
    private readonly TestApp app = new();
    private Visitor administrator = null!;

    public async Task InitializeAsync() => administrator = await app.SignInAs(Role.Administrator);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Get_WhenNotAdministrator_IsForbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(Role.Coordinator)).Get("/admin/terms")).Status);

    [Fact]
    public async Task Post_LookedAtFirst_SavesOnlyWhenConfirmedAndCompaniesReadItAtOnce()
    {
        var lead = app.Data.Lead();
        var clock = app.Services.GetRequiredService<TermClock>();
        await app.Add(lead, clock.Start(lead, TermKind.FirstContact, TestClock.Start), clock.Start(lead, TermKind.FirstSiteList, TestClock.Start));
        var preview = await (await Form()).Fill(Contact, "3").Fill("Open om", "9.00").Submit(Look);
        Assert.Equal([["kantoor open om", "08:30", "09:00"], ["werkdagen tot eerste contact", "1", "3"]], preview.Table("Wat verandert"));
        Assert.Contains("1 lopende termijn verschuift; die is daardoor niet te laat.", preview.Text);
        Assert.Equal(0, await app.Read(db => db.TermSettings.CountAsync()));

        var back = await preview.Form("Bewaren").Submit("Terug naar het formulier");
        Assert.Equal("3", back.Form(Look).ValueOf(Contact));

        var saved = await preview.Form("Bewaren").Submit("Bewaren");
        Assert.Equal("/admin/terms", saved.Path);
        Assert.Contains("De termijnen van 1 lead zijn opnieuw berekend.", saved.Text);
        Assert.Contains("kantoor open om: 08:30 → 09:00; werkdagen tot eerste contact: 1 → 3", Assert.Single(saved.Table("Eerder bewaarde termijnen, laatste boven"))[2]);
        Assert.Contains("Binnen 3 werkdagen", (await app.Guest().Get("/nl")).Text);
        Assert.Contains("werkdagen tot eerste contact: 1 → 3", (await administrator.Get("/admin/audit")).Text);
    }

    [Fact]
    public async Task Post_Answers_ChangesWhatEveryTextPromises()
    {
        await Save("Antwoord op een vraag van het bedrijf", "1");
        Assert.Contains("We antwoorden binnen 1 werkdag.", (await app.Guest().Get("/nl/accessibility")).Text);
        Assert.Contains("We reply within 1 working day.", (await app.Guest().Get("/en/accessibility")).Text);
        Assert.Contains("innerhalb von 1 Arbeitstag.", (await app.Guest().Get("/de/accessibility")).Text);
    }

    [Fact]
    public async Task Post_BackToDefaults_AsksFirstAndKeepsTheHistory()
    {
        Assert.DoesNotContain("Terug naar de standaardwaarden", (await administrator.Get("/admin/terms")).Text);
        await Save(Contact, "3");
        var preview = await (await administrator.Get("/admin/terms")).Form(Look).Submit("Terug naar de standaardwaarden");
        Assert.Equal([["werkdagen tot eerste contact", "3", "1"]], preview.Table("Wat verandert"));
        var page = await preview.Form("Bewaren").Submit("Bewaren");
        Assert.Equal("1", page.Form(Look).ValueOf(Contact));
        Assert.Equal(2, page.Table("Eerder bewaarde termijnen, laatste boven").Count);
        Assert.Null(await app.Read(db => db.TermSettings.OrderBy(s => s.Id).Select(s => s.Values).LastAsync()));
    }

    [Fact]
    public async Task Post_WhenAnotherSavedMeanwhile_SaysWhoAndKeepsWhatWasTyped()
    {
        var mine = await (await Form()).Fill(Contact, "3").Submit(Look);
        await app.Add(new TermSetting
        {
            FollowsId = 0, SavedAt = app.Clock.UtcNow, SavedByName = "Vera Beheer", Values = new ServiceTermOptions { AnswerDays = 4 },
        });
        var page = await mine.Form("Bewaren").Submit("Bewaren");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Vera Beheer bewaarde intussen andere termijnen", Assert.Single(page.Errors));
        Assert.Equal("3", page.Form(Look).ValueOf(Contact));
        var again = await page.Form(Look).Submit(Look);
        Assert.Equal([["werkdagen tot eerste contact", "1", "3"], ["werkdagen tot antwoord aan een bedrijf", "4", "2"]], again.Table("Wat verandert"));
        Assert.Equal("/admin/terms", (await again.Form("Bewaren").Submit("Bewaren")).Path);
    }

    [Theory]
    [InlineData("Dicht om", "8:00", "Het kantoor sluit later dan het opent.")]
    [InlineData("Open om", "vroeg", "Vul een tijd in, zoals 08:30.")]
    [InlineData(Contact, "0", "Vul een heel getal van 1 tot en met 60 in.")]
    [InlineData("De EZ-manager inlichten bij", "100", "Vul een heel getal van 101 tot en met 500 in.")]
    [InlineData(Contact, "1", "Er is niets veranderd: deze waarden gelden al.")]
    public async Task Post_WhatCannotBe_SaysSoAndKeepsWhatWasTyped(string field, string value, string error)
    {
        var page = await (await Form()).Fill(field, value).Submit(Look);
        Assert.Equal((HttpStatusCode.BadRequest, error), (page.Status, Assert.Single(page.Errors)));
        Assert.Equal(value, page.Form(Look).ValueOf(field));
    }

    private async Task<Form> Form() => (await administrator.Get("/admin/terms")).Form(Look);

    private async Task Save(string field, string value) =>
        await (await (await Form()).Fill(field, value).Submit(Look)).Form("Bewaren").Submit("Bewaren");
}
