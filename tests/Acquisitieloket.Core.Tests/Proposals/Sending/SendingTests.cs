using System.Text.Json;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Core.Tests.Proposals.Approvals;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Proposals.Sending;

/// <summary>Nothing goes to a company that is not so any more, and whoever sends hears what that is.</summary>
public sealed class SendingTests : IAsyncLifetime
{
    private ApprovalScene scene = null!;

    public async Task InitializeAsync() => scene = await ApprovalScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Check_WhenNothingChanged_IsFree() => Assert.Empty(await scene.Obstacles(await scene.Made(send: false, scene.Own)));

    [Fact]
    public async Task Check_WhenFactsChanged_NamesEachWithWhatItWasAndIs()
    {
        var proposal = await scene.Made(send: false, scene.Own);
        await scene.Change(scene.Own, s => (s.PriceMinEuroM2, s.Grid, s.MaxEnvironmentalCategory) = (145, GridStatus.Full, 4));

        var found = string.Join("\n", await scene.Obstacles(proposal));

        Assert.Matches("Grondprijs van Westermaat was “.*120.*” en is nu “.*145.*”\\.", found);
        Assert.Matches("Stroomnet van Westermaat was “.+” en is nu “.+”\\.", found);
        Assert.Matches("Milieucategorie van Westermaat was “.+” en is nu “.*4\\.2.*”\\.", found);
        Assert.EndsWith("Het voorstel zegt iets anders dan het register. Maak een nieuwe versie.", found);
    }

    [Fact]
    public async Task Check_WhenAPlotShrankOrIsHeldForSomeoneElse_SaysSo()
    {
        var proposal = await scene.Made(send: false, scene.Own);
        await scene.Change(scene.Own, s => s.Plots.Single(p => p.Number == "B").AreaM2 = 8_500);
        await Claim(null);

        var found = await scene.Obstacles(proposal);

        Assert.Contains("Kavel B van Westermaat was 9.000 m² en is nu 8.500 m².", found);
        Assert.Contains("Kavel A van Westermaat was “aangeboden” en is nu “onder optie”.", found);
    }

    [Fact]
    public async Task Check_WhenAPlotIsHeldForThisCompany_IsFree()
    {
        var proposal = await scene.Made(send: false, scene.Own);
        await Claim(scene.Lead.Id);

        Assert.DoesNotContain(await scene.Obstacles(proposal), o => o.StartsWith("Kavel A"));
    }

    [Fact]
    public async Task Check_WhenANewerVersionWasMadeOrSent_SaysWhich()
    {
        var first = await scene.Made(send: false, scene.Own);
        var second = await scene.Made(send: false, scene.Own);
        Assert.Equal(["Er is een nieuwere versie, opgesteld op 7 september 2026. Verstuur voorstel 2, of maak een nieuwe versie."], await scene.Obstacles(first));
        Assert.Empty(await scene.Obstacles(second));

        await scene.Core.Do<ProposalService>(s => s.SendAsync(second.Id, null, scene.Owner));
        await scene.Core.RunDue<ProposalJob>();

        Assert.Equal(["Het bedrijf kreeg op 7 september 2026 al een nieuwere versie: voorstel 2. Maak een nieuwe versie."], await scene.Obstacles(first));
        await Assert.ThrowsAsync<RefusedException>(() => scene.Core.Do<ProposalService>(s => s.SendAsync(first.Id, null, scene.Owner)));
    }

    [Fact]
    public async Task Check_WhenAFactIsOlderThanAYear_NamesItUntilSomeoneReviews()
    {
        var proposal = await scene.Made(send: false, scene.Own);
        await scene.Change(scene.Own, s => s.GridAsOf = new(2025, 3, 1));
        Assert.Empty(await scene.Obstacles(proposal));
        await scene.Change(scene.Own, s => s.Stamps = new Dictionary<string, FactStamp> { [nameof(Site.Grid)] = new(new(2025, 3, 1), "Netbeheerder") });

        Assert.Contains("Stroomnet van Westermaat is van 1 maart 2025: ouder dan 12 maanden. Laat Westermaat eerst nakijken.", await scene.Obstacles(proposal));
    }

    [Fact]
    public async Task Check_WhenASiteWasNotReviewedOrWasDropped_NamesIt()
    {
        var proposal = await scene.Made(send: false, [scene.Own, scene.Almelo]);
        await scene.Answer();
        await scene.Change(scene.Own, s => s.LastReviewedOn = new(2025, 1, 1));
        await scene.Change(scene.Almelo, s => s.Programme = ProgrammeStatus.Dropped);

        Assert.Equal(["Bornsestraat is vervallen in de regionale programmering.", "Westermaat is langer dan 12 maanden niet nagekeken. Laat de gegevens eerst nakijken."],
            await scene.Obstacles(proposal));
    }

    [Fact]
    public async Task Run_WhenItMayNotBeSentAfterAll_LeavesAFollowUpAndIsDone()
    {
        var proposal = await scene.Make(sites: scene.Own);
        await scene.Write(proposal);
        await scene.Change(scene.Own, s => s.PriceMinEuroM2 = 145);

        Assert.Equal(1, await scene.Core.RunDue<ProposalJob>());

        Assert.Null((await scene.Now(proposal)).SentAt);
        Assert.StartsWith("Locatievoorstel 1 is niet verstuurd: Grondprijs van Westermaat was", Assert.Single(await scene.FollowUps()));
        Assert.Empty(await scene.Mails(MailName.ProposalReady));
        Assert.Equal((0, 1), await scene.Core.Read(async db => (await db.ProposalJobs.CountAsync(j => j.DoneAt == null || j.Attempts > 1),
            await db.AuditEvents.CountAsync(e => e.Kind == AuditKind.ProposalHeld))));
    }

    [Fact]
    public async Task Answer_ThatComesWhenFactsChanged_SendsNothingAndSaysWhy()
    {
        var proposal = await scene.Made(sites: scene.Almelo);
        await scene.Change(scene.Almelo, s => s.Grid = GridStatus.Full);
        await scene.Answer();
        await scene.Core.RunDue<ProposalJob>();

        Assert.Null((await scene.Now(proposal)).SentAt);
        Assert.Contains("Stroomnet van Bornsestraat", Assert.Single(await scene.FollowUps()));
    }

    [Fact]
    public async Task Make_WithoutPrices_WritesNoneAndIsNotHeldByOne()
    {
        var proposal = await scene.Make(send: false, prices: false, sites: scene.Own);
        await scene.Write(proposal);
        await scene.Core.RunDue<ProposalJob>();
        await scene.Change(scene.Own, s => s.PriceMinEuroM2 = 145);

        var document = JsonSerializer.Deserialize<ProposalDocument>((await scene.Now(proposal)).Document!, JsonColumn.Options)!;
        Assert.False(document.ShowPrices);
        Assert.DoesNotContain(document.Sites.Single().Facts, f => f.Key == "price");
        Assert.Empty(await scene.Obstacles(proposal));
    }

    private Task Claim(long? leadId) => scene.Core.Add(new PlotClaim
    {
        Key = Guid.NewGuid(), PlotId = scene.Own.Plots[0].Id, HeldPlotId = scene.Own.Plots[0].Id, Kind = ClaimKind.Option, LeadId = leadId,
        HolderName = leadId is null ? "Jansen Beheer" : null, FirstAt = TestClock.Start, At = TestClock.Start, ById = scene.Lead.ContactPersonId,
        Until = TestClock.Start.AddDays(30), FeeCents = null, Basis = null,
    });
}
