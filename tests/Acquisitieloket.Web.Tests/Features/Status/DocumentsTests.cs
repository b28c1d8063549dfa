using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Counter.Enquiry;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Status;

/// <summary>Documents both ways: the company's own page and the page of the lead.</summary>
public sealed class DocumentsTests : IAsyncLifetime
{
    private EnquiryScene scene = null!;
    private SubmittedEnquiry enquiry = null!;
    private string page = "";

    public async Task InitializeAsync()
    {
        scene = await EnquiryScene.Open();
        enquiry = await scene.TakeIn();
        page = $"/nl/status/{enquiry.StatusToken}";
    }

    public Task DisposeAsync() => scene.DisposeAsync().AsTask();

    [Fact]
    public async Task Add_ByTheCompany_ShowsOnBothPagesAndTellsOnce()
    {
        var company = scene.App.Guest();
        await AddByCompany(company, "plan.pdf");
        await AddByCompany(company, "foto.pdf");
        var staff = await scene.App.SignInAs(Role.AccountManager, "Economische Zaken Almelo");

        Assert.Contains("plan.pdf", (await company.Get(page)).Text);
        var lead = await staff.Get($"/leads/{enquiry.Reference}");
        Assert.Contains("Document toegevoegd: plan.pdf", lead.Text);
        var file = await staff.Http.GetAsync(lead.Link("plan.pdf").PathName);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("leads/{reference}/documents/{id:long}",
            await scene.App.Read(db => db.AccessLog.Select(a => a.Page).ToListAsync()));

        scene.App.Clock.Advance(DocumentNotices.Gathering);
        await scene.App.RunDueWork();
        var mail = Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith("Documenten van", StringComparison.Ordinal));
        Assert.Contains("plan.pdf, foto.pdf", mail.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Add_ByStaff_ReachesTheCompanyOnlyWhenItMay(bool visible)
    {
        var staff = await scene.App.SignInAs(Role.AccountManager, "Economische Zaken Almelo");
        var form = (await staff.Get($"/leads/{enquiry.Reference}/documents")).Form("Bestanden toevoegen");
        if (visible)
            form.Choose("Het bedrijf mag dit zien");

        var after = await form.Attach("Bestanden kiezen", "kaart.pdf", "application/pdf", SampleFiles.Pdf()).Submit("Bestanden toevoegen");

        Assert.Contains(visible ? "zichtbaar voor het bedrijf" : "alleen voor collega's", after.Text);
        var id = await scene.App.Read(db => db.Documents.Select(d => d.Id).SingleAsync());
        var guest = scene.App.Guest();
        Assert.Equal(visible, (await guest.Get(page)).Text.Contains("kaart.pdf", StringComparison.Ordinal));
        Assert.Equal(visible ? HttpStatusCode.OK : HttpStatusCode.NotFound,
            (await guest.Http.GetAsync($"{page}/documents/{id}")).StatusCode);
        scene.App.Clock.Advance(DocumentNotices.Gathering);
        await scene.App.RunDueWork();
        Assert.Equal(visible ? 1 : 0, scene.App.SentMails.Count(m => m.Subject.StartsWith("Er staan documenten", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a%22b.pdf", "a_22b.pdf", "a%2522b.pdf")]
    [InlineData("100% groen.pdf", "\"100% groen.pdf\"", "100%25%20groen.pdf")]
    [InlineData("plan 'noord'.pdf", "\"plan 'noord'.pdf\"", "plan%20%27noord%27.pdf")]
    [InlineData("l%C3%BCcke; x=y.pdf", "\"l_C3_BCcke; x=y.pdf\"", "l%25C3%25BCcke%3B%20x%3Dy.pdf")]
    public async Task Open_AFileWithSignsInItsName_GivesExactlyThatName(string name, string plain, string exact)
    {
        await AddByCompany(scene.App.Guest(), name);
        await AssertGivenAs(name, plain, exact);
    }

    [Theory]
    [InlineData("plan \"noord\".pdf", "\"plan _noord_.pdf\"", "plan%20%22noord%22.pdf")]
    [InlineData("Gebäude 🏭.pdf", "\"Geb_ude _.pdf\"", "Geb%C3%A4ude%20%F0%9F%8F%AD.pdf")]
    public async Task Open_AFileWithQuotesOrLettersInItsName_GivesExactlyThatName(string name, string plain, string exact)
    {
        await AddByCompany(scene.App.Guest(), "plan.pdf");
        await scene.App.Do<Core.Data.AppDbContext, int>(db => db.Documents.ExecuteUpdateAsync(d => d.SetProperty(x => x.Name, name)));
        await AssertGivenAs(name, plain, exact);
    }

    private async Task AssertGivenAs(string name, string plain, string exact)
    {
        Assert.Equal(name, await scene.App.Read(db => db.Documents.Select(d => d.Name).SingleAsync()));
        var list = await scene.App.Guest().Get($"{page}/documents");
        Assert.Contains(name, list.Text);
        var file = await scene.App.Guest().Http.GetAsync(list.Link(name).PathName);
        Assert.Equal($"attachment; filename={plain}; filename*=UTF-8''{exact}",
            Assert.Single(file.Content.Headers.NonValidated["Content-Disposition"]));
    }

    [Fact]
    public async Task Remove_ByTheCompany_TakesItFromBothAndStaysOnTheTimeline()
    {
        var company = scene.App.Guest();
        var list = await AddByCompany(company, "plan.pdf");
        var ask = await company.Get(
            list.Document.QuerySelector("a[aria-label='plan.pdf verwijderen']")!.GetAttribute("href")!);
        Assert.Contains("plan.pdf", ask.Text);

        var after = await ask.Form("Verwijderen").Submit("Verwijderen");

        Assert.DoesNotContain("plan.pdf", after.Text);
        var document = await scene.App.Read(db => db.Documents.SingleAsync());
        Assert.NotNull(document.RemovedAt);
        Assert.Equal(HttpStatusCode.NotFound, (await company.Http.GetAsync($"{page}/documents/{document.Id}")).StatusCode);
        Assert.Equal(1, await scene.App.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.DocumentRemoved)));
    }

    [Fact]
    public async Task Open_WhenLinkIsOfAnotherLeadOrRevoked_IsNotFound()
    {
        await AddByCompany(scene.App.Guest(), "plan.pdf");
        var id = await scene.App.Read(db => db.Documents.Select(d => d.Id).SingleAsync());
        var other = await scene.TakeIn();
        var guest = scene.App.Guest();

        Assert.Equal(HttpStatusCode.NotFound, (await guest.Http.GetAsync($"/nl/status/{other.StatusToken}/documents/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Http.GetAsync($"/nl/status/{other.StatusToken}/documents/{id}/remove")).StatusCode);
        await scene.App.Do<Core.Data.AppDbContext, int>(db => db.PrivateLinks.Where(l => l.LeadId == enquiry.LeadId)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.RevokedAt, TestClock.Start)));
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Http.GetAsync($"{page}/documents/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Http.GetAsync($"{page}/documents")).StatusCode);
    }

    [Fact]
    public async Task Open_ByStaffOfAnotherCity_IsNotFound()
    {
        await AddByCompany(scene.App.Guest(), "plan.pdf");
        var id = await scene.App.Read(db => db.Documents.Select(d => d.Id).SingleAsync());
        var stranger = await scene.App.SignInAs(Role.AccountManager, "Economische Zaken Borne");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync($"/leads/{enquiry.Reference}/documents/{id}")).StatusCode);
    }

    [Fact]
    public async Task Add_WhenLeadIsClosed_IsNotOfferedAndNotTaken()
    {
        var company = scene.App.Guest();
        var open = await company.Get($"{page}/documents");
        await scene.App.Do<WithdrawalService, bool>(async own =>
        {
            await own.WithdrawAsync(enquiry.LeadId, null);
            return true;
        });

        await open.Form("Bestanden toevoegen").Attach("Bestanden kiezen", "plan.pdf", "application/pdf", SampleFiles.Pdf())
            .Submit("Bestanden toevoegen");

        Assert.DoesNotContain("Bestanden toevoegen", (await company.Get($"{page}/documents")).Text);
        Assert.Equal(0, await scene.App.Read(db => db.Documents.CountAsync()));
    }

    private async Task<Page> AddByCompany(Visitor company, string name)
    {
        var after = await (await company.Get($"{page}/documents")).Form("Bestanden toevoegen")
            .Attach("Bestanden kiezen", name, "application/pdf", SampleFiles.Pdf(name)).Submit("Bestanden toevoegen");
        Assert.Contains(name, after.Text);
        return after;
    }
}
