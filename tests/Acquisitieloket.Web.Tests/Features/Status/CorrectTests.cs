using System.Net;
using System.Text.Json;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Mail;
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
    public async Task Post_AnotherMailAddress_IsConfirmedAtBothAndOpensFromTheNewOneOnly()
    {
        await (await Form()).Fill("E-mailadres", "erika@neu.example").Submit(Save);
        await scene.App.RunDueWork();

        var sent = scene.App.SentMails.Where(m => m.Subject.StartsWith("Uw e-mailadres is gewijzigd")).ToList();
        Assert.Equal(["erika@muster.example", "erika@neu.example"], sent.Select(m => m.ToAddress).Order());
        Assert.All(sent, m => Assert.DoesNotContain("/status/", m.Text));
    }

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
