using System.Net;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Reports;

public sealed class FairnessTests : IAsyncLifetime
{
    private readonly TestApp app = new();

    /// <summary>In each department one account manager who received i + 1 leads, of which one was won and one went to the next.</summary>
    public async Task InitializeAsync()
    {
        var people = new List<AppUser>();
        foreach (var municipality in Enum.GetValues<Municipality>())
        {
            await app.SignInAs(Role.AccountManager, $"Economische Zaken {municipality}");
            people.Add(await app.Read(db => db.Users.Include(u => u.Department).AsNoTracking().SingleAsync(u => u.Department!.Municipality == municipality)));
        }
        for (var i = 0; i < people.Count; i++)
            for (var n = 0; n <= i; n++)
            {
                var lead = app.Data.Lead();
                var holder = n == 1 ? people[(i + 1) % people.Count] : people[i];
                (lead.ContactPerson, lead.Department, lead.ContactPersonId, lead.DepartmentId) = (null, null, holder.Id, holder.DepartmentId);
                lead.FirstContactPersonId = people[i].Id;
                if (n == 0)
                    (lead.Stage, lead.ClosedAt) = (LeadStage.Established, TestClock.Start);
                await app.Add(lead);
            }
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData(Role.AccountManager)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Coordinator)]
    public async Task Get_WhenOfAnyDepartment_ShowsWhatAllFiveReceivedHoldAndWon(string role)
    {
        var page = await (await app.SignInAs(role, "Economische Zaken Borne")).Get("/reports/fairness");
        var rows = page.Document.QuerySelector("table")!.QuerySelectorAll("tbody tr")
            .Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))).ToList();
        // Name, received, part, open, capacity, won, part: of 15 leads five were won, four handed over and ten are open.
        Assert.Equal(
            ["Almelo 1 7 % 1 20 1 20 %", "Borne 2 13 % 0 20 1 20 %", "Enschede 3 20 % 2 20 1 20 %", "Hengelo 4 27 % 3 20 1 20 %", "Oldenzaal 5 33 % 4 20 1 20 %"], rows);
        Assert.Contains("kreeg Oldenzaal de meeste (5) en Almelo de minste (1)", page.Text);
        Assert.Equal(role == Role.Coordinator, page.Document.QuerySelector("a[href='/admin/assignment']") is not null);
    }

    [Fact]
    public async Task Get_WhenAnOpenOrWonFigureIsFollowed_ShowsExactlyThoseLeads()
    {
        var manager = await app.SignInAs(Role.Manager, "Economische Zaken Borne");
        var links = (await manager.Get("/reports/fairness")).Document.QuerySelector("table")!.QuerySelectorAll("a").ToList();
        Assert.Equal(9, links.Count);
        foreach (var link in links)
            Assert.Equal(int.Parse(link.TextContent), (await manager.Get(link.GetAttribute("href")!)).Document.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task Get_WhenFile_HoldsTheFiguresOfThePage()
    {
        var file = await (await app.SignInAs(Role.Alderman)).Http.GetStringAsync("/reports/fairness.csv");
        Assert.Contains("Afdeling;Gewicht;Om de beurt gekregen;Ontvangen;Open;Capaciteit;Gevestigd", file);
        Assert.Contains("Economische Zaken Hengelo;1;0;4;3;20;1", file);
    }

    [Fact]
    public async Task Get_WhenRoleHasNoReports_IsForbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(Role.Partner)).Get("/reports/fairness")).Status);
}
