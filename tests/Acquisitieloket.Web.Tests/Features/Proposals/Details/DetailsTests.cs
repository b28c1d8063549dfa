using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Proposals.Details;

/// <summary>A version as its contact person follows it, sends its link again and takes it back.</summary>
public sealed class DetailsTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();
    private Visitor me = null!;
    private Lead lead = null!;
    private Proposal proposal = null!;

    private string Path => $"/leads/{lead.Reference}/proposals/1";

    public async Task InitializeAsync()
    {
        me = await scene.SignIn(Role.AccountManager, Own);
        lead = await scene.Lead(Own);
        proposal = new()
        {
            LeadId = lead.Id, Number = 1, Language = "nl", CreatedAt = TestClock.Start, CreatedByName = "Jan", ValidUntil = new(2026, 10, 1),
            MadeAt = TestClock.Start, Sites = [new() { Site = scene.App.Data.Site(), Order = 1 }],
        };
        await scene.App.Add(proposal);
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    private async Task Sent()
    {
        await scene.App.Do<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<Core.Data.AppDbContext>();
            db.Add(services.GetRequiredService<PrivateLinks>().Create(await db.Leads.SingleAsync(l => l.Id == lead.Id), LinkPurpose.Proposal, proposal.Id).Link);
            (await db.Proposals.SingleAsync()).SentAt = scene.App.Clock.UtcNow;
            await db.SaveChangesAsync();
        });
        scene.App.Clock.Advance(TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task Get_TellsWhereItIs()
    {
        Assert.Contains("Klaar om te versturen.", (await me.Get(Path)).Text);
        var approval = await scene.App.Add(new ProposalApproval { Key = Guid.NewGuid(), ProposalId = proposal.Id, Municipality = Municipality.Almelo, AskedAt = TestClock.Start });
        await scene.App.Read(db => db.Sites.ExecuteUpdateAsync(s => s.SetProperty(x => x.Municipality, Municipality.Almelo)));

        var waits = await me.Get(Path);
        Assert.Contains("Wacht op goedkeuring van Almelo sinds 7 september 2026.", waits.Text);
        Assert.Contains("Gemeente Almelo heeft nog niet goedgekeurd; gevraagd op 7 september 2026.", waits.Text);
        Assert.Contains("wacht op antwoord", waits.Document.QuerySelectorAll("table").Last().TextContent);
        Assert.DoesNotContain("Versturen", waits.Document.QuerySelectorAll("button").Select(b => b.TextContent.Trim()));
        Assert.Contains("wacht op goedkeuring van Almelo", (await me.Get($"/leads/{lead.Reference}")).Text);

        await scene.App.Read(db => db.ProposalApprovals.Where(a => a.Id == approval.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Verdict, ApprovalVerdict.Approved)
            .SetProperty(x => x.AnsweredAt, TestClock.Start).SetProperty(x => x.AnsweredByName, "Marloes")));
        Assert.Contains("Versturen", (await me.Get(Path)).Document.QuerySelectorAll("button").Select(b => b.TextContent.Trim()));
    }

    [Fact]
    public async Task Get_AfterItExpired_SaysSoInTheListToo()
    {
        await Sent();
        Assert.Contains("Het bedrijf is aan zet.", (await me.Get(Path)).Text);
        scene.App.Clock.Set(new(2026, 10, 2, 8, 0, 0, DateTimeKind.Utc));
        var again = await scene.SignIn(Role.AccountManager, Own);
        Assert.Contains("Verlopen op 1 oktober 2026.", (await again.Get(Path)).Text);
        Assert.Contains("verlopen", (await again.Get($"/leads/{lead.Reference}")).Text);
        Assert.Contains("Voorstel 1 verlopen, nog niet geopend", (await again.Get("/my-day")).Text);
    }

    [Fact]
    public async Task Get_OfAVersionThatHasANewerOne_SaysSoWithALink()
    {
        await Sent();
        await scene.App.Add(new Proposal
        {
            LeadId = lead.Id, Number = 2, Language = "nl", CreatedAt = TestClock.Start, CreatedByName = "Jan", ValidUntil = new(2026, 10, 1),
            MadeAt = TestClock.Start, SentAt = scene.App.Clock.UtcNow, Sites = [new() { SiteId = proposal.Sites[0].SiteId, Order = 1 }],
        });

        var page = await me.Get(Path);

        Assert.Contains("Voorstel 2 ging op 7 sep 2026", page.Text);
        Assert.DoesNotContain("Stuur de link opnieuw", page.Text);
        Assert.Equal("Locatievoorstel 2", (await page.Follow("Naar voorstel 2")).Heading);
        Assert.Contains("vervangen door voorstel 2", (await me.Get($"/leads/{lead.Reference}")).Text);
        Assert.Contains("Het bedrijf is aan zet.", (await me.Get(Path.Replace("/1", "/2"))).Text);
    }

    [Fact]
    public async Task Get_AfterAnAnswer_ShowsReasonsAndDaysHereAndAtTheLead()
    {
        await Sent();
        await scene.App.Read(db => db.ProposalSites.ExecuteUpdateAsync(s => s.SetProperty(x => x.Answer, ProposalAnswer.Visit).SetProperty(x => x.AnsweredAt, TestClock.Start)));
        foreach (var path in new[] { Path, $"/leads/{lead.Reference}" })
            Assert.Contains("Noemde geen dag", (await me.Get(path)).Text);
        await scene.App.Add(new Visit
        {
            LeadId = lead.Id, SiteId = proposal.Sites[0].SiteId, AskedAt = TestClock.Start, CalendarKey = Guid.NewGuid(),
            Suits = [new(new(2026, 9, 10), PartOfDay.Morning)],
        });
        foreach (var path in new[] { Path, $"/leads/{lead.Reference}" })
            Assert.Contains("Kan op 10 september 2026, ochtend", (await me.Get(path)).Text);

        await scene.App.Do<Core.Data.AppDbContext>(async db =>
        {
            var site = await db.ProposalSites.SingleAsync();
            (site.Answer, site.Reasons, site.AnswerText) = (ProposalAnswer.NotInterested, [RefusalReason.Size, RefusalReason.Timing], "Te krap.");
            await db.SaveChangesAsync();
        });
        foreach (var path in new[] { Path, $"/leads/{lead.Reference}" })
        {
            var text = (await me.Get(path)).Text;
            Assert.All(["De grootte past niet", "Niet op tijd beschikbaar", "Te krap."], words => Assert.Contains(words, text));
            Assert.DoesNotContain("Kan op 10 september", text);
        }
    }

    [Fact]
    public async Task Get_WhileItIsMadeOrSent_LooksAgainByItselfAndSaysWhenItIsDone()
    {
        await scene.App.Add(new ProposalJob { ProposalId = proposal.Id, DueAt = TestClock.Start.AddDays(1), SendWhenMade = false });
        var page = await me.Get(Path);
        Assert.Contains("De pagina ververst vanzelf", page.Text);
        Assert.Contains($"url={Path}?ready=true", page.Document.Head!.InnerHtml);
        Assert.Equal(HttpStatusCode.Accepted, await Head());
        var read = await scene.App.Read(db => db.AccessLog.CountAsync());
        Assert.Equal(HttpStatusCode.Accepted, await Head());
        Assert.Equal(read, await scene.App.Read(db => db.AccessLog.CountAsync()));

        await scene.App.Read(db => db.ProposalJobs.ExecuteUpdateAsync(j => j.SetProperty(x => x.DoneAt, TestClock.Start)));

        Assert.Equal(HttpStatusCode.NoContent, await Head());
        var done = await me.Get($"{Path}?ready=true");
        Assert.Contains("Klaar: de PDF is gemaakt.", done.Text);
        Assert.DoesNotContain("http-equiv", done.Document.Head!.InnerHtml);
        Assert.DoesNotContain("Klaar: de PDF", (await me.Get(Path)).Text);
    }

    private async Task<HttpStatusCode> Head()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Path);
        return (await me.Http.SendAsync(request)).StatusCode;
    }

    [Fact]
    public async Task Resend_MailsAFreshLinkAndSaysWhenItIsTooSoon()
    {
        await Sent();
        var sent = await (await me.Get(Path)).Form("Stuur de link opnieuw").Submit("Stuur de link opnieuw");
        Assert.Contains("De link is opnieuw naar het bedrijf gestuurd.", sent.Text);
        Assert.Equal(1, await scene.App.Read(db => db.OutgoingMails.CountAsync(m => m.Template == MailName.ProposalLink)));

        var again = await sent.Form("Stuur de link opnieuw").Submit("Stuur de link opnieuw");
        Assert.Contains(again.Errors, e => e.Contains("minder dan 10 minuten geleden"));
    }

    [Fact]
    public async Task Withdraw_AsksWhyAndShowsThatItIsTakenBack()
    {
        await Sent();
        var page = await (await me.Get(Path)).Follow("Intrekken");
        Assert.Equal("Schrijf op waarom u het voorstel intrekt; het bedrijf leest het.", Assert.Single((await page.Form("Intrekken").Submit("Intrekken")).Errors));

        var done = await page.Form("Intrekken").Fill("Waarom trekt u het voorstel in?", "De kavel is vergeven.").Submit("Intrekken");

        Assert.Contains("Het voorstel is ingetrokken.", done.Text);
        Assert.Contains("De kavel is vergeven.", done.Text);
        Assert.DoesNotContain("Stuur de link opnieuw", done.Text);
        Assert.Contains("Dit voorstel is al ingetrokken.", (await me.Get($"{Path}/withdraw")).Text);
        Assert.Contains("Locatievoorstel 1 ingetrokken", (await me.Get($"/leads/{lead.Reference}")).Text);
    }

    [Fact]
    public async Task Withdraw_ByOthers_IsNotFoundOrForbidden()
    {
        await Sent();
        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.SignIn(Role.AccountManager, "Economische Zaken Borne")).Get($"{Path}/withdraw")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"/leads/{lead.Reference}/proposals/9/withdraw")).Status);
        foreach (var role in new[] { Role.Province, Role.Partner })
            Assert.Contains((await (await scene.SignIn(role, role)).Get($"{Path}/withdraw")).Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });

        var guest = await scene.SignIn(Role.AccountManager, "Economische Zaken Enschede");
        var guestId = await scene.App.Read(db => db.Users.Where(u => u.Department!.Name == "Economische Zaken Enschede").Select(u => u.Id).SingleAsync());
        await scene.App.Add(new LeadShare
        {
            Key = Guid.NewGuid(), LeadId = lead.Id, WithId = guestId, Named = true, Note = "Kijk mee", SharedAt = TestClock.Start, SharedById = lead.ContactPersonId, Until = new(2026, 9, 30),
        });
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.Get($"{Path}/withdraw")).Status);
        Assert.StartsWith("/sign-in", (await scene.App.Guest().Get($"{Path}/withdraw")).Path);
    }
}
