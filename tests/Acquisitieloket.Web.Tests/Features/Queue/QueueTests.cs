using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Queue;

public sealed class QueueTests : IAsyncLifetime
{
    private const string Hengelo = "Economische Zaken Hengelo";
    private const string Borne = "Economische Zaken Borne";

    private readonly TestApp app = new();
    private Visitor manager = null!;
    private AppUser me = null!;
    private AppUser neighbour = null!;

    public async Task InitializeAsync()
    {
        manager = await app.SignInAs(Role.AccountManager, Hengelo);
        await app.SignInAs(Role.AccountManager, Borne);
        me = await Person(Hengelo);
        neighbour = await Person(Borne);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Get_WhenNotSignedIn_AsksToSignIn() =>
        Assert.StartsWith("/sign-in", (await app.Guest().Get("/queue")).Path);

    [Theory]
    [InlineData(Role.Province)]
    [InlineData(Role.Alderman)]
    [InlineData(Role.Administrator)]
    public async Task Get_WhenRoleWorksOnNoLeads_IsForbidden(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(role)).Get("/queue")).Status);

    [Fact]
    public async Task Get_WhenOfAnotherDepartment_NamesNoCompany()
    {
        var lead = await Lead(neighbour, l => (l.CompanyName, l.Cluster) = ("Geheime Drones B.V.", Cluster.Htsm));

        var page = await manager.Get("/queue?scope=all");

        Assert.Contains(lead.Reference, page.Text);
        Assert.Contains("Bedrijf in HTSM", page.Text);
        Assert.DoesNotContain("Geheime", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll($"a[href='/leads/{lead.Reference}']"));
    }

    [Theory]
    [InlineData("text=geheime")]
    [InlineData("sort=company")]
    [InlineData("sort=-company")]
    public async Task Get_WhenNameIsAskedForInAnyWay_LeavesOutLeadsThatHaveNoNameHere(string question)
    {
        var theirs = await Lead(neighbour, l => l.CompanyName = "Geheime Drones B.V.");
        var mine = await Lead(me, l => l.CompanyName = "Geheime Zaken B.V.");

        var page = await manager.Get($"/queue?scope=all&{question}");

        Assert.Contains(mine.Reference, page.Text);
        Assert.DoesNotContain(theirs.Reference, page.Text);
    }

    [Fact]
    public async Task Get_WhenConfidential_ShowsTheCodeNameToItsContactPersonOnly()
    {
        var lead = await Lead(me, l => (l.CompanyName, l.Confidential, l.CodeName) = ("Groot Merk N.V.", true, "Zilvermeeuw"));

        Assert.Contains("Zilvermeeuw", (await manager.Get("/queue")).Text);
        var coordinator = await app.SignInAs(Role.Coordinator, Borne);
        var seen = (await coordinator.Get("/queue?scope=all")).Text;
        Assert.Contains(lead.Reference, seen);
        Assert.DoesNotContain("Zilvermeeuw", seen);
        Assert.DoesNotContain("Groot Merk", seen);
    }

    [Theory]
    [InlineData("stage=proposal", "Voorstel")]
    [InlineData("stage=closed", "Verloren")]
    [InlineData("stage=not-established", "Verloren")]
    [InlineData("cluster=logistics", "Logistiek")]
    [InlineData("term=late", "Te laat")]
    [InlineData("text=kraan", "Tekst")]
    [InlineData("text=KRAAN", "Tekst")]
    [InlineData("text=de+vries", "Contact")]
    [InlineData("text=groei+5%25", "Procent")]
    [InlineData("text=tekening_noord", "Streep")]
    public async Task Get_WhenFiltered_ShowsExactlyTheLeadsOfTheFilter(string filter, string expected)
    {
        await Lead(me, l => (l.CompanyName, l.Stage) = ("Voorstel", LeadStage.Proposal));
        await Lead(me, l => (l.CompanyName, l.Stage, l.ClosedAt) = ("Verloren", LeadStage.Lost, TestClock.Start));
        await Lead(me, l => (l.CompanyName, l.Cluster) = ("Logistiek", Cluster.Logistics));
        await Lead(me, l => (l.CompanyName, l.TermDueAt) = ("Te laat", TestClock.Start));
        await Lead(me, l => (l.CompanyName, l.Description) = ("Tekst", "Wij bouwen een Kraan."));
        await Lead(me, l => (l.CompanyName, l.Contact!.Name) = ("Contact", "Anna de Vries"));
        await Lead(me, l => (l.CompanyName, l.Description) = ("Procent", "Groei van 5%."));
        await Lead(me, l => (l.CompanyName, l.Description) = ("Streep", "Bestand tekening_noord."));

        var page = await manager.Get($"/queue?{filter}");

        Assert.Equal([expected], Companies(page));
    }

    [Theory]
    [InlineData("sort=term")]
    [InlineData("sort=-term")]
    [InlineData("sort=received")]
    [InlineData("sort=-received")]
    [InlineData("sort=company")]
    [InlineData("sort=-company")]
    [InlineData("sort=stage")]
    [InlineData("sort=-stage")]
    public async Task Get_WhenWalkingForthAndBack_ShowsEveryLeadOnceInOrder(string sort)
    {
        await Many(120);
        var all = await app.Read(db => db.Leads.Select(l => l.Reference).ToListAsync());

        var forth = new List<IReadOnlyList<string>>();
        var page = await manager.Get($"/queue?{sort}");
        for (forth.Add(References(page)); Has(page, "Volgende"); forth.Add(References(page)))
            page = await page.Follow("Volgende");
        var back = new List<IReadOnlyList<string>> { References(page) };
        for (; Has(page, "Vorige"); back.Add(References(page)))
            page = await page.Follow("Vorige");

        Assert.Equal([50, 50, 20], forth.Select(p => p.Count));
        Assert.Equal(all.Order(), forth.SelectMany(p => p).Order());
        Assert.Equal(forth.SelectMany(p => p), back.AsEnumerable().Reverse().SelectMany(p => p));
    }

    [Theory]
    [InlineData("term")]
    [InlineData("-term")]
    public async Task Get_WhenSortedOnTerm_PutsLeadsWithoutTermLast(string sort)
    {
        await Lead(me, l => l.CompanyName = "Zonder");
        await Lead(me, l => (l.CompanyName, l.TermDueAt) = ("Eerst", TestClock.Start.AddHours(1)));
        await Lead(me, l => (l.CompanyName, l.TermDueAt) = ("Later", TestClock.Start.AddHours(9)));

        var companies = Companies(await manager.Get($"/queue?sort={sort}"));

        Assert.Equal(sort == "term" ? ["Eerst", "Later", "Zonder"] : ["Later", "Eerst", "Zonder"], companies);
    }

    [Fact]
    public async Task Get_WhenLeadOfThePageEdgeIsHandledMeanwhile_GoesOnWhereThePageEnded()
    {
        await Many(60, l => l.TermDueAt = TestClock.Start.AddMinutes(l.Jobs!.Value));
        var first = await manager.Get("/queue");
        var edge = References(first)[^1];
        await app.Read(db => db.Leads.Where(l => l.Reference == edge)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.TermDueAt, (DateTime?)null)));

        var second = await first.Follow("Volgende");

        Assert.Equal(11, References(second).Count); // the ten that were left, and the handled one at the very end
        Assert.Empty(References(second).SkipLast(1).Intersect(References(first)));
    }

    [Theory]
    [InlineData("/queue?after=onzin")]
    [InlineData("/queue?after=9999999999999999999.1")]
    [InlineData("/queue?stage=bestaat-niet&cluster=x&municipality=y&term=z&sort=q&asOf=gisteren&received=2026-13")]
    [InlineData("/queue?Stages.Token=gekaapt")]
    public async Task Get_WhenAddressHoldsNonsense_ShowsTheUsualList(string address)
    {
        await Lead(me, l => l.CompanyName = "Gewoon");

        var page = await manager.Get(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["Gewoon"], Companies(page));
    }

    [Fact]
    public async Task Submit_WhenFormIsFilled_LeadsToAnAddressWithoutEmptyAnswers()
    {
        await Lead(me, l => (l.CompanyName, l.Stage) = ("Zoekt", LeadStage.Matching));
        var page = await manager.Get("/queue");

        page = await page.Form("Tonen").Fill("Fase", "Matching").Fill("Zoeken", "zoekt").Submit("Tonen");

        Assert.Equal("/queue?stage=matching&text=zoekt", page.Path);
        Assert.Equal(["Zoekt"], Companies(page));
        Assert.Equal("Matching", page.Form("Tonen").ValueOf("Fase"));
    }

    [Fact]
    public async Task Get_WhenNothingIsThere_SaysWhatBelongsHere() =>
        Assert.Contains("waarvan u de contactpersoon bent", (await manager.Get("/queue")).Text);

    private Task<Lead> Lead(AppUser person, Action<Lead>? change = null)
    {
        var lead = New(person, change);
        return app.Do<Core.Data.AppDbContext, Lead>(async db =>
        {
            db.Add(lead);
            await db.SaveChangesAsync();
            return lead;
        });
    }

    private Lead New(AppUser person, Action<Lead>? change)
    {
        var lead = app.Data.Lead(person);
        (lead.ContactPerson, lead.Department) = (null, null);
        (lead.ContactPersonId, lead.DepartmentId) = (person.Id, person.DepartmentId);
        change?.Invoke(lead);
        return lead;
    }

    // Few different values, so that pages end in the middle of equal keys.
    private Task Many(int count, Action<Lead>? change = null) => app.Do<Core.Data.AppDbContext, int>(db =>
    {
        for (var i = 0; i < count; i++)
        {
            var number = i;
            db.Add(New(me, l =>
            {
                l.Jobs = number;
                l.CompanyName = $"Bedrijf {number % 7}";
                l.CreatedAt = TestClock.Start.AddDays(-number % 5);
                l.Stage = LeadStages.Open[number % 4];
                l.TermDueAt = number % 3 == 0 ? null : TestClock.Start.AddHours(number % 6);
                change?.Invoke(l);
            }));
        }
        return db.SaveChangesAsync();
    });

    private Task<AppUser> Person(string department) =>
        app.Read(db => db.Users.AsNoTracking().FirstAsync(u => u.Department!.Name == department));

    private static bool Has(Page page, string link) =>
        page.Document.QuerySelectorAll("a").Any(a => a.TextContent.Trim() == link);

    private static IReadOnlyList<string> References(Page page) =>
        [.. page.Document.QuerySelectorAll("main tbody tr").Select(row => row.Children[0].TextContent.Trim())];

    private static IReadOnlyList<string> Companies(Page page) =>
        [.. page.Document.QuerySelectorAll("main tbody tr").Select(row => row.Children[1].TextContent.Trim())];
}
