using System.Net;
using System.Text.RegularExpressions;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Admin;

public sealed partial class PeopleTests : IAsyncLifetime
{
    private const string Hengelo = "Economische Zaken Hengelo", NewPassword = "Vers-Gekozen-2026";

    private readonly LeadScene scene = new();
    private Visitor administrator = null!;

    private TestApp App => scene.App;

    public async Task InitializeAsync() => administrator = await App.SignInAs(Role.Administrator);

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Page> Invite(string email = "nieuw@gemeente.example") =>
        await (await administrator.Get("/admin/people/new")).Form("Uitnodigen").Fill("E-mailadres", email)
            .Fill("Naam", "Nora Nieuw").Fill("Afdeling of organisatie", Hengelo).Choose("Accountmanager").Submit("Uitnodigen");

    private async Task<string> LinkOfLastMail()
    {
        await App.RunDueWork();
        return Link().Match(App.SentMails[^1].Text).Value;
    }

    private async Task<Page> Choose(Page page, string password = NewPassword) => await page.Form("Wachtwoord bewaren")
        .Fill("Wachtwoord", password).Fill("Hetzelfde wachtwoord nog een keer", password).Submit("Wachtwoord bewaren");

    private Task<AppUser> Person(string name) => App.Read(db => db.Users.AsNoTracking().SingleAsync(u => u.FullName == name));

    private async Task<Page> PageOf(string name) => await administrator.Get($"/admin/people/{(await Person(name)).Id}");

    [Theory]
    [InlineData(Role.AccountManager, "/admin/people")]
    [InlineData(Role.Coordinator, "/admin/people/new")]
    [InlineData(Role.PrivacyOfficer, "/admin/people/1")]
    public async Task Get_WhenNotAdministrator_IsForbidden(string role, string path) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAs(role)).Get(path)).Status);

    [Fact]
    public async Task Invite_WhenAccepted_LetsThePersonInOnceAndKeepsNoTokenInTheDatabase()
    {
        var done = await Invite();
        Assert.Contains("Nora Nieuw is uitgenodigd", done.Text);
        Assert.Contains("Heeft nog geen wachtwoord gekozen", done.Text);
        var link = await LinkOfLastMail();
        Assert.Equal("nieuw@gemeente.example", App.SentMails[^1].ToAddress);
        var token = link[(link.LastIndexOf('/') + 1)..];
        var kept = await App.Read(db => db.Invitations.AsNoTracking().SingleAsync());
        Assert.Equal(LinkKey.HashOf(token), kept.TokenHash);

        var guest = App.Guest();
        var weak = await Choose(await guest.Get(link), "tekort");
        Assert.Contains("12 tekens", Assert.Single(weak.Errors));
        var signIn = await Choose(weak);
        Assert.Contains("Uw wachtwoord is gekozen", signIn.Text);
        Assert.StartsWith("/my-day", (await signIn.Form("Aanmelden").Fill("E-mailadres", "nieuw@gemeente.example")
            .Fill("Wachtwoord", NewPassword).Submit("Aanmelden")).Path);

        var again = await App.Guest().Get(link);
        Assert.Equal((HttpStatusCode.NotFound, "Deze link werkt niet meer"), (again.Status, again.Heading));
        Assert.Equal([Role.AccountManager], await App.Read(db => db.Roles
            .Where(r => db.UserRoles.Any(x => x.RoleId == r.Id && x.UserId == kept.UserId)).Select(r => r.Name!).ToListAsync()));
    }

    [Fact]
    public async Task Invite_WhenAWeekPassed_TheLinkIsDeadAndANewOneReplacesIt()
    {
        await Invite();
        var first = await LinkOfLastMail();
        App.Clock.Advance(Invitation.Lifetime);
        administrator = await App.SignInAs(Role.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Guest().Get(first)).Status);

        await (await PageOf("Nora Nieuw")).Form("Uitnodiging opnieuw sturen").Submit();
        var second = await LinkOfLastMail();
        await (await PageOf("Nora Nieuw")).Form("Uitnodiging opnieuw sturen").Submit();
        Assert.Equal(HttpStatusCode.NotFound, (await App.Guest().Get(second)).Status);
        Assert.Equal(HttpStatusCode.OK, (await App.Guest().Get(await LinkOfLastMail())).Status);
    }

    [Fact]
    public async Task Invite_WhenAddressIsKnown_SaysSoAndKeepsWhatWasTyped()
    {
        await Invite();
        var page = await Invite("NIEUW@gemeente.example");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("al iemand met dit e-mailadres", Assert.Single(page.Errors));
        Assert.Equal("Nora Nieuw", page.Form("Uitnodigen").ValueOf("Naam"));
        Assert.True(page.Form("Uitnodigen").IsChosen("Accountmanager"));
    }

    [Fact]
    public async Task Invite_WithNothingFilledIn_NamesAllThatIsMissingAtOnce() => Assert.Equal(
        ["Vul het e-mailadres in.", "Vul de naam in.", "Kies de afdeling of organisatie.", "Kies ten minste één rol."],
        (await (await administrator.Get("/admin/people/new")).Form("Uitnodigen").Submit("Uitnodigen")).Errors);

    [Fact]
    public async Task Invite_WithoutRole_AsksForOne()
    {
        var page = await (await administrator.Get("/admin/people/new")).Form("Uitnodigen").Fill("E-mailadres", "x@gemeente.example")
            .Fill("Naam", "X").Fill("Afdeling of organisatie", Hengelo).Submit("Uitnodigen");
        Assert.Equal(["Kies ten minste één rol."], page.Errors);
    }

    [Fact]
    public async Task Invite_AsAldermanWhoOpensLeads_IsRefusedAtTheRoles()
    {
        var page = await (await administrator.Get("/admin/people/new")).Form("Uitnodigen").Fill("E-mailadres", "x@gemeente.example")
            .Fill("Naam", "X").Fill("Afdeling of organisatie", Hengelo).Choose("Accountmanager").Choose("Wethouder").Submit("Uitnodigen");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("De rol Wethouder ziet geen namen van bedrijven en gaat niet samen met de rol Accountmanager", Assert.Single(page.Errors));
        Assert.True(page.Form("Uitnodigen").IsChosen("Wethouder"));
    }

    [Theory]
    [InlineData(Role.PrivacyOfficer, "Privacy")]
    [InlineData(Role.Administrator, "Beheer Privacy")]
    public async Task Tabs_AreCalledAsTheMenuCallsThem(string role, string names)
    {
        var page = await (await App.SignInAs(role)).Get("/admin/erasure");
        Assert.Equal(names, string.Join(' ', page.Document.QuerySelectorAll("main nav").Select(nav => nav.GetAttribute("aria-label"))));
    }

    [Fact]
    public async Task Change_WhenRightsChange_EndsTheSessionAtOnceAndIsAnEventFromTo()
    {
        var person = await App.SignInAs(Role.AccountManager);
        Assert.Equal(HttpStatusCode.OK, (await person.Get("/queue")).Status);

        var saved = await (await PageOf("Test AccountManager")).Form("Bewaren").Untick("Accountmanager").Choose("Specialist")
            .Fill("Hoeveel open leads kan deze persoon aan?", "7").Submit("Bewaren");

        Assert.Contains("bewaard", saved.Text);
        Assert.StartsWith("/sign-in", (await person.Get("/queue")).Path);
        var told = await App.Read(db => db.AuditEvents.Where(e => e.Kind == AuditKind.PersonChanged).OrderBy(e => e.Id).ToListAsync());
        Assert.Equal([("roles", "AccountManager", "Specialist"), ("capacity", "20", "7")],
            told.Select(e => (e.Values["field"], e.Values["from"], e.Values["to"])));
        Assert.All(told, e => Assert.Equal(("Test Administrator", "Test AccountManager"), (e.ActorName, e.Values["person"])));
    }

    [Fact]
    public async Task Change_WhenOnlyTheCapacityChanges_KeepsTheSession()
    {
        var person = await App.SignInAs(Role.AccountManager);
        await (await PageOf("Test AccountManager")).Form("Bewaren").Fill("Hoeveel open leads kan deze persoon aan?", "7").Submit("Bewaren");
        Assert.Equal(7, (await Person("Test AccountManager")).Capacity);
        Assert.Equal("/queue", (await person.Get("/queue")).Path);
    }

    [Fact]
    public async Task Change_WhenSectorsAndLanguagesAreChosen_TheyAreKeptAndShownAndToldOnce()
    {
        await App.SignInAs(Role.AccountManager);
        var saved = await (await PageOf("Test AccountManager")).Form("Bewaren").Choose("Logistiek").Choose("HTSM").Choose("Duits").Submit("Bewaren");
        var person = await Person("Test AccountManager");
        Assert.Equal([Cluster.Htsm, Cluster.Logistics], person.Sectors);
        Assert.Equal(["de"], person.Languages);
        Assert.True(saved.Form("Bewaren").IsChosen("Logistiek"));

        await saved.Form("Bewaren").Submit("Bewaren");
        Assert.Equal([("sectors", "", "Htsm, Logistics"), ("languages", "", "de")], await App.Read(async db =>
            (await db.AuditEvents.Where(e => e.Kind == AuditKind.PersonChanged).OrderBy(e => e.Id).ToListAsync())
            .Select(e => (e.Values["field"], e.Values["from"], e.Values["to"]))));
    }

    [Theory]
    [InlineData("Sectors", "Other", "Kies sectoren uit de lijst.")]
    [InlineData("Languages", "fr", "Kies talen uit de lijst.")]
    public async Task Change_WhenAValueIsNotInTheList_SaysSoAndKeepsWhatWas(string field, string value, string error)
    {
        await App.SignInAs(Role.AccountManager);
        var page = await PageOf("Test AccountManager");
        var box = page.Document.QuerySelector<IHtmlInputElement>($"input[name={field}]")!;
        (box.Value, box.IsChecked) = (value, true);
        page = await page.Form("Bewaren").Submit("Bewaren");
        Assert.Equal([error], page.Errors);
        Assert.Empty((await Person("Test AccountManager")).Sectors);
        Assert.Empty((await Person("Test AccountManager")).Languages);
    }

    [Fact]
    public async Task Change_WhenSomeoneWasFirst_OverwritesNothingAndKeepsWhatWasTyped()
    {
        await App.SignInAs(Role.AccountManager);
        var (mine, other) = (await PageOf("Test AccountManager"), await PageOf("Test AccountManager"));
        await other.Form("Bewaren").Fill("Functie", "Van de ander").Submit("Bewaren");
        var page = await mine.Form("Bewaren").Fill("Functie", "Van mij").Submit("Bewaren");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("Van de ander", (await Person("Test AccountManager")).JobTitle);
        await page.Form("Bewaren").Submit("Bewaren");
        Assert.Equal("Van mij", (await Person("Test AccountManager")).JobTitle);
    }

    [Fact]
    public async Task Change_WhenItIsOneself_DoesNotTakeAwayTheLastWayIn()
    {
        var page = await (await PageOf("Test Administrator")).Form("Bewaren").Untick("Beheerder").Choose("Wethouder").Submit("Bewaren");
        Assert.Contains("niet bij uzelf", Assert.Single(page.Errors));
        Assert.Contains("uw eigen account niet stopzetten", page.Text);
        Assert.Equal(HttpStatusCode.OK, (await administrator.Get("/admin/people")).Status);
    }

    [Fact]
    public async Task List_WhenSearched_FindsWithoutAccentsAndCapitals()
    {
        await Invite();
        Assert.Equal(["Nora Nieuw", "Test Administrator"],
            (await administrator.Get("/admin/people")).Table("Medewerkers").Select(r => r[0].Trim()));
        Assert.Equal("Nora Nieuw", Assert.Single((await administrator.Get("/admin/people?text=N%C3%B3RA")).Table("Medewerkers"))[0].Trim());
        Assert.Contains("Niemand gevonden", (await administrator.Get("/admin/people?text=bestaatniet")).Text);
    }

    [GeneratedRegex(@"/invitation/[\w-]{43}")]
    private static partial Regex Link();
}
