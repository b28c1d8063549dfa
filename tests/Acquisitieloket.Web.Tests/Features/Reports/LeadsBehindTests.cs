using System.Net;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Reports;

/// <summary>The lists behind figures tell of leads of another department no more than the queue does.</summary>
public sealed class LeadsBehindTests : IAsyncLifetime
{
    private readonly TestApp app = new();

    public Task InitializeAsync() => ReportScene.FillAsync(app, 60);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("siteproposed", "&a={site}")]
    [InlineData("promised", "")]
    [InlineData("asked", "&b=1")]
    public async Task Get_OfWhatTheQueueDoesNotTell_NamesOnlyLeadsThatOneMayOpen(string fact, string query)
    {
        var site = await app.Read(db => db.Sites.OrderBy(s => s.Id).FirstAsync());
        var address = $"/reports/leads?fact={fact}&months=2024-01..2026-12{query.Replace("{site}", $"{site.Id}")}";
        var stranger = await app.SignInAs(Role.AccountManager, "Onderzoek");

        var page = await stranger.Get(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main tbody tr"));
        Assert.Matches(@"Samen \d+\. Hieronder staan er 0 die u mag openen; \d+ (is|zijn) van een andere afdeling of vertrouwelijk", page.Text);
        Assert.Equal(fact == "siteproposed", page.Text.Contains(site.Name));
    }

    [Theory]
    [InlineData("received", "/reports")]
    [InlineData("closed", "/reports")]
    [InlineData("term", "/reports/leads")]
    public async Task Get_UpToADay_IsOnlyForFiguresThatAreKeptSo(string fact, string path) =>
        Assert.Equal(path, (await (await app.SignInAs(Role.AccountManager)).Get($"/reports/leads?fact={fact}&months=2024-01..2026-12&until=2026-08-03")).Path.Split('?')[0]);

    [Theory]
    [InlineData("/reports/sources?municipality=hengelo&period=2026", "tfoot a")]
    [InlineData("/reports/terms", "tbody a")]
    public async Task Get_FromAReport_LeadsBackToWhatWasAskedThere(string asked, string number)
    {
        var manager = await app.SignInAs(Role.Manager);
        var report = await manager.Get(asked);

        var list = await manager.Get(report.Document.QuerySelector(number)!.GetAttribute("href")!);

        Assert.Equal(asked, list.Document.QuerySelector(".al-back a")!.GetAttribute("href"));
        Assert.Equal("/reports/sources?a=%22%3E%3Cb%3E", (await manager.Get("/reports/leads?fact=received&months=2026-01..2026-02&from=a%3D%22%3E%3Cb%3E")).Document.QuerySelector(".al-back a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_OfLeadsWhoseDataHasToGo_ShowsNoCompanyOfAnotherDepartmentAndNothingThatIsConfidential()
    {
        var hidden = await app.Do<AppDbContext, string>(async db =>
        {
            var leads = await db.Leads.ToListAsync();
            leads.ForEach(l => l.LastActivityAt = TestClock.Start.AddMonths(-70));
            leads[0].Confidential = true;
            await db.SaveChangesAsync();
            return leads[0].Reference;
        });
        var stranger = await app.SignInAs(Role.AccountManager, "Onderzoek");
        var report = await stranger.Get("/reports/retention");
        var all = await app.Read(db => db.Leads.Where(l => l.Confidential == false).Select(l => l.CompanyName).ToListAsync());

        var page = await stranger.Get("/reports/retention/leads");

        Assert.Contains("nu al", report.Text);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main tbody tr"));
        Assert.Empty(page.Document.QuerySelectorAll("main tbody a"));
        Assert.DoesNotContain(all, page.Text.Contains);
        Assert.DoesNotContain(hidden, page.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(Role.Province)).Get("/reports/retention/leads")).Status);
        Assert.Equal("/reports/retention", (await stranger.Get("/reports/retention/leads?term=nonsense")).Path);
        Assert.Equal("/reports/retention", (await stranger.Get("/reports/retention/leads?after=x")).Path);
    }

    [Fact]
    public async Task Get_OfFormsThatWereNeverSent_CountsThemForAllDepartmentsTogether()
    {
        await app.Add(new Core.Enquiries.EnquiryDraft { Key = Guid.NewGuid(), Form = "{}", CreatedAt = TestClock.Start, ExpiresAt = TestClock.Start.AddDays(7) });
        var manager = await app.SignInAs(Role.Manager, "Economische Zaken Borne");

        var row = (await manager.Get("/reports/retention")).Document.QuerySelectorAll("main table")[1].QuerySelectorAll("tbody tr").Last();

        Assert.Equal("Concept, nooit ingestuurd 1 0 1 0", string.Join(' ', row.Children.Select(c => c.TextContent.Trim())));
        Assert.DoesNotContain("Concept, nooit", (await manager.Get($"/reports/retention?municipality={Municipality.Borne}")).Document.QuerySelectorAll("main table")[1].TextContent);
    }
}
