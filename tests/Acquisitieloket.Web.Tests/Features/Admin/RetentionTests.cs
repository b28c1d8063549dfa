using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Admin;

public sealed class RetentionTests : IAsyncLifetime
{
    private readonly TestApp app = new(new SqliteDatabases(), ("Privacy:Retention:EndedMonths", "6"), ("Privacy:Retention:NeverQualifiedMonths", "7"));
    private Lead lead = null!;

    public async Task InitializeAsync()
    {
        lead = app.Data.Lead();
        (lead.Stage, lead.ClosedAt, lead.LastActivityAt) = (LeadStage.Lost, TestClock.Start, TestClock.Start.AddMonths(-5));
        await app.Add(lead);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData(Role.AccountManager)]
    [InlineData(Role.Coordinator)]
    public async Task Get_ByOthers_IsForbidden(string role)
    {
        var visitor = await app.SignInAs(role);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get("/admin/retention")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get($"/admin/retention/{lead.Reference}/hold")).Status);
    }

    [Fact]
    public async Task Get_BeforeAndAfterTheTerm_ListsTheReferenceAndNobodysName()
    {
        var officer = await app.SignInAs(Role.PrivacyOfficer);
        var before = await officer.Get("/admin/retention");
        Assert.Contains("Gewist binnen 60 dagen: 1", before.Text);
        Assert.Contains(lead.Reference, before.Text);
        Assert.Contains("Geëindigd zonder vestiging", before.Text);
        Assert.DoesNotContain(lead.CompanyName, before.Text);

        app.Clock.Advance(TimeSpan.FromDays(40));
        await app.RunDueWork();

        var after = await (await app.SignInAs(Role.Administrator)).Get("/admin/retention");
        Assert.Contains("Gewist binnen 60 dagen: 0", after.Text);
        Assert.Contains("Gewist: 1", after.Text);
        Assert.Contains("Termijn voorbij", after.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAs(Role.Administrator)).Get($"/admin/retention/{lead.Reference}/hold")).Status);
    }

    [Fact]
    public async Task Hold_WithReasonAndDay_KeepsTheLead()
    {
        var officer = await app.SignInAs(Role.PrivacyOfficer);
        var empty = await (await officer.Get($"/admin/retention/{lead.Reference}/hold")).Form("Uitstellen").Submit("Uitstellen");
        Assert.Equal((HttpStatusCode.BadRequest, 2), (empty.Status, empty.Errors.Count));
        Assert.Contains("Kies tot en met welke dag u de gegevens bewaart.", empty.Errors);
        var past = await empty.Form("Uitstellen").Fill("Bewaren tot en met", "2026-09-01")
            .Fill("Waarom bewaart u de gegevens langer?", "Bezwaar loopt").Submit("Uitstellen");
        Assert.Equal(["Kies een dag na vandaag, ten hoogste 2 jaar vooruit."], past.Errors);
        Assert.Equal("Bezwaar loopt", past.Form("Uitstellen").ValueOf("Waarom bewaart u de gegevens langer?"));

        var page = await past.Form("Uitstellen").Fill("Bewaren tot en met", "2027-06-01").Submit("Uitstellen");

        Assert.Contains($"De gegevens van {lead.Reference} blijven bewaard.", page.Text);
        Assert.Contains("Uitgesteld", page.Text);
        Assert.DoesNotContain("Bezwaar loopt", page.Text);
        app.Clock.Advance(TimeSpan.FromDays(40));
        await app.RunDueWork();
        Assert.Equal(lead.CompanyName, await app.Read(db => db.Leads.Select(l => l.CompanyName).SingleAsync()));
    }

    [Theory]
    [InlineData("nl", "7 maanden na het laatste contact", "6 maanden na het laatste contact", "5 jaar")]
    [InlineData("en", "7 months after the last contact", "6 months after the last contact", "5 years")]
    [InlineData("de", "7 Monate nach dem letzten Kontakt", "6 Monate nach dem letzten Kontakt", "5 Jahre")]
    public async Task PrivacyStatement_NamesTheTermsThatHold(string language, params string[] terms)
    {
        var text = (await app.Guest().Get($"/{language}/privacy")).Text;
        Assert.All(terms, term => Assert.Contains(term, text));
    }
}
