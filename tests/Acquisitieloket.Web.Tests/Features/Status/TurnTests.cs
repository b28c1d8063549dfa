using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Status;

/// <summary>What the page says of where things stand and who is at turn, and what an answer plans.</summary>
public sealed class TurnTests : IAsyncLifetime
{
    private const string Ours = "Wij zijn aan zet.", Yours = "U bent aan zet.", Nobody = "U hoeft nu niets te doen.";

    private StatusScene scene = null!;
    private Site site = null!;
    private string proposal = "";

    public async Task InitializeAsync()
    {
        scene = await StatusScene.Open();
        (site, proposal) = await scene.Proposal();
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Get_AfterTheFirstContact_SaysThatItWasMadeWhenAndWhatIsNext()
    {
        await Lapse();
        await Reach();
        var page = await scene.Page();
        Assert.Equal("We hebben contact met u gehad", page.Heading);
        Assert.Contains("Dat was op maandag 7 september 2026, 10:00.", page.Text);
        Assert.Contains("Eerste contact op 7 september 2026.", page.Text);
        Assert.Contains("laat u weten welke locaties het beste passen, uiterlijk", page.Text);
        Assert.DoesNotContain("neemt contact met u op", page.Text);
    }

    [Fact]
    public async Task Get_AfterATryThatReachedNobody_StillPromisesTheContact()
    {
        await Lapse();
        await Reach(reached: false);
        Assert.Equal("We hebben uw vraag ontvangen", (await scene.Page()).Heading);
    }

    [Fact]
    public async Task Get_WithAProposalToAnswer_IsTheCompanysTurn()
    {
        var page = await scene.Page();
        Assert.Equal("Er staat een voorstel voor u klaar", page.Heading);
        Assert.Contains(Yours, page.Text);
    }

    [Theory]
    [InlineData(LeadStage.New)]
    [InlineData(LeadStage.Proposal)]
    public async Task Get_OnceAProposalIsAnswered_AsksForNoAnswerAnyMore(LeadStage stage)
    {
        await scene.App.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Stage, stage)));
        await Answer("Ik heb belangstelling");
        Assert.Equal("U hebt op het voorstel geantwoord", (await scene.Page()).Heading);
    }

    [Fact]
    public async Task Get_AfterAVisitWasAsked_IsOurTurnAlsoWithAnotherSiteOpen()
    {
        await AddSite();
        await Answer("Ik wil een bezoek plannen", "", All);
        var page = await scene.Page();
        Assert.Contains(Ours, page.Text);
        Assert.Contains($"plant met u de bezichtiging van {site.Name}", page.Text);
        Assert.Contains("Hebt u nog een antwoord voor ons? Bekijk en beantwoord voorstel 1", page.Text);
    }

    [Fact]
    public async Task Get_OnceTheVisitHasAMoment_AsksNothingUntilItHasBeen()
    {
        await scene.App.Read(db => db.ServiceTerms.ExecuteUpdateAsync(t => t.SetProperty(x => x.MetAt, DateTime.UnixEpoch)));
        await Answer("Ik wil een bezoek plannen");
        var start = scene.App.Clock.GetUtcNow().UtcDateTime.AddDays(2);
        await scene.App.Read(db => db.Visits.ExecuteUpdateAsync(
            v => v.SetProperty(x => x.StartsAt, start).SetProperty(x => x.EndsAt, start.AddHours(1))));
        var page = await scene.Page();
        Assert.Contains(Nobody, page.Text);
        Assert.Contains($"U bekijkt {site.Name} op woensdag 9 september 2026", page.Text);
        scene.App.Clock.Advance(TimeSpan.FromDays(3));
        page = await scene.Page();
        Assert.Contains(Ours, page.Text);
        Assert.DoesNotContain("U bekijkt", page.Text);
    }

    [Fact]
    public async Task Get_AfterAQuestion_IsOurTurnUntilItIsAnswered()
    {
        await AddSite();
        await Answer("Ik heb een vraag", "Is er spoor?", All);
        Assert.Contains("beantwoordt uw vraag over het voorstel", (await scene.Page()).Text);
        await scene.App.Do<MessageService, bool>(async messages =>
        {
            await messages.WriteAsync(scene.Enquiry.LeadId, "Nee.", new Actor(1, "Test"));
            return true;
        });
        Assert.Contains(Yours, (await scene.Page()).Text);
    }

    [Theory]
    [InlineData("Ik heb belangstelling")]
    [InlineData("Ik heb geen belangstelling")]
    [InlineData("Ik wil een bezoek plannen")]
    public async Task Post_TheSameAnswerOnceMore_ChangesNothing(string answer)
    {
        await Answer(answer, "Goed.");
        scene.App.Clock.Advance(TimeSpan.FromHours(3));
        await Answer(answer, "Goed.", "Wijzig antwoord over ");
        Assert.Equal(1, await scene.Mails(MailName.ProposalAnswered));
        Assert.Equal(1, await Planned());
        Assert.Equal(1, await scene.App.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.ProposalAnswered)));
    }

    [Fact]
    public async Task Post_AnotherAnswerAndMessages_GatherInOneFollowUp()
    {
        await Answer("Ik heb belangstelling");
        await Answer("Ik heb een vraag", "Is er spoor?", "Wijzig antwoord over ");
        await Write("Eén");
        await Write("Twee");
        Assert.Equal(2, await scene.Mails(MailName.ProposalAnswered));
        Assert.Equal(2, await scene.Mails(MailName.MessageFromCompany));
        Assert.Equal(CompanyPage.AnswerSubject, (await scene.App.Read(
            db => db.FollowUps.SingleAsync(f => f.Origin == FollowUpOrigin.CompanyAnswer))).Subject);
    }

    [Fact]
    public async Task Post_AMessageAfterTheFollowUpWasDone_PlansANewOne()
    {
        await Write("Eén");
        await scene.App.Read(db => db.FollowUps.Where(f => f.Origin == FollowUpOrigin.CompanyAnswer)
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.CompletedAt, DateTime.UnixEpoch)));
        await Write("Twee");
        Assert.Equal(2, await Planned());
    }

    [Fact]
    public async Task Post_AVisitOnceMoreAfterItWasCalledOff_IsANewWish()
    {
        await Answer("Ik wil een bezoek plannen");
        await scene.App.Read(db => db.Visits.ExecuteUpdateAsync(v => v.SetProperty(x => x.CancelledAt, DateTime.UnixEpoch)));
        await Answer("Ik wil een bezoek plannen", "", "Wijzig antwoord over ");
        Assert.Equal(2, await scene.App.Read(db => db.Visits.CountAsync()));
    }

    private const string All = "Verstuur al uw antwoorden bij ";

    private Task<int> Planned() => scene.App.Read(db => db.FollowUps.CountAsync(f => f.Origin == FollowUpOrigin.CompanyAnswer));

    private async Task Answer(string answer, string text = "", string button = "Verstuur antwoord over ") =>
        await (await scene.App.Guest().Get(proposal)).Form(button + site.Name).Choose(answer, $"Wat vindt u van {site.Name}?")
            .Fill("Toelichting of uw vraag", text, $"Uw antwoord over {site.Name}").Submit(button + site.Name);

    private Task Lapse() => scene.App.Read(db => db.Proposals.ExecuteUpdateAsync(p => p.SetProperty(x => x.ValidUntil, new DateOnly(2026, 1, 1))));

    private async Task Write(string text) =>
        await (await scene.Page()).Form("Verstuur bericht").Fill("Schrijf Test AccountManager een bericht", text).Submit();

    private Task Reach(bool reached = true) => scene.App.Do<InteractionService, bool>(async interactions =>
    {
        await interactions.AddAsync(scene.Enquiry.LeadId, new() { Kind = InteractionKind.Call, Text = "Gebeld", Reached = reached }, new Actor(1, "Test"));
        return true;
    });

    private async Task AddSite()
    {
        var other = await scene.App.Add(scene.App.Data.Site());
        await scene.App.Add(new ProposalSite { ProposalId = (await scene.App.Read(db => db.Proposals.SingleAsync())).Id, SiteId = other.Id, Order = 2 });
    }
}
