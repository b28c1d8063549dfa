using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Leads.SendMail;

public sealed class SendMailTests : IDisposable
{
    private const string Hengelo = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();

    [Fact]
    public async Task Send_FromATemplate_ArrivesAsPreviewedAndStandsOnTheTimeline()
    {
        var (manager, lead) = await OpenAsync(l => l.Language = "de");
        var form = (await manager.Get($"/leads/{lead.Reference}/mail?template=after-visit")).Form("Verstuur mail");
        Assert.StartsWith($"Guten Tag {lead.Contact!.Name},", form.ValueOf("Tekst"));

        var preview = await form.Fill("Onderwerp", "Unser Treffen").Submit("Voorbeeld");
        Assert.Empty(scene.App.SentMails);
        var shown = preview.Document.QuerySelector(".al-letter")!.TextContent;
        Assert.Contains("vielen Dank für Ihre Zeit", shown);
        Assert.Contains("Mail verstuurd.", (await preview.Form("Verstuur mail").Submit("Verstuur mail")).Text);
        await scene.App.RunDueWork();

        var sent = Assert.Single(scene.App.SentMails);
        Assert.Equal((lead.Contact.Email, "de", $"Unser Treffen ({lead.Reference})"), (sent.ToAddress, sent.Language, sent.Subject));
        Assert.Equal(WithoutLink(shown), WithoutLink(sent.Text));
        var said = await scene.App.Read(db => db.Interactions.SingleAsync());
        Assert.Equal((InteractionKind.Email, false, false), (said.Kind, said.Reached, said.VisibleToCompany));
        var page = (await manager.Get($"/leads/{lead.Reference}")).Text;
        Assert.Contains("Gemaild, nog geen reactie", page);
        Assert.Contains("Mail van een medewerker", page);
    }

    [Fact]
    public async Task Send_Twice_SendsOnce()
    {
        var (manager, lead) = await OpenAsync();
        var form = (await manager.Get($"/leads/{lead.Reference}/mail?template=first-contact")).Form("Verstuur mail");

        await form.Submit("Verstuur mail");
        await form.Submit("Verstuur mail");

        Assert.Equal(1, await scene.App.Read(db => db.OutgoingMails.CountAsync(m => m.Template == MailName.Letter)));
        Assert.Equal(1, await scene.App.Read(db => db.Interactions.CountAsync()));
    }

    [Fact]
    public async Task Send_AfterTheCompanyWrote_AnswersIt()
    {
        var (manager, lead) = await OpenAsync();
        await scene.App.Do<CompanyPage, int>(async page =>
        {
            await page.WriteAsync(lead.Id, "Wanneer belt u?");
            return 0;
        });

        await (await manager.Get($"/leads/{lead.Reference}/mail?template=first-contact")).Form("Verstuur mail").Submit("Verstuur mail");

        Assert.NotNull((await scene.App.Read(db => db.ServiceTerms.SingleAsync())).MetAt);
        Assert.NotNull((await scene.App.Read(db => db.FollowUps.SingleAsync())).CompletedAt);
    }

    [Theory]
    [InlineData("", "tekst", "Vul het onderwerp in.")]
    [InlineData("Vraag", "", "Schrijf eerst uw mail.")]
    [InlineData("Vraag", "- [vul hier in wat u nog wilt weten]", "Vul in wat tussen [ en ] staat")]
    public async Task Send_WhenSomethingIsMissing_SaysSoAndKeepsTheRest(string subject, string text, string error)
    {
        var (manager, lead) = await OpenAsync();
        var form = (await manager.Get($"/leads/{lead.Reference}/mail")).Form("Verstuur mail");

        var after = await form.Fill("Onderwerp", subject).Fill("Tekst", text).Submit("Verstuur mail");

        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains(error, after.Text);
        Assert.Equal((subject, text), (after.Form("Verstuur mail").ValueOf("Onderwerp"), after.Form("Verstuur mail").ValueOf("Tekst")));
        Assert.Equal(0, await scene.App.Read(db => db.OutgoingMails.CountAsync()));
    }

    [Fact]
    public async Task Preview_WithLayout_IsTheMailAndRunsNothing()
    {
        var (manager, lead) = await OpenAsync();
        var page = await (await manager.Get($"/leads/{lead.Reference}/mail?template=first-contact")).Form("Verstuur mail").Submit("Voorbeeld");

        var shown = await page.Form("Met opmaak, in een nieuw venster").Submit("Met opmaak, in een nieuw venster");

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("sandbox", shown.Response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains($"Dag {lead.Contact!.Name},", shown.Document.Body!.TextContent);
    }

    [Fact]
    public async Task Send_OfALeadThatIsClosedForLong_IsRefused()
    {
        var (manager, lead) = await OpenAsync();
        var form = (await manager.Get($"/leads/{lead.Reference}/mail?template=first-contact")).Form("Verstuur mail");
        await scene.App.Do<Core.Data.AppDbContext, int>(db => db.Leads.ExecuteUpdateAsync(l => l
            .SetProperty(x => x.Stage, LeadStage.Lost).SetProperty(x => x.ClosedAt, TestClock.Start.AddDays(-60))));

        var after = await form.Submit("Verstuur mail");

        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains("Heropen de lead eerst", after.Text);
        Assert.Equal(0, await scene.App.Read(db => db.OutgoingMails.CountAsync()));
    }

    private async Task<(Visitor Manager, Lead Lead)> OpenAsync(Action<Lead>? change = null)
    {
        var manager = await scene.SignIn(Role.AccountManager, Hengelo);
        return (manager, await scene.Lead(Hengelo, change));
    }

    // The private link is for the company alone, and its day may differ; everything else is the same.
    private static string WithoutLink(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Trim().Split('\n')
        .Where(line => !line.Contains("/status/", StringComparison.Ordinal)));

    public void Dispose() => scene.Dispose();
}
