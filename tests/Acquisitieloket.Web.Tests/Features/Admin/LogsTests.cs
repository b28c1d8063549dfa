using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Features.Admin.Audit;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

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

    [Theory]
    [InlineData(AuditKind.ContactPersonAssigned, "Van Tom naar Lotte.", "from", "Tom", "to", "Lotte", "reason", Secret)]
    [InlineData(AuditKind.StageChanged, "Van Nieuw naar Verloren.", "from", "New", "to", "Lost", "party", Secret)]
    [InlineData(AuditKind.LeadShared, "Met Lotte (EZ Borne), zonder namen, tot en met 30 september 2026.", "to", "Lotte (EZ Borne)", "until", "2026-09-30", "note", Secret)]
    [InlineData(AuditKind.FollowUpPlanned, "Voor 8 september 2026.", "due", "2026-09-08 09:00", "subject", Secret, "x", "")]
    [InlineData(AuditKind.ProposalSent, "Voorstel 2, naar het bedrijf.", "number", "2", "to", Secret, "x", "")]
    [InlineData(AuditKind.ProposalAnswered, "Voorstel 2, XL Park: geen belangstelling.", "number", "2", "site", "XL Park", "answer", "NotInterested")]
    [InlineData(AuditKind.ApprovalAnswered, "Voorstel 2, gemeente Borne: niet akkoord.", "number", "2", "municipality", "Borne", "verdict", "Refused")]
    [InlineData(AuditKind.ApprovalAsked, "Voorstel 2, gemeente Borne; bericht aan Bas.", "number", "2", "municipality", "Borne", "to", "Bas")]
    [InlineData(AuditKind.MessageFromCompany, "", "text", Secret, "x", "", "y", "")]
    public void Details_OfALead_SayWhatHappenedWithoutTheCompany(AuditKind kind, string told, string a, string b, string c, string d, string e, string f) =>
        Assert.Equal(told, AuditWords.OfLead(kind, new Dictionary<string, string> { [a] = b, [c] = d, [e] = f }));

    [Fact]
    public void Pages_OfALead_AllHaveADutchName()
    {
        var pages = App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(r => r.RoutePattern.RawText!.StartsWith("leads/{reference}", StringComparison.Ordinal)
                && r.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true).Select(r => r.RoutePattern.RawText!).ToList();
        Assert.InRange(pages.Count, 15, 100);
        Assert.DoesNotContain(pages, p => Acquisitieloket.Web.Features.Admin.Access.PageWords.Of(p) == p);
    }

    [Fact]
    public async Task Access_OfAPerson_SaysWhichLeadAndPage()
    {
        var lead = await scene.Lead("Economische Zaken Hengelo");
        await App.Add(new AccessLogEntry { At = App.Clock.UtcNow, UserId = lead.ContactPersonId, LeadId = lead.Id, Page = "leads/{reference}" });

        var row = Assert.Single((await officer.Get($"/admin/access?person={lead.ContactPersonId}")).Table("Inzage, laatste boven"));

        Assert.Equal(["Test PrivacyOfficer", lead.Reference, "Lead"], row.Skip(1));
        Assert.Contains("Niets gevonden", (await officer.Get("/admin/access?person=999")).Text);
    }
}
