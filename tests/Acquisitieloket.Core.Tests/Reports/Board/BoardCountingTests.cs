using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Reports.Board;

/// <summary>Totals of a board report, told from the exact numbers: parts of one or two leads would add up to none.</summary>
public sealed class BoardCountingTests : IAsyncDisposable
{
    private static readonly BoardPeriod Period = new(2026, 2);

    private readonly TestCore core = new();
    private readonly TestData data = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task Count_OfAMunicipalityWithTwoLeadsAMonth_TellsItsWholePeriod()
    {
        for (var month = 0; month < 3; month++)
            for (var i = 0; i < 2; i++)
                await AddAsync(Municipality.Borne, month);
        var told = await CountAsync();

        Assert.All(told.Months, m => Assert.Equal(0, m.Received));
        var borne = told.Places.Single(p => p.Municipality == Municipality.Borne);
        Assert.Equal((5, 0, 5, 5), (borne.Received, borne.Before, borne.Open, (int)told.Figure(Headline.Received).Value!));
        Assert.Equal(0, told.Places.Single(p => p.Municipality == Municipality.Almelo).Received);
    }

    [Fact]
    public async Task Count_OfAPeriodAfterLeads_TellsEachMunicipalityOfBothPeriods()
    {
        for (var i = 0; i < 6; i++)
            await AddAsync(Municipality.Hengelo, -1);
        for (var i = 0; i < 11; i++)
            await AddAsync(Municipality.Hengelo, 0);
        var told = await CountAsync();
        var hengelo = told.Places.Single(p => p.Municipality == Municipality.Hengelo);
        Assert.Equal((true, 10, 5), (told.HasBefore, hengelo.Received, hengelo.Before));
    }

    [Fact]
    public async Task Count_OfEndingsOfTwoLeadsEach_TellsHowManyWereClosed()
    {
        foreach (var stage in (LeadStage[])[LeadStage.Established, LeadStage.Lost, LeadStage.Withdrawn, LeadStage.Referred])
            for (var i = 0; i < 2; i++)
                await AddAsync(Municipality.Almelo, 0, lead => (lead.Stage, lead.ClosedAt, lead.OutcomeCause) =
                    (stage, Period.Months.FromUtc.AddDays(20), stage == LeadStage.Lost ? OutcomeCause.OutsideRegion : null));
        var told = await CountAsync();

        // Not a row of its own for the cause either: that would tell two from none.
        Assert.All(told.Endings, e => Assert.Equal((null, 0), (e.Cause, e.Count)));
        Assert.Equal((10, 5), (told.Closed, told.NotEstablished));
        Assert.Equal("Van ongeveer 10 gesloten leads vestigden zich er minder dan 3.", BoardAnswers.Endings(told));
    }

    [Fact]
    public async Task Count_OfLandingsOfTwoLeadsAQuarter_TellsTheComingYearAsAWhole()
    {
        // All that are closed established, so that all open leads may be expected to.
        for (var i = 0; i < 12; i++)
            await AddAsync(Municipality.Almelo, 0, lead => (lead.Stage, lead.ClosedAt) = (LeadStage.Established, Period.Months.FromUtc.AddDays(20)));
        for (var i = 0; i < 8; i++)
            await AddAsync(Municipality.Almelo, 0, lead => lead.Requirements = lead.Requirements with { OperationalOn = new DateOnly(2026, 8, 1).AddMonths(i / 2 * 3) });
        var told = await CountAsync();

        Assert.All(told.Landings.Where(l => l.Time == LandingTime.Quarter), l => Assert.Equal((0, 0), (l.Possible, l.Expected)));
        Assert.Equal((new DateOnly(2026, 7, 1), 10, 10, 100_000, 100), (told.ComingYear.First, (int)told.ComingYear.Possible, (int)told.ComingYear.Expected, (int)told.ComingYear.M2!, (int)told.ComingYear.Jobs!));
        Assert.Equal("In de vier kwartalen vanaf het 3e kwartaal 2026 willen ongeveer 10 open leads starten. Naar verwachting vestigen zich er ongeveer 10, samen goed voor ongeveer 10 ha en 100 banen.",
            BoardAnswers.Landings(told));
    }

    private Task<BoardFigures> CountAsync() => core.Do<BoardCounting, BoardFigures>(c => c.CountAsync(Period, default));

    private async Task AddAsync(Municipality of, int month, Action<Lead>? change = null)
    {
        var lead = data.Lead(data.User(data.Department(of)));
        lead.CreatedAt = lead.StageSince = Period.Months.FromUtc.AddMonths(month).AddDays(3);
        (lead.AskedM2, lead.Jobs, lead.Stage) = (12_000, 12, LeadStage.New);
        change?.Invoke(lead);
        await core.Add(lead);
    }
}
