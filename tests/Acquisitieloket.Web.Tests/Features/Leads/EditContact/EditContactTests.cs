using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Leads.EditContact;

public sealed class EditContactTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo", Other = "Economische Zaken Almelo";
    private readonly LeadScene scene = new();

    public void Dispose() => scene.Dispose();

    private static string PathOf(Lead lead) => $"/leads/{lead.Reference}/contact-details";

    private static async Task<Form> Open(Visitor who, Lead lead) => (await who.Get(PathOf(lead))).Form("Opslaan");

    private Task<Lead> Stored(Lead lead) => scene.App.Read(db => db.Leads.AsNoTracking().Include(l => l.Contact).Include(l => l.Company)
        .SingleAsync(l => l.Id == lead.Id));

    // The generated names are left out of what these tests are about.
    private Task<Lead> Lead(Action<Lead>? change = null) => scene.Lead(Own, l =>
    {
        (l.CompanyName, l.Company!.Name, l.Company.KvkNumber, l.Company.City) = ("Bakker Metaal", "Bakker Metaal", "12345678", "Almelo");
        (l.Contact!.Name, l.Contact.Email) = ("Fatima Bakker", "fatima@bakker.example");
        change?.Invoke(l);
    });

    [Fact]
    public async Task Post_OtherFacts_StoresThemAndSaysWhoChangedWhat()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await Lead();
        var form = await Open(me, lead);

        var page = await form.Fill("Naam", "Fatma Bakker").Fill("Functie", "Directeur").Fill("Telefoonnummer", "074 245 99 99")
            .Choose("Duits").Fill("Bedrijf", "Bakker Metaalbewerking").Fill("KvK-nummer", "87 65 43 21")
            .Fill("Plaats", "Hengelo").Fill("Website", "www.bakker.example").Submit("Opslaan");

        Assert.Equal($"/leads/{lead.Reference}", page.Path);
        Assert.Contains("Contact en bedrijf opgeslagen.", page.Text);
        Assert.Contains("Gegevens verbeterd door Test AccountManager", page.Text);
        Assert.Contains("Naam: Fatima Bakker → Fatma Bakker", page.Text);
        var (now, told) = (await Stored(lead), (await scene.App.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.DataCorrected))).Values);
        Assert.Equal(("Fatma Bakker", "Directeur", "074 245 99 99"), (now.Contact!.Name, now.Contact.Role, now.Contact.Phone));
        Assert.Equal(("de", "de"), (now.Language, now.Contact.Language));
        Assert.Equal(("Bakker Metaalbewerking", "Bakker Metaalbewerking", "87654321", "Hengelo", "www.bakker.example"),
            (now.CompanyName, now.Company!.Name, now.Company.KvkNumber, now.Company.City, now.Company.Website));
        Assert.Equal(("12345678 → 87654321", "Nederlands → Duits", "– → Directeur"), (told["KvK-nummer"], told["Taal"], told["Functie"]));
        Assert.Equal(8, told.Count);
        Assert.Equal(0, await scene.App.Read(db => db.OutgoingMails.CountAsync(m => m.Template == MailName.DataCorrected)));
    }

    [Fact]
    public async Task Lead_WhileItIsOpen_LeadsFromBothCardsToTheForm()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await Lead();

        var page = await me.Get($"/leads/{lead.Reference}");

        Assert.Equal(PathOf(lead), page.Link("Aanpassen: Fatima Bakker").PathName);
        Assert.Equal(PathOf(lead), page.Link("Aanpassen: bedrijf").PathName);
    }

    [Fact]
    public async Task Search_ByTheNewNumber_FindsTheLead()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await Lead();
        async Task<Page> Search() => await (await me.Get("/queue")).Form("Tonen").Fill("Zoeken", "+31 74 245 99 99").Submit("Tonen");
        Assert.DoesNotContain("Bakker Metaal", (await Search()).Text);

        await (await Open(me, lead)).Fill("Telefoonnummer", "074-2459999").Submit("Opslaan");

        Assert.Contains("Bakker Metaal", (await Search()).Text);
    }

    [Fact]
    public async Task Post_WhatCannotBe_SaysSoAtTheFieldAndKeepsWhatWasTyped()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await Lead();

        var page = await (await Open(me, lead)).Fill("Naam", "").Fill("Functie", "Directeur").Fill("E-mailadres", "fatima")
            .Fill("KvK-nummer", "123").Submit("Opslaan");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(
            ["E-mailadres: vul een adres in zoals naam@voorbeeld.nl.", "KvK-nummer: een KvK-nummer heeft 8 cijfers.", "Naam: vul dit in."],
            page.Errors.Order(StringComparer.Ordinal));
        var form = page.Form("Opslaan");
        Assert.Equal(("", "Directeur", "fatima", "123"),
            (form.ValueOf("Naam"), form.ValueOf("Functie"), form.ValueOf("E-mailadres"), form.ValueOf("KvK-nummer")));
        var kept = (await Stored(lead)).Contact!;
        Assert.Equal("Fatima Bakker", kept.Name);
        Assert.Null(kept.Role);
    }

    [Fact]
    public async Task Post_ToBeCalledWithoutANumber_AsksForTheNumber()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await Lead(l => l.Contact!.PreferredChannel = ContactChannel.Phone);

        var page = await (await Open(me, lead)).Fill("Telefoonnummer", "").Submit("Opslaan");

        Assert.Equal("Telefoonnummer: vul een nummer in, want het bedrijf is het liefst per telefoon bereikbaar.", Assert.Single(page.Errors));
    }

    [Fact]
    public async Task Post_WhenAnotherChangedMeanwhile_SaysSoAndKeepsBoth()
    {
        var (me, colleague) = (await scene.SignIn(Role.AccountManager, Own), await scene.SignIn(Role.Manager, Own));
        var lead = await Lead();
        var mine = await Open(me, lead);
        await (await Open(colleague, lead)).Fill("Plaats", "Borne").Fill("Functie", "Inkoper").Submit("Opslaan");

        var page = await mine.Fill("Naam", "Fatma Bakker").Fill("Functie", "Directeur").Submit("Opslaan");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Plaats: Almelo → Borne Test Manager 7 sep 2026 10:00", page.Text);
        Assert.Contains("Functie: – → Inkoper Test Manager", page.Text);
        Assert.Equal("Fatima Bakker", (await Stored(lead)).Contact!.Name);
        var again = page.Form("Opslaan");
        Assert.Equal(("Fatma Bakker", "Directeur", "Borne"), (again.ValueOf("Naam"), again.ValueOf("Functie"), again.ValueOf("Plaats")));

        await again.Submit("Opslaan");
        var now = await Stored(lead);
        Assert.Equal(("Fatma Bakker", "Directeur", "Borne"), (now.Contact!.Name, now.Contact.Role, now.Company!.City));
    }

    [Fact]
    public async Task Post_SentTwice_ChangesOnce()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await Lead();
        var form = (await Open(me, lead)).Fill("Plaats", "Borne");
        await form.Submit("Opslaan");

        Assert.Equal($"/leads/{lead.Reference}", (await form.Submit("Opslaan")).Path);
        Assert.Equal(1, await scene.App.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.DataCorrected)));
    }

    [Fact]
    public async Task Post_AnotherNumberForACompanyOfSeveralLeads_MovesThisLeadOnly()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var first = await Lead();
        var lead = await scene.Lead(Own, l => (l.Company, l.Contact!.Company, l.CompanyId, l.Contact.CompanyId) =
            (null, null, first.CompanyId, first.CompanyId));
        var page = await me.Get(PathOf(lead));
        Assert.Contains("Bij dit bedrijf horen ook andere leads.", page.Text);

        await page.Form("Opslaan").Fill("Bedrijf", "Smit Kunststof").Fill("KvK-nummer", "87654321").Submit("Opslaan");

        var (kept, moved) = (await Stored(first), await Stored(lead));
        Assert.Equal(("Bakker Metaal", "12345678"), (kept.Company!.Name, kept.Company.KvkNumber));
        Assert.Equal(("Smit Kunststof", "87654321"), (moved.Company!.Name, moved.Company.KvkNumber));
        Assert.Equal(moved.CompanyId, moved.Contact!.CompanyId);
        Assert.DoesNotContain("horen ook andere leads", (await me.Get(PathOf(lead))).Text);
    }

    [Fact]
    public async Task Get_ByAnotherDepartment_IsNotFound()
    {
        await scene.SignIn(Role.AccountManager, Own);
        var lead = await Lead();
        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.SignIn(Role.AccountManager, Other)).Get(PathOf(lead))).Status);
    }

    [Fact]
    public async Task Post_ToALeadThatWasClosedMeanwhile_IsRefused()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await Lead();
        var form = (await Open(me, lead)).Fill("Plaats", "Borne");
        await scene.App.Read(db => db.Leads.Where(l => l.Id == lead.Id).ExecuteUpdateAsync(
            l => l.SetProperty(x => x.Stage, LeadStage.Lost).SetProperty(x => x.ClosedAt, TestClock.Start)));

        var page = await form.Submit("Opslaan");

        Assert.Equal((HttpStatusCode.BadRequest, LeadStages.ReopenFirst), (page.Status, Assert.Single(page.Errors)));
        Assert.Equal("Borne", page.Form("Opslaan").ValueOf("Plaats"));
        Assert.Equal("Almelo", (await Stored(lead)).Company!.City);
        Assert.Equal("Deze lead is gesloten", (await me.Get(PathOf(lead))).Heading);
        Assert.DoesNotContain("Aanpassen: Fatima Bakker", (await me.Get($"/leads/{lead.Reference}")).Text);
    }
}
