using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Demand.Offers;

public sealed class OfferTests : IAsyncLifetime
{
    private OfferScene scene = null!;

    public async Task InitializeAsync() => scene = await OfferScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Run_WhenAnOptionEnds_OffersWhatWasOnlyThereUnderReserve()
    {
        await using var optioned = await OfferScene.Open(kind: ClaimKind.Option);
        var lead = await optioned.Lead(LeadStage.Matching);
        await optioned.Release();
        await optioned.Run();
        Assert.Equal([lead.Id], await optioned.Offered());
    }

    [Fact]
    public async Task Follow_OfAHigherClaim_FreesNothing()
    {
        await using var optioned = await OfferScene.Open(kind: ClaimKind.Option);
        await optioned.Core.Do<ClaimService>(s => s.FollowAsync(optioned.Claim.Key, new()
        {
            Key = Guid.NewGuid(), Kind = ClaimKind.Reservation, LastDay = DateOnly.FromDateTime(TestClock.Start).AddDays(80), FeeCents = null, Basis = "Besluit",
        }, optioned.Actor));
        Assert.Equal(0, await optioned.Run());
    }

    [Fact]
    public async Task Run_WhenTheClaimRanOutByItself_OffersToo()
    {
        var lead = await scene.Lead(LeadStage.Matching);
        scene.Core.Clock.Advance(TimeSpan.FromDays(90));
        await scene.Core.RunDue<ClaimExpiry>();
        await scene.Run();
        Assert.Equal([lead.Id], await scene.Offered());
    }

    [Fact]
    public async Task Accept_OfAnOpenLead_PlansAFollowUpOnce()
    {
        var lead = await scene.Lead(LeadStage.Matching);
        var offer = await OfferOne();
        await Accept(offer);

        Assert.Equal($"Kavel T-01 op {scene.Site.Name} opnieuw aanbieden", (await scene.Core.Read(db => db.FollowUps.SingleAsync(f => f.LeadId == lead.Id))).Subject);
        Assert.Equal("Dit is al beantwoord.", (await Assert.ThrowsAsync<RefusedException>(() => Accept(offer))).Message);
        Assert.Equal(1, await scene.Core.Read(db => db.FollowUps.CountAsync(f => f.LeadId == lead.Id)));
    }

    [Fact]
    public async Task Accept_OfALeadThatCouldNotBeAccommodated_OpensItAgain()
    {
        var lead = await scene.Lead(LeadStage.NotAccommodated, consent: true);
        await scene.Core.Add(new StageChange { LeadId = lead.Id, From = LeadStage.Matching, To = LeadStage.NotAccommodated, At = TestClock.Start, ByName = "Tom" });
        await Accept(await OfferOne());

        Assert.Equal(LeadStage.Matching, await Stage(lead));
        Assert.Equal(1, await scene.Core.Read(db => db.FollowUps.CountAsync(f => f.LeadId == lead.Id)));
    }

    [Fact]
    public async Task Accept_WhenThePlotIsGoneAgain_IsRefused()
    {
        await scene.Lead(LeadStage.Matching);
        var offer = await OfferOne();
        await scene.Core.Do<ClaimService>(s => s.ClaimAsync(scene.Plot.Id, scene.Holder.Id, null,
            new() { Key = Guid.NewGuid(), Kind = ClaimKind.Sale, LastDay = null, FeeCents = null, Basis = "Akte" }, scene.Actor));
        Assert.Contains("niet meer vrij", (await Assert.ThrowsAsync<RefusedException>(() => Accept(offer))).Message);
    }

    [Fact]
    public async Task Decline_NeedsAReasonAndChangesNothingElse()
    {
        var lead = await scene.Lead(LeadStage.Matching);
        var offer = await OfferOne();
        await Assert.ThrowsAsync<RefusedException>(() => scene.Core.Do<OfferService>(s => s.DeclineAsync(offer, " ", scene.Actor)));
        await scene.Core.Do<OfferService>(s => s.DeclineAsync(offer, "Te vroeg.", scene.Actor));

        Assert.Equal((false, "Te vroeg."), (await scene.Offers()).Select(o => (o.Accepted!.Value, o.Reason)).Single());
        Assert.Empty(await scene.Core.Read(db => db.FollowUps.Where(f => f.LeadId == lead.Id).ToListAsync()));
        Assert.Equal(LeadStage.Matching, await Stage(lead));
    }

    [Fact]
    public async Task Consent_WithdrawnByTheCompany_EndsWhatWaitsAndNothingIsOfferedAnyMore()
    {
        var lead = await scene.Lead(LeadStage.NotAccommodated);
        await Consent(lead, true);
        Assert.Equal(TestClock.Start, (await Now(lead)).OfferConsentAt);
        var offer = await OfferOne();
        await Consent(lead, false);

        Assert.Null((await Now(lead)).OfferConsentAt);
        Assert.NotNull((await scene.Offers()).Single().EndedAt);
        await Assert.ThrowsAsync<RefusedException>(() => Accept(offer));
        Assert.Equal(["true", "false"], await scene.Core.Read(async db => (await db.AuditEvents.Where(e => e.Kind == AuditKind.OfferConsentChanged)
            .OrderBy(e => e.Id).ToListAsync()).Select(e => e.Values["given"]).ToList()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Close_AsNotAccommodated_NotesTheConsentOnlyWhenItWasSaid(bool said)
    {
        var lead = await scene.Lead(LeadStage.Matching);
        await scene.Core.Do<StageService>(s => s.ChangeAsync(lead.Id,
            new() { To = LeadStage.NotAccommodated, OfferConsent = said, Outcome = new() { Cause = OutcomeCause.NoPlot } }, scene.Actor));
        Assert.Equal(said, (await Now(lead)).OfferConsentAt is not null);
    }

    [Fact]
    public async Task Consent_NeverKeepsALeadLongerThanItsTerm()
    {
        var lead = await scene.Lead(LeadStage.NotAccommodated, consent: true);
        await OfferOne();
        await scene.Core.Read(db => db.Leads.Where(l => l.Id == lead.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.LastActivityAt, TestClock.Start.AddYears(-3))));
        Assert.True(await scene.Core.Do<RetentionService, bool>(r => r.EraseAsync(lead.Id)));

        Assert.Null((await Now(lead)).OfferConsentAt);
        Assert.NotNull((await scene.Offers()).Single().EndedAt);
        await Assert.ThrowsAsync<RefusedException>(() => Consent(lead, true));
    }

    [Fact]
    public async Task Found_IsNoActivityOfTheLead()
    {
        var lead = await scene.Lead(LeadStage.OnHold);
        var before = await Now(lead);
        scene.Core.Clock.Advance(TimeSpan.FromDays(5));
        await OfferOne();
        Assert.Equal((before.LastActivityAt, before.Version), (await Now(lead)) is var now ? (now.LastActivityAt, now.Version) : default);
    }

    private async Task<Guid> OfferOne()
    {
        await scene.Release();
        await scene.Run();
        return (await scene.Offers()).Single().Key;
    }

    private Task Accept(Guid offer) => scene.Core.Do<OfferService>(s => s.AcceptAsync(offer, scene.Actor));

    private Task Consent(Lead lead, bool yes) => scene.Core.Do<OfferConsent>(s => s.SetAsync(lead.Id, yes));

    private Task<Lead> Now(Lead lead) => scene.Core.Read(db => db.Leads.AsNoTracking().SingleAsync(l => l.Id == lead.Id));

    private async Task<LeadStage> Stage(Lead lead) => (await Now(lead)).Stage;
}
