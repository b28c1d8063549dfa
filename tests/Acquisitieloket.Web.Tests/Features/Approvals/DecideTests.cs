using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Approvals;

/// <summary>What a municipality sees and answers when another department wants to propose its sites.</summary>
public sealed class DecideTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo", Asked = "Economische Zaken Almelo", Other = "Economische Zaken Borne";
    private readonly LeadScene scene = new();
    private Visitor me = null!, decider = null!;
    private Lead lead = null!;
    private Site site = null!;
    private string path = "";

    public async Task InitializeAsync()
    {
        me = await scene.SignIn(Role.AccountManager, Own);
        decider = await scene.SignIn(Role.Manager, Asked);
        (site, var own) = (Make("Bornsestraat", Municipality.Almelo), Make("Westermaat", Municipality.Hengelo));
        await scene.App.Add(site, own);
        lead = await scene.Lead(Own, l =>
        {
            (l.CompanyName, l.Contact!.Name) = ("Zwijgzaam Metaal", "Fokje Ferwerda");
            l.Enquiry!.Answers = l.Enquiry.Answers with { Company = new() { Name = "Zwijgzaam Metaal" }, Contact = new() { Name = "Fokje Ferwerda", Email = "f@zwijgzaam.example" } };
            l.Requirements = new() { Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(8000, 12000) };
        });
        await Propose("Zwijgzaam Metaal wil dichtbij zijn klanten zitten.", site, own);
        path = $"/approvals/{await scene.App.Read(db => db.ProposalApprovals.Select(a => a.Key).SingleAsync())}";
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    private Site Make(string name, Municipality municipality)
    {
        var made = scene.App.Data.Site(municipality);
        (made.Name, made.SpaceTypes, made.Allowed) = (name, ["kavel"], ["industrie"]);
        made.Plots.Add(new Plot { Number = "K7", AreaM2 = 10_000 });
        return made;
    }

    private Task Propose(string motivation, params Site[] sites) => scene.App.Do<ProposalService>(s => s.MakeAsync(new()
    {
        LeadId = lead.Id, Language = "nl", ValidUntil = new(2026, 12, 1), SendWhenMade = true, Reason = "Het bedrijf vroeg erom.",
        Sites = [.. sites.Select(x => new ProposedSite(x.Id, motivation))],
    }, new Actor(lead.ContactPersonId, "Test AccountManager")));

    [Fact]
    public async Task Reopened_SaysThatTheApprovalHasToBeAskedAgain()
    {
        await scene.App.RunDueWork();
        await scene.App.Do<StageService>(s => s.ChangeAsync(lead.Id, new() { To = LeadStage.Withdrawn, Reason = "Plannen gewijzigd" }, new Actor(lead.ContactPersonId, "Test")));

        var page = await (await me.Get($"/leads/{lead.Reference}/reopen")).Form("Heropenen").Fill("Waarom heropent u deze lead?", "Toch wel").Submit("Heropenen");
        Assert.Contains("De goedkeuring voor voorstel 1 is vervallen. Maak een nieuwe versie om die opnieuw te vragen.", page.Text);
        page = await me.Get($"/leads/{lead.Reference}/proposals/1");
        Assert.Contains("Maak een nieuwe versie: dan wordt het opnieuw gevraagd.", page.Text);
        Assert.NotNull(page.Link("Nieuwe versie"));
    }

    [Fact]
    public async Task Approve_FromTheOwnDay_ShowsTheSiteWithoutTheCompanyAndTellsTheContactPerson()
    {
        var day = await decider.Get("/my-day");
        Assert.Contains("Mag Bornsestraat (Almelo) in het voorstel? Voorstel 1 van Test AccountManager", day.Text);
        var page = await decider.Get(path);

        Assert.Equal("Mag deze locatie in een voorstel?", page.Heading);
        foreach (var shown in new[] { "Bornsestraat", "K7", "10.000 m²", "Test AccountManager", "1 dec 2026", "Nederlands", "Productie" })
            Assert.Contains(shown, page.Text);
        Assert.DoesNotContain("Westermaat", page.Text);
        foreach (var secret in new[] { "Zwijgzaam", "Ferwerda", lead.Reference })
            Assert.DoesNotContain(secret, page.Document.DocumentElement.OuterHtml + day.Document.DocumentElement.OuterHtml);

        var done = await page.Form("Goedkeuren").Fill("Opmerking", "Liever kavel K7.").Submit("Goedkeuren");

        Assert.Contains("Uw antwoord is verstuurd", done.Text);
        Assert.Contains("Goedgekeurd", done.Text);
        Assert.DoesNotContain("Mag Bornsestraat", (await decider.Get("/my-day")).Text);
        Assert.Equal(1, await scene.App.Read(db => db.OutgoingMails.CountAsync(m => m.Template == MailName.ApprovalAnswered)));
        Assert.Contains("Liever kavel K7.", (await me.Get($"/leads/{lead.Reference}/proposals/1")).Text);
        Assert.Contains("Gemeente Almelo: akkoord met voorstel 1", (await me.Get($"/leads/{lead.Reference}")).Text);
    }

    [Fact]
    public async Task Refuse_WithoutARemark_AsksForOneAndWithOneStopsSending()
    {
        var empty = await (await decider.Get(path)).Form("Niet akkoord").Submit("Niet akkoord");
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains(empty.Errors, e => e.Contains("Schrijf op waarom u niet akkoord gaat"));

        var done = await empty.Form("Niet akkoord").Fill("Opmerking", "Alleen voor verplaatsers.").Submit("Niet akkoord");

        Assert.Contains("Niet akkoord door Test Manager", done.Text);
        Assert.Contains("niet akkoord: “Alleen voor verplaatsers.” Maak een nieuwe versie zonder de locaties in Almelo.",
            await StateOf(v => (v.MadeAt, v.Document) = (Now, null)));
    }

    [Fact]
    public async Task Answer_WhenAColleagueWasFirst_SaysWhoAndKeepsWhatWasTyped()
    {
        var form = (await decider.Get(path)).Form("Niet akkoord").Fill("Opmerking", "Te vol op het net.");
        var first = await scene.SignIn(Role.Coordinator, Asked);
        await (await first.Get(path)).Form("Goedkeuren").Submit("Goedkeuren");

        var page = await form.Submit("Niet akkoord");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, e => e.StartsWith("Test Coordinator keurde dit al goed"));
        Assert.Contains("Te vol op het net.", page.Text);
        Assert.Equal(ApprovalVerdict.Approved, await scene.App.Read(db => db.ProposalApprovals.Select(a => a.Verdict).SingleAsync()));
    }

    [Fact]
    public async Task Get_ByWhoDoesNotDecideThere_IsReadOnlyOrNotFoundOrForbidden()
    {
        var colleague = await scene.SignIn(Role.AccountManager, Asked);
        var page = await colleague.Get(path);
        Assert.Contains("U kunt meelezen.", page.Text);
        Assert.DoesNotContain("Goedkeuren", page.Text);
        Assert.DoesNotContain("Mag Bornsestraat", (await colleague.Get("/my-day")).Text);

        foreach (var (role, department) in new[] { (Role.AccountManager, Own), (Role.Manager, Own), (Role.Coordinator, Other), (Role.AccountManager, Other) })
            Assert.Equal(HttpStatusCode.NotFound, (await (await scene.SignIn(role, department)).Get(path)).Status);
        foreach (var role in new[] { Role.Province, Role.Partner, Role.Specialist, Role.SiteManager, Role.Administrator })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.SignIn(role, role is Role.Province or Role.Partner ? role : Asked)).Get(path)).Status);
        Assert.StartsWith("/sign-in", (await scene.App.Guest().Get(path)).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await decider.Get($"/approvals/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task Post_ByADeputyOfSomeoneWhoIsBack_IsForbidden()
    {
        var colleague = await scene.SignIn(Role.AccountManager, Asked);
        var id = await scene.App.Read(db => db.Users.Where(u => u.FullName == "Test AccountManager" && u.Department!.Name == Asked).Select(u => u.Id).SingleAsync());
        await Away(new DateOnly(2026, 9, 1), id);
        var form = (await colleague.Get(path)).Form("Goedkeuren");

        await Away(null, null);
        Assert.Equal(HttpStatusCode.Forbidden, (await form.Submit("Goedkeuren")).Status);
        Assert.Null(await scene.App.Read(db => db.ProposalApprovals.Select(a => a.Verdict).SingleAsync()));
    }

    private Task Away(DateOnly? from, long? deputy) => scene.App.Read(db => db.Users.Where(u => u.FullName == "Test Manager")
        .ExecuteUpdateAsync(u => u.SetProperty(x => x.AbsentFrom, from).SetProperty(x => x.DeputyId, deputy)));

    [Fact]
    public async Task Get_OfAConfidentialLead_ShowsTheCodeNameOnly()
    {
        await scene.App.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Confidential, true).SetProperty(x => x.CodeName, "Berk")));
        var page = await decider.Get(path);
        Assert.Contains("Berk", page.Text);
        Assert.DoesNotContain("Zwijgzaam", page.Document.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task Get_AfterANewerVersion_SaysThatNoAnswerIsNeeded()
    {
        await scene.App.Read(db => db.ProposalJobs.ExecuteUpdateAsync(j => j.SetProperty(x => x.DoneAt, Now)));
        await Propose("Anders.", site);
        var page = await decider.Get(path);
        Assert.Contains("Een antwoord is niet meer nodig", page.Text);
        Assert.DoesNotContain("Goedkeuren", page.Text);
        Assert.Contains("vervallen", (await me.Get($"/leads/{lead.Reference}/proposals/1")).Text);
    }

    [Fact]
    public async Task Get_PutsTheAnswerBeforeAllTheFacts_AndFoldsThose()
    {
        var page = await decider.Get(path);
        var (form, facts) = (page.Document.QuerySelector("main form.al-form")!, page.Document.QuerySelector("details.al-fold")!);

        Assert.True(form.CompareDocumentPosition(facts).HasFlag(AngleSharp.Dom.DocumentPositions.Following));
        Assert.Contains("Alles wat het bedrijf over Bornsestraat leest", facts.TextContent);
        Assert.False(facts.HasAttribute("open"));
        var before = page.Document.QuerySelector("main .al-lead-columns > div")!.TextContent;
        before = before[..before.IndexOf("Opmerking", StringComparison.Ordinal)];
        Assert.All(["Productie", "Score", "van 100", "Kavel K7", "10.000 m²"], told => Assert.Contains(told, before));
    }

    [Fact]
    public async Task Get_WhenTheYesOfAnEarlierVersionHolds_SaysOfWhichAndWhen()
    {
        await scene.App.Read(db => db.ProposalApprovals.ExecuteUpdateAsync(a => a.SetProperty(x => x.Verdict, ApprovalVerdict.Approved)
            .SetProperty(x => x.CarriedFrom, 3).SetProperty(x => x.AnsweredByName, "Marloes").SetProperty(x => x.AnsweredAt, Now)));

        Assert.Contains("Overgenomen van voorstel 3. Marloes keurde dat goed op 7 sep 2026", (await decider.Get(path)).Text);
        Assert.Contains("Overgenomen van voorstel 3", (await me.Get($"/leads/{lead.Reference}/proposals/1")).Text);
    }

    private static DateTime Now => Acquisitieloket.Testing.TestClock.Start;

    private async Task<string> StateOf(Action<Proposal> change)
    {
        await scene.App.Do<Core.Data.AppDbContext>(async db =>
        {
            change(await db.Proposals.SingleAsync());
            await db.ProposalJobs.ExecuteUpdateAsync(j => j.SetProperty(x => x.DoneAt, Now));
            await db.SaveChangesAsync();
        });
        return (await me.Get($"/leads/{lead.Reference}/proposals/1")).Text;
    }
}
