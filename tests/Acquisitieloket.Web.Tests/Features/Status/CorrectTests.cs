using System.Net;
using System.Text.Json;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Status;

public sealed class CorrectTests : IAsyncLifetime
{
    private const string Save = "Sla verbeteringen op", Company = "Naam van uw bedrijf of organisatie";

    private StatusScene scene = null!;

    public async Task InitializeAsync() => scene = await StatusScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    private async Task<Form> Form() => (await (await scene.Page()).Follow("Verbeter mijn gegevens")).Form(Save);

    [Fact]
    public async Task Post_OtherDetails_ChangesContactAndCompanyAndKeepsTheEnquiry()
    {
        var page = await (await Form()).Fill("Uw naam", "Erika Beispiel").Fill("Telefoonnummer", "+49 2562 1234567")
            .Fill(Company, "Beispiel Logistik GmbH").Fill("Uw verbetering", "Wij zoeken nu 8.000 m².").Submit(Save);

        Assert.Contains("Uw gegevens zijn aangepast.", page.Text);
        var lead = await scene.Lead();
        Assert.Equal(("Erika Beispiel", "+49 2562 1234567"), (lead.Contact!.Name, lead.Contact.Phone));
        Assert.Equal(("Beispiel Logistik GmbH", "Beispiel Logistik GmbH"), (lead.CompanyName, lead.Company!.Name));
        Assert.Equal("Erika Muster", lead.Enquiry!.Answers.Contact.Name);
        var told = (await scene.App.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.DataCorrected))).Values;
        Assert.Equal("Erika Muster → Erika Beispiel", told["Naam"]);
        Assert.Equal("Wij zoeken nu 8.000 m².", told["Wat nog niet klopt"]);
        Assert.Equal(1, await scene.Mails(MailName.DataCorrected));
        Assert.Equal(0, await scene.Mails(MailName.AddressChanged));
        Assert.Equal(1, await scene.App.Read(db => db.FollowUps.CountAsync(f => f.Subject.StartsWith("Verwerk wat het bedrijf"))));
        Assert.Contains("Naam: Erika Muster → Erika Beispiel", (await (await scene.Staff()).Get(scene.LeadPath)).Text);
        var data = await scene.App.Guest().Http.GetStringAsync($"{scene.Address}/data");
        Assert.Equal("Erika Muster → Erika Beispiel", JsonDocument.Parse(data).RootElement
            .GetProperty("corrections")[0].GetProperty("fields").GetProperty("Naam").GetString());
    }

    [Fact]
    public async Task Post_AnotherMailAddress_ClosesOldLinksAndGoesOnWithAFreshOne()
    {
        var (_, proposal) = await scene.Proposal();
        var page = await Change("erika@neu.example");
        await scene.App.RunDueWork();

        Assert.Contains("eerdere links werken niet meer", page.Text);
        Assert.NotEqual(scene.Address, page.Path);
        Assert.Equal(HttpStatusCode.OK, (await scene.App.Guest().Get(page.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Page()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.App.Guest().Get(proposal)).Status);
        Assert.NotEqual(proposal, (await page.Follow("Locatievoorstel 1")).Path);
        var old = Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith("Uw e-mailadres is gewijzigd"));
        Assert.Equal("erika@muster.example", old.ToAddress);
        Assert.DoesNotContain("/status/", old.Text + old.Html);
        var fresh = Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith("Uw nieuwe link na het wijzigen"));
        Assert.Equal("erika@neu.example", fresh.ToAddress);
        Assert.Contains(page.Path.Split('?')[0], fresh.Text);
    }

    [Fact]
    public async Task Post_AnotherMailAddressWhileAMailWaits_SendsItThereWithALinkThatWorks()
    {
        Assert.Equal(1, await scene.App.Read(db => db.OutgoingMails.CountAsync(m => m.Template == MailName.EnquiryReceived && m.DoneAt == null)));

        await Change("erika@neu.example");
        await scene.App.RunDueWork();

        var mail = Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith("Uw vestigingsvraag is ontvangen"));
        Assert.Equal("erika@neu.example", mail.ToAddress);
        var address = mail.Text.Split().First(w => w.Contains("/nl/status/"));
        Assert.Equal(HttpStatusCode.OK, (await scene.App.Guest().Get(new Uri(address).AbsolutePath)).Status);
        Assert.Equal("erika@neu.example", await scene.App.Read(db => db.OutgoingMails
            .Where(m => m.Template == MailName.EnquiryReceived).Select(m => m.ToAddress).SingleAsync()));
    }

    [Fact]
    public async Task Post_TheSameAddressInOtherLetters_KeepsTheLinks()
    {
        await Change("Erika@Muster.example");
        Assert.Equal(HttpStatusCode.OK, (await scene.Page()).Status);
        Assert.Equal(0, await scene.Mails(MailName.AddressChanged));
        Assert.Equal("Erika@Muster.example", (await scene.Lead()).Contact!.Email);
    }

    [Fact]
    public async Task Post_ManyAddressesInADay_StopsAndKeepsWhatWasTyped()
    {
        var page = await scene.Page();
        for (var i = 0; i < 4; i++)
            page = await Change($"fremd{i}@anderswo.example", page);
        page = await Change("fremd9@anderswo.example", page);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Het e-mailadres kan vandaag niet nog eens wijzigen", Assert.Single(page.Errors));
        Assert.Equal("fremd9@anderswo.example", page.Form(Save).ValueOf("E-mailadres"));
        Assert.Equal("fremd3@anderswo.example", (await scene.Lead()).Contact!.Email);
        Assert.Equal((4, 4), (await scene.Mails(MailName.AddressChanged), await scene.Mails(MailName.AddressConfirmed)));
        scene.App.Clock.Advance(MailCap.Span);
        Assert.Equal(HttpStatusCode.OK, (await page.Form(Save).Submit(Save)).Status);
    }

    [Fact]
    public async Task Post_AnAddressThatHadManyMails_IsRefusedHoweverItIsWritten()
    {
        for (var i = 0; i < MailCap.MostPerAddress; i++)
            await scene.App.Add(Mail($"Fremd@{(i % 2 == 0 ? "anderswo" : "ANDERSWO")}.example"));
        Assert.Equal(HttpStatusCode.BadRequest, (await Change("fremd@anderswo.example")).Status);
        Assert.Equal("erika@muster.example", (await scene.Lead()).Contact!.Email);
    }

    private async Task<Page> Change(string address, Page? page = null) =>
        await (await (page ?? await scene.Page()).Follow("Verbeter mijn gegevens")).Form(Save).Fill("E-mailadres", address).Submit(Save);

    private static OutgoingMail Mail(string address) => new()
    {
        MessageId = $"<{Guid.NewGuid()}@test.example>", ToAddress = address, ToName = "", Template = MailName.EnquiryReceived, Language = "nl",
        Values = new Dictionary<string, string>(), CreatedAt = TestClock.Start, DueAt = TestClock.Start, DoneAt = TestClock.Start,
    };

    [Fact]
    public async Task Post_NothingChanged_WritesNothing()
    {
        await (await Form()).Submit(Save);
        Assert.Equal(0, await scene.App.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.DataCorrected)));
        Assert.Equal(0, await scene.Mails(MailName.DataCorrected));
    }

    [Fact]
    public async Task Post_WhatNobodyCanUse_SaysWhatIsWrong()
    {
        var page = await (await Form()).Fill("Uw naam", "").Fill("E-mailadres", "erika").Submit(Save);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(2, page.Errors.Count);
        Assert.Equal("Erika Muster", (await scene.Lead()).Contact!.Name);
    }

    [Fact]
    public async Task Post_ForACompanyWithAnotherLead_ChangesThisLeadOnly()
    {
        var known = await scene.Lead();
        var other = scene.App.Data.Lead();
        other.Company = null;
        other.Contact!.Company = null;
        (other.CompanyId, other.Contact.CompanyId) = (known.CompanyId, known.CompanyId);
        await scene.App.Add(other);
        await (await Form()).Fill(Company, "Beispiel GmbH").Submit(Save);
        var lead = await scene.Lead();
        Assert.Equal(("Beispiel GmbH", "Muster Logistik GmbH"), (lead.CompanyName, lead.Company!.Name));
    }
}
