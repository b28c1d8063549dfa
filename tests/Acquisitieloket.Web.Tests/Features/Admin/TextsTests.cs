using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Templates.Texts;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Admin;

public sealed class TextsTests : IAsyncLifetime
{
    private const string Address = "/admin/templates/nl/link-renewed";
    private readonly TestApp app = new();
    private Visitor administrator = null!;

    public async Task InitializeAsync() => administrator = await app.SignInAs(Role.Administrator);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Get_WhenNotAdministratorOrNoSuchText_IsClosed()
    {
        var coordinator = await app.SignInAs(Role.Coordinator);
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.Get("/admin/templates")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.Get(Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get("/admin/templates/nl/layout")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get("/admin/templates/fr/letter")).Status);
    }

    [Fact]
    public async Task Preview_ShowsTheMailAndSavesNothing()
    {
        var page = await Change("Subject: Nieuw: {{reference}}\n\n# Dag {{contactName}},\n\n[Open]({{link}})", "Voorbeeld");
        Assert.Contains("Nieuw: AL-2026-VOORBEELD", page.Text);
        Assert.Contains("Dag Anna de Vries,", page.Text);
        Assert.Equal(0, await app.Read(db => db.SavedTexts.CountAsync()));
    }

    [Fact]
    public async Task Preview_OfAPartOfAProposal_NeedsNoSubject()
    {
        Assert.Contains("Port of Twente", (await administrator.Get("/admin/templates")).Text);
        var form = (await administrator.Get("/admin/templates/nl/proposal.blocks.port")).Form("Bewaren");
        Assert.StartsWith("### Port of Twente", form.ValueOf("Tekst"));
        var page = await form.Fill("Tekst", "### Haven\n\nVoor {{companyName}}.").Submit("Voorbeeld");
        Assert.Contains("Zo staat het in het voorstel", page.Text);
        Assert.Contains("Voor Bakkerij De Korenaar.", page.Text);
        Assert.DoesNotContain("Onderwerp", page.Text);
        Assert.Equal("/admin/templates", (await page.Form("Bewaren").Submit("Bewaren")).Path);
        Assert.Equal("proposal/nl/blocks/port.md", (await app.Read(db => db.SavedTexts.SingleAsync())).Path);
    }

    [Fact]
    public async Task Save_IsListedComparedAndCanBeUndone()
    {
        var list = await Change("Subject: Eerste\n\n[Open]({{link}})", "Bewaren");
        Assert.Equal("/admin/templates", list.Path);
        Assert.Contains("gewijzigd", list.Text);
        await Change("Subject: Tweede\n\n[Open]({{link}})", "Bewaren");
        var page = await administrator.Get(Address);
        Assert.Contains("− Subject: Eerste", page.Text);
        Assert.Contains("+ Subject: Tweede", page.Text);
        Assert.StartsWith("Subject: Eerste", (await page.Follow("Begin met deze tekst")).Form("Bewaren").ValueOf("Tekst"));

        await page.Form("Bewaren").Submit("Terug naar de standaardtekst");
        Assert.Contains("Nu geldt de standaardtekst.", (await administrator.Get(Address)).Text);
        Assert.Contains("Tekst van mail gewijzigd", (await administrator.Get("/admin/audit")).Text);
    }

    [Fact]
    public async Task Save_WithoutTheLinkOrWithAWordThatIsNotThere_SaysSoAndKeepsTheText()
    {
        var page = await Change("Subject: X\n\nBel {{telefoon}}.", "Bewaren");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, e => e.StartsWith("De link {{link}} is weg.", StringComparison.Ordinal));
        Assert.Contains(page.Errors, e => e.StartsWith("Regel 3: “telefoon” bestaat niet", StringComparison.Ordinal));
        Assert.Contains("Bel {{telefoon}}.", page.Form("Bewaren").ValueOf("Tekst"));
    }

    [Fact]
    public async Task Save_WhenAnotherSavedMeanwhile_SaysWhoAndKeepsTheText()
    {
        var form = (await administrator.Get(Address)).Form("Bewaren").Fill("Tekst", "Subject: Mijn\n\n[Open]({{link}})");
        await app.Add(new SavedText { Path = "mail/nl/link-renewed.md", FollowsId = 0, SavedAt = app.Clock.UtcNow, SavedByName = "Vera", Text = "Subject: Haar\n\n[Open]({{link}})" });
        var page = await form.Submit("Bewaren");
        Assert.StartsWith("Vera bewaarde intussen een andere tekst", Assert.Single(page.Errors));
        Assert.StartsWith("Subject: Mijn", page.Form("Bewaren").ValueOf("Tekst"));
        Assert.Equal("/admin/templates", (await page.Form("Bewaren").Submit("Bewaren")).Path);
    }

    private async Task<Page> Change(string text, string button) =>
        await (await administrator.Get(Address)).Form("Bewaren").Fill("Tekst", text).Submit(button);
}
