using System.Net;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
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
                (lead.FirstContactPersonId, lead.FirstDepartmentId) = (people[i].Id, people[i].DepartmentId);
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
            ["Almelo 1 7% 1 20 1 20%", "Borne 2 13% 0 20 1 20%", "Enschede 3 20% 2 20 1 20%", "Hengelo 4 27% 3 20 1 20%", "Oldenzaal 5 33% 4 20 1 20%"], rows);
        Assert.Contains("Dat is nog niet te zeggen: er zijn nog geen leads zonder voorkeur verdeeld. Van alle 15 leads uit de periode, ook die met een voorkeur, kreeg Oldenzaal de meeste (5).", page.Text);
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
    public async Task Get_WhenLeadsWereHandedOver_ShowsHowManyEachGaveAndGot()
    {
        var manager = await app.SignInAs(Role.Manager, "Economische Zaken Borne");
        var page = await manager.Get("/reports/fairness");

        Assert.Equal(["Almelo 1 0 0% 1", "Borne 2 1 50% 0", "Enschede 3 1 33% 1", "Hengelo 4 1 25% 1", "Oldenzaal 5 1 20% 1"], Rows(page, 2));
        Assert.Contains("Van de 15 leads gingen er 4 naar een andere afdeling", page.Text);
        var links = page.Document.QuerySelectorAll("table")[2].QuerySelectorAll("a").ToList();
        Assert.Equal(8, links.Count);
        foreach (var link in links)
            Assert.Single((await manager.Get(link.GetAttribute("href")!)).Document.QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task Get_WhenFirstProposalsWereSent_ShowsWhoPutTheOwnMunicipalityFirst()
    {
        foreach (var (first, best) in new[] { (Municipality.Hengelo, Municipality.Hengelo), (Municipality.Hengelo, Municipality.Almelo), (Municipality.Borne, Municipality.Borne) })
            await app.Do<AppDbContext>(async db =>
            {
                var lead = await db.Leads.FirstAsync(l => l.Department!.Municipality == Municipality.Hengelo && !db.Proposals.Any(p => p.LeadId == l.Id));
                // Only the first that was sent is the advice.
                foreach (var number in new[] { 1, 2 })
                    db.Proposals.Add(new Proposal
                    {
                        LeadId = lead.Id, Number = number, Language = "nl", CreatedAt = TestClock.Start, CreatedByName = "Test", ValidUntil = new(2027, 1, 1),
                        SentAt = TestClock.Start.AddMinutes(number), FirstIn = number == 1 ? first : Municipality.Oldenzaal, BestIn = best,
                    });
                await db.SaveChangesAsync();
            });
        var manager = await app.SignInAs(Role.Manager, "Economische Zaken Hengelo");
        var page = await manager.Get("/reports/fairness");

        Assert.Equal("Hengelo 3 2 67% 1 33% 1", Rows(page, 3)[3]);
        Assert.Contains("1 keer ging de eigen gemeente voor op een betere match elders", page.Text);
        var links = page.Document.QuerySelectorAll("table")[3].QuerySelectorAll("a").ToList();
        Assert.Equal(["3", "2", "1"], links.Select(l => l.TextContent));
        foreach (var link in links)
            Assert.Contains($"Samen {link.TextContent}.", (await manager.Get(link.GetAttribute("href")!)).Text);
    }

    private static List<string> Rows(Page page, int table) => [.. page.Document.QuerySelectorAll("table")[table].QuerySelectorAll("tbody tr")
        .Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim())))];

    [Fact]
    public async Task Get_WhenFile_HoldsTheTableOfThePageWithItsTotal()
    {
        var file = await (await app.SignInAs(Role.Manager)).Http.GetStringAsync("/reports/fairness.csv");
        Assert.Contains("Afdeling;Ontvangen;Deel;Open nu;Capaciteit;Gevestigd;Deel van gevestigd\r\nAlmelo;1;7;1;20;1;20\r\n", file);
        Assert.EndsWith("Samen;15;100;10;100;5;100\r\n", file);
    }

    [Fact]
    public async Task Get_WhenAlderman_CountsInFivesOverAWholeYear()
    {
        var alderman = await app.SignInAs(Role.Alderman);
        var page = await alderman.Get("/reports/fairness?period=6");
        Assert.Contains("Daarom gaat deze pagina over een heel jaar", page.Text);
        Assert.Contains("in januari 2026 t/m september 2026", page.Text);
        // A part of ten leads at least; the total from the exact numbers: ten are open, and five times two or less.
        Assert.Equal(["Almelo 0 5% 0 20 0 –", "Borne 0 15% 0 20 0 –", "Enschede 5 20% 0 20 0 –", "Hengelo 5 25% 5 20 0 –", "Oldenzaal 5 35% 5 20 0 –"], Rows(page, 0));
        Assert.Contains("Samen;15;100;10;100;5;", await alderman.Http.GetStringAsync("/reports/fairness.csv?months=6"));
        Assert.Empty(page.Document.QuerySelectorAll("main table a"));
    }

    [Theory]
    [InlineData(new[] { 12, 12, 12, 12, 12 }, "Ja: de leads zonder voorkeur zijn verdeeld zoals de gewichten vragen. Elke afdeling kreeg haar deel, op hooguit één beurt na.")]
    [InlineData(new[] { 11, 12, 12, 12, 14 }, "Ja: de leads zonder voorkeur zijn verdeeld zoals de gewichten vragen. Het verst ernaast zit Oldenzaal, dat 20% van die leads hoort te krijgen en 23% kreeg.")]
    [InlineData(new[] { 5, 15, 10, 10, 10 }, "Nee, niet zoals de gewichten vragen. Het verst ernaast zit Almelo, dat 20% van die leads hoort te krijgen en 10% kreeg.")]
    public async Task Get_AnswersByWhatEachShouldGetAndGot(int[] turns, string answer)
    {
        await app.Do<AppDbContext>(async db =>
        {
            foreach (var (department, i) in (await db.Departments.Where(d => d.Municipality != null).OrderBy(d => d.Name).ToListAsync()).Select((d, i) => (d, i)))
                department.RoundRobinReceived = turns[i];
            await db.SaveChangesAsync();
        });
        Assert.Contains(answer, (await (await app.SignInAs(Role.Manager)).Get("/reports/fairness")).Text);
    }

    [Fact]
    public async Task Get_WhenRoleHasNoReports_IsForbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(Role.Partner)).Get("/reports/fairness")).Status);
}
