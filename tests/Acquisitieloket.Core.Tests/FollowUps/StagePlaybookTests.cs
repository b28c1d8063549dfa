using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Letters;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.FollowUps;

public sealed class StagePlaybookTests : IAsyncDisposable
{
    private PlaybookScene scene = null!;

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Qualified_PlansTheMatching_WhichARunEnds()
    {
        scene = await PlaybookScene.InAsync(LeadStage.New);
        await Reached();
        await scene.Move(LeadStage.Qualified);

        var planned = Assert.Single(await scene.Open());
        Assert.Equal(("Doe de matching", TestClock.Start.AddDays(2)), (planned.Subject, planned.DueAt));
        await scene.Core.Do<MatchService>(s => s.RunAsync(scene.Lead.Id, scene.Me));
        Assert.Equal("De matching is gedaan.", Assert.Single(await scene.All()).Result);
        // Back and forth once more: it was run already.
        await scene.Move(LeadStage.New);
        await scene.Move(LeadStage.Qualified);
        Assert.Empty(await scene.Open());
    }

    [Fact]
    public async Task Qualified_WhenTheTermForTheFirstSitesIsSooner_IsDueThen()
    {
        scene = await PlaybookScene.InAsync(LeadStage.New);
        await Reached();
        await scene.Core.Add(new ServiceTerm
        {
            LeadId = scene.Lead.Id, Kind = TermKind.FirstSiteList, StartedAt = TestClock.Start, WarnAt = TestClock.Start.AddHours(3), DueAt = TestClock.Start.AddHours(4),
        });
        await scene.Move(LeadStage.Qualified);
        Assert.Equal(TestClock.Start.AddHours(4), Assert.Single(await scene.Open()).DueAt);
    }

    [Fact]
    public async Task Negotiation_AsksForAgreements_UntilAVisitIsPlanned()
    {
        scene = await PlaybookScene.InAsync(LeadStage.Verifying);
        await scene.Move(LeadStage.Negotiation);
        var planned = Assert.Single(await scene.Open());
        Assert.Equal((PlaybookKind.Negotiation, TestClock.Start.AddDays(3)), (planned.Playbook!.Value, planned.DueAt));

        await scene.Core.Do<VisitService>(s => s.PlanAsync(scene.Lead.Id, null, new() { StartsAt = TestClock.Start.AddDays(4), Minutes = 60 }, scene.Me));
        Assert.Equal("Bezichtiging gepland", Assert.Single(await scene.All()).Result);
    }

    [Fact]
    public async Task Negotiation_WhenAVisitIsAskedForAlready_PlansNothing()
    {
        scene = await PlaybookScene.InAsync(LeadStage.Verifying);
        await scene.Core.Add(new Visit { LeadId = scene.Lead.Id, SiteId = scene.Site.Id, AskedAt = TestClock.Start, CalendarKey = Guid.NewGuid() });
        await scene.Move(LeadStage.Negotiation);
        Assert.Empty(await scene.Open());
    }

    [Theory]
    [InlineData("2026-10-15", "2026-10-15")]
    [InlineData("2026-12-25", "2026-12-28")]
    public async Task OnHold_PlansTheDayOfWakingUp_AndEndsWhenTheLeadIsTakenUp(string wake, string due)
    {
        scene = await PlaybookScene.InAsync(LeadStage.Matching);
        await scene.Move(LeadStage.OnHold, new() { To = LeadStage.OnHold, Reason = "Wacht op de bank", WakeUpOn = DateOnly.Parse(wake) });

        var planned = Assert.Single(await scene.Open());
        Assert.Equal(DateTime.Parse($"{due}T09:00"), WorkingCalendar.ToLocal(planned.DueAt));
        await scene.Move(LeadStage.New);
        Assert.Equal(("De lead staat nu op Nieuw.", true), (Assert.Single(await scene.All()).Result, (await scene.All())[0].Skipped));
    }

    [Fact]
    public async Task Letter_ThatAsks_IsFollowedUp_UntilTheCompanyWrites()
    {
        scene = await PlaybookScene.InAsync(LeadStage.Matching);
        LetterText.Letter Letter(bool asks) => new(Guid.NewGuid(), "Vraag", "Kunt u de tekening sturen?") { AwaitsAnswer = asks };
        await scene.Core.Do<LetterService>(s => s.SendAsync(scene.Lead.Id, Letter(false), scene.Me));
        Assert.Empty(await scene.Open());

        await scene.Core.Do<LetterService>(s => s.SendAsync(scene.Lead.Id, Letter(true), scene.Me));
        Assert.Equal((PlaybookKind.Unanswered, TestClock.Start.AddDays(7)), (Assert.Single(await scene.Open()).Playbook!.Value, (await scene.Open())[0].DueAt));
        scene.Core.Clock.Advance(TimeSpan.FromDays(1));
        // Asked once more: the days count from then.
        await scene.Core.Do<MessageService>(s => s.AskAsync(scene.Lead.Id, "Lukt het?", scene.Me));
        Assert.Equal(TestClock.Start.AddDays(8), Assert.Single(await scene.Open()).DueAt);

        await scene.Core.Do<CompanyPage>(s => s.WriteAsync(scene.Lead.Id, "Hierbij."));
        Assert.DoesNotContain(await scene.Open(), f => f.Playbook is not null);
        Assert.Contains(await scene.All(), f => f is { Playbook: PlaybookKind.Unanswered, Result: "Het bedrijf heeft geantwoord.", Skipped: false });
    }

    [Fact]
    public async Task Talk_FromBeforeTheQuestion_IsNoAnswerToIt()
    {
        scene = await PlaybookScene.InAsync(LeadStage.Matching);
        scene.Core.Clock.Advance(TimeSpan.FromHours(2));
        await scene.Core.Do<MessageService>(s => s.AskAsync(scene.Lead.Id, "Lukt het?", scene.Me));
        Task Spoke(DateTime? at) => scene.Core.Do<InteractionService>(s => s.AddAsync(
            scene.Lead.Id, new() { Kind = InteractionKind.Call, Text = "Gebeld", Reached = true, At = at }, scene.Me));

        await Spoke(TestClock.Start.AddHours(1));
        Assert.Single(await scene.Open());
        scene.Core.Clock.Advance(TimeSpan.FromHours(1));
        await Spoke(null);
        Assert.Empty(await scene.Open());
    }

    private Task Reached() => scene.Core.Add(new Interaction
    {
        LeadId = scene.Lead.Id, Kind = InteractionKind.Call, Reached = true, Text = "Gebeld", At = TestClock.Start, ByName = "Test",
    });
}
