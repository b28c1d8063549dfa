using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Leads;

public sealed class OutcomeTests : IAsyncLifetime
{
    private readonly TestCore core = new();
    private Lead lead = null!;

    public async Task InitializeAsync()
    {
        lead = new TestData().Lead(requirements: new() { PlotM2 = new(20_000, 30_000), PowerKva = 1_250 });
        lead.CopyFigures();
        await core.Add(lead);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Fact]
    public async Task Change_ToNotAccommodated_StoresWhatWasAskedAndWhyInColumns()
    {
        await Close(new() { To = LeadStage.NotAccommodated, Outcome = new() { Cause = OutcomeCause.Power, M2 = 15_000, Party = "Niet gevraagd" } });

        var now = await Now();
        Assert.Equal((OutcomeCause.Power, 15_000, 1_250, null), (now.OutcomeCause, now.UnmetM2, now.UnmetKva, now.OutcomeParty));
        var told = (await core.Read(db => db.AuditEvents.SingleAsync(e => e.LeadId == lead.Id && e.Kind == AuditKind.StageChanged))).Values;
        Assert.Equal(("Power", "15000", "1250"), (told["cause"], told["m2"], told["kva"]));
    }

    [Fact]
    public async Task Reopen_AfterALoss_KeepsTheOutcomeInTheStageLogOnly()
    {
        await Close(new() { To = LeadStage.Lost, Outcome = new() { Cause = OutcomeCause.OutsideRegion, Party = "Gemeente Deventer", Place = "Deventer", M2 = 5 } });
        await core.Do<StageService>(s => s.ReopenAsync(lead.Id, "Toch niet.", Actor.System));

        var now = await Now();
        Assert.Equal((null, null, null, null), (now.OutcomeCause, now.OutcomeParty, now.OutcomePlace, now.OutcomeReason));
        var closing = await core.Read(db => db.StageChanges.SingleAsync(c => c.LeadId == lead.Id && c.To == LeadStage.Lost));
        Assert.Equal((OutcomeCause.OutsideRegion, "Gemeente Deventer", "Deventer", null),
            (closing.OutcomeCause, closing.OutcomeParty, closing.OutcomePlace, closing.UnmetM2));
    }

    [Theory]
    [InlineData(-1, null, null)]
    [InlineData(5_000_001, null, null)]
    [InlineData(null, -1, null)]
    [InlineData(null, null, 201)]
    public async Task Change_WithFactsThatCannotBe_IsRefused(int? m2, int? kva, int? length)
    {
        await Assert.ThrowsAsync<RefusedException>(() => Close(new()
        {
            To = LeadStage.NotAccommodated,
            Outcome = new() { Cause = OutcomeCause.NoPlot, M2 = m2, Kva = kva, Party = length is { } n ? new string('x', n) : null },
        }));
        Assert.Equal(LeadStage.New, (await Now()).Stage);
    }

    [Fact]
    public async Task Erasing_ALostLead_KeepsTheCauseAndForgetsToWhom()
    {
        await Close(new() { To = LeadStage.Lost, Reason = "Jan Smit belde.", Outcome = new() { Cause = OutcomeCause.Price, Party = "Jan Smit", Place = "Deventer" } });
        await core.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.LastActivityAt, TestClock.Start.AddYears(-3))));

        Assert.True(await core.Do<RetentionService, bool>(r => r.EraseAsync(lead.Id)));

        var (now, closing) = (await Now(), await core.Read(db => db.StageChanges.SingleAsync(c => c.To == LeadStage.Lost)));
        Assert.Equal((OutcomeCause.Price, null, null), (now.OutcomeCause, now.OutcomeParty, now.OutcomePlace));
        Assert.Equal((OutcomeCause.Price, null, null), (closing.OutcomeCause, closing.OutcomeParty, closing.OutcomePlace));
        var told = string.Join('\n', await core.Read(async db => (await db.AuditEvents.ToListAsync()).SelectMany(e => e.Values.Values).ToList()));
        Assert.DoesNotContain("Jan Smit", told);
        Assert.DoesNotContain("Deventer", told);
        Assert.Contains("Price", told);
    }

    [Fact]
    public async Task Erasing_AfterCorrections_LeavesNothingOfWhatChangedOnTheTimeline()
    {
        await core.Do<CorrectionService>(async s =>
        {
            var data = await s.NowAsync(lead.Id);
            await s.CorrectAsync(lead.Id, data with { Contact = data.Contact with { Name = "Fokje Ferwerda", Phone = "+31 6 12345678" }, City = "Goor" });
        });
        var seen = LeadNeeds.Of(await core.Read(db => db.Leads.AsNoTracking().Include(l => l.Enquiry).SingleAsync()));
        await core.Do<RequirementsService>(s => s.ChangeAsync(
            lead.Id, new(seen with { Requirements = seen.Requirements with { PowerKva = 777, Features = ["geheim procedé"] } }, seen), Actor.System));
        Assert.Contains("+31 6 12345678", await Told());
        Assert.Contains("777 kVA", await Told());
        await core.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.LastActivityAt, TestClock.Start.AddYears(-9))));

        Assert.True(await core.Do<RetentionService, bool>(r => r.EraseAsync(lead.Id)));

        var told = await Told();
        Assert.DoesNotContain("Fokje", told);
        Assert.DoesNotContain("12345678", told);
        Assert.DoesNotContain("Goor", told);
        Assert.DoesNotContain("geheim", told);
        Assert.DoesNotContain(lead.Contact!.Name, told);

        Task<string> Told() => core.Read(async db => string.Join('\n', (await db.AuditEvents.AsNoTracking().ToListAsync())
            .SelectMany(e => e.Values.Values.Append(e.ActorName))));
    }

    [Fact]
    public void EveryCause_HasWordsAndAStage() => Assert.All(Enum.GetValues<OutcomeCause>(), cause =>
    {
        Assert.NotEmpty(cause.Dutch());
        Assert.Contains(LeadStages.All, stage => OutcomeCauses.For(stage).Contains(cause));
    });

    private Task Close(StageRequest request) => core.Do<StageService>(s => s.ChangeAsync(lead.Id, request, Actor.System));

    private Task<Lead> Now() => core.Read(db => db.Leads.AsNoTracking().SingleAsync());
}
