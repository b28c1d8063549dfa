using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Features.Admin.Audit;
using Acquisitieloket.Web.Tests.Features.Leads;

namespace Acquisitieloket.Web.Tests.Features.Admin;

public sealed class LogsTests : IAsyncLifetime
{
    private const string Secret = "Jansen van het bedrijf";

    private readonly LeadScene scene = new();
    private Visitor officer = null!;

    private TestApp App => scene.App;

    public async Task InitializeAsync() => officer = await App.SignInAs(Role.PrivacyOfficer);

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    private AuditEvent Event(int minute, AuditKind kind = AuditKind.MessageFromCompany, long? leadId = null, string actor = Secret) => new()
    {
        At = App.Clock.UtcNow.AddMinutes(minute), Kind = kind, LeadId = leadId, ActorName = actor,
        Values = new Dictionary<string, string> { ["text"] = Secret },
    };

    [Theory]
    [InlineData("/admin/audit")]
    [InlineData("/admin/access")]
    public async Task Get_WhenNeitherAdministratorNorPrivacyOfficer_IsForbidden(string path)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAs(Role.Coordinator)).Get(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.Get(path)).Status);
    }

    [Fact]
    public async Task Audit_OfWhatACompanyDid_NamesTheReferenceAndNothingElse()
    {
        var lead = await scene.Lead("Economische Zaken Hengelo");
        await App.Add(Event(0, leadId: lead.Id));

        var page = await officer.Get($"/admin/audit?lead={lead.Reference}");

        var row = Assert.Single(page.Table("Gebeurtenissen, laatste boven"));
        Assert.Equal(["Het bedrijf", "Bericht van het bedrijf", lead.Reference, ""], row.Skip(1));
        Assert.DoesNotContain(Secret, page.Document.DocumentElement.OuterHtml);
        Assert.DoesNotContain(lead.CompanyName, page.Document.DocumentElement.OuterHtml);
        Assert.Contains("Niets gevonden", (await officer.Get("/admin/audit?lead=bestaat-niet")).Text);
    }

    [Fact]
    public async Task Audit_WhenThereIsMoreThanAPage_GoesOnWhereItStopped()
    {
        for (var i = 0; i < 60; i++)
            await App.Add(Event(i / 2, AuditKind.ApiKeyMade));
        var first = await officer.Get("/admin/audit?kind=ApiKeyMade");
        Assert.Equal(50, first.Table("Gebeurtenissen, laatste boven").Count);
        Assert.Equal(10, (await first.Follow("Volgende")).Table("Gebeurtenissen, laatste boven").Count);
        Assert.Contains("Niets gevonden", (await officer.Get("/admin/audit?kind=ApiKeyMade&until=2026-09-06")).Text);
        Assert.Equal(50, (await officer.Get("/admin/audit?kind=ApiKeyMade&from=2026-09-07&until=2026-09-07")).Table("Gebeurtenissen, laatste boven").Count);
    }

    [Fact]
    public void Kinds_OfEvents_AllHaveADutchWord() =>
        Assert.All(Enum.GetValues<AuditKind>(), kind => Assert.NotEqual($"{kind}", AuditWords.Of(kind)));

    [Fact]
    public async Task Access_OfAPerson_SaysWhichLeadAndPage()
    {
        var lead = await scene.Lead("Economische Zaken Hengelo");
        await App.Add(new AccessLogEntry { At = App.Clock.UtcNow, UserId = lead.ContactPersonId, LeadId = lead.Id, Page = "leads/{reference}" });

        var row = Assert.Single((await officer.Get($"/admin/access?person={lead.ContactPersonId}")).Table("Inzage, laatste boven"));

        Assert.Equal(["Test PrivacyOfficer", lead.Reference, "leads/{reference}"], row.Skip(1));
        Assert.Contains("Niets gevonden", (await officer.Get("/admin/access?person=999")).Text);
    }
}
