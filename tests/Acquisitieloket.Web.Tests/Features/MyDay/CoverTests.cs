using System.Net;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Queue;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.MyDay;

/// <summary>What waits for a colleague who is away stands on the day of the deputy, who can take it over.</summary>
public sealed class CoverTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 9, 7);
    private QueueScene scene = null!;

    public async Task InitializeAsync() => scene = await QueueScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    // Absent is who works in Borne; the deputy works in Hengelo.
    private Task Absent(DateOnly? from, DateOnly? until = null) => scene.App.Do<AppDbContext, int>(async db =>
    {
        var open = await db.Leads.CountAsync(l => l.ContactPersonId == scene.Neighbour.Id);
        await db.Workloads.Where(w => w.UserId == scene.Neighbour.Id).ExecuteDeleteAsync();
        await Core.Assignment.Workloads.AddAsync(db, scene.Neighbour.Id, open, CancellationToken.None);
        await db.SaveChangesAsync();
        return await db.Users.Where(u => u.Id == scene.Neighbour.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.AbsentFrom, from)
            .SetProperty(x => x.AbsentUntil, until).SetProperty(x => x.DeputyId, scene.Me.Id).SetProperty(x => x.FullName, "Sanne de Vries"));
    });

    [Fact]
    public async Task Get_WhenAColleagueIsAway_ShowsTheDeputyWhatIsNewAndLate()
    {
        await scene.Lead(scene.Neighbour, l => l.CompanyName = "Nieuweling");
        var late = await scene.Lead(scene.Neighbour, l => (l.CompanyName, l.Stage) = ("Wachter", LeadStage.Matching));
        var promised = await scene.Lead(scene.Neighbour, l => (l.CompanyName, l.Stage) = ("Belofte", LeadStage.Matching));
        await scene.App.Add(new ServiceTerm
        {
            LeadId = late.Id, Kind = TermKind.Answer, StartedAt = TestClock.Start.AddDays(-4), WarnAt = TestClock.Start.AddHours(-9), DueAt = TestClock.Start.AddHours(-1),
        }, new FollowUp
        {
            LeadId = promised.Id, AssigneeId = scene.Neighbour.Id, Subject = "Bel de makelaar", Origin = FollowUpOrigin.ByHand,
            DueAt = TestClock.Start.AddDays(-1), CreatedAt = TestClock.Start.AddDays(-3),
        });
        await Absent(Today.AddDays(1));
        Assert.DoesNotContain("Sanne", (await scene.Manager.Get("/my-day")).Text);

        await Absent(Today, Today.AddDays(4));
        var page = await scene.Manager.Get("/my-day");

        var cover = page.Document.QuerySelector("#cover")!.TextContent;
        foreach (var told in new[] { "Nieuweling", "Wachter", "Geef het bedrijf antwoord", "Belofte", "Bel de makelaar", "voor Sanne de Vries" })
            Assert.Contains(told, cover);
        Assert.Contains("Sanne de Vries, tot en met 11 sep 2026. U bent vervanger. 3 open leads", page.Text);
        Assert.Equal(HttpStatusCode.OK, (await scene.Manager.Get($"/leads/{promised.Reference}")).Status);
    }

    [Fact]
    public async Task Get_AsCoordinator_HearsWhoIsAwayAndWhetherSomeoneStandsIn()
    {
        await scene.Lead(scene.Neighbour);
        await Absent(Today);
        var page = await (await scene.App.SignInAs(Role.Coordinator)).Get("/my-day");
        Assert.Contains("Sanne de Vries, tot nader order. Vervanger: Test AccountManager. 1 open lead", page.Text);
        Assert.Null(page.Document.QuerySelector("#cover"));
    }

    [Fact]
    public async Task Lead_SaysUntilWhenItsPersonIsAway_AndTheDeputyTakesItOver()
    {
        var lead = await scene.Lead(scene.Neighbour);
        await Absent(Today, Today.AddDays(4));
        var page = await scene.Manager.Get($"/leads/{lead.Reference}");
        Assert.Contains("Afwezig tot en met 11 sep 2026, vervanger Test AccountManager", page.Text);
        page = await page.Form("Overnemen").Submit("Overnemen");
        Assert.Contains("Vervangt Sanne de Vries", page.Text);
        var now = await scene.App.Read(db => db.Leads.AsNoTracking().SingleAsync(l => l.Id == lead.Id));
        Assert.Equal((scene.Me.Id, scene.Neighbour.Id, (DateTime?)null), (now.ContactPersonId, now.StandsInForId, now.ForwardedAt));
    }

    [Fact]
    public async Task Lead_WhenItIsConfidential_StaysWithItsPerson()
    {
        var lead = await scene.Lead(scene.Neighbour, l => l.Confidential = true);
        await Absent(Today);
        var page = await scene.Manager.Get($"/leads/{lead.Reference}");
        Assert.Contains("De lead is vertrouwelijk en blijft bij de contactpersoon", page.Text);
        Assert.DoesNotContain("/take-over", page.Document.Body!.InnerHtml);
    }

    [Fact]
    public async Task Queue_OfWhoIsAway_LetsTheDeputyTakeOverSeveralAndSaysToWhomTheyWent()
    {
        var (one, two) = (await scene.Lead(scene.Neighbour), await scene.Lead(scene.Neighbour));
        await Absent(Today);
        var page = await scene.Manager.Get($"/queue?scope=all&person={scene.Neighbour.Id}");
        Assert.Contains("Sanne de Vries is afwezig, tot nader order. Vervanger: Test AccountManager.", page.Text);
        foreach (var lead in (Lead[])[one, two])
            ((IHtmlInputElement)page.Document.QuerySelector($"[name=Lead][value='{lead.Id}']")!).IsChecked = true;
        page = await page.Form("Overnemen").Submit("Overnemen");
        page = await page.Form("Bekijken wat er gebeurt").Submit("Bekijken wat er gebeurt");
        page = await page.Form("Uitvoeren voor 2 leads").Submit("Uitvoeren voor 2 leads");
        Assert.Contains("2 leads overgenomen", page.Text);
        Assert.Contains("gedaan naar Test AccountManager", page.Text);
        Assert.Equal(2, await scene.App.Read(db => db.Leads.CountAsync(l => l.ContactPersonId == scene.Me.Id && l.StandsInForId == scene.Neighbour.Id)));

        page = await page.Form("Ongedaan maken").Submit("Ongedaan maken");
        Assert.Equal(2, await scene.App.Read(db => db.Leads.CountAsync(l => l.ContactPersonId == scene.Neighbour.Id && l.StandsInForId == null)));
    }

    [Fact]
    public async Task Get_WhenALeadWasHandedOver_StandsThereOnce()
    {
        await scene.Lead(scene.Me, l => (l.CompanyName, l.ForwardedAt) = ("Eenmalig", TestClock.Start));
        var page = await scene.Manager.Get("/my-day");
        Assert.Equal(["forwarded"], page.Document.QuerySelectorAll("main section").Where(s => s.TextContent.Contains("Eenmalig")).Select(s => s.Id));
    }
}
