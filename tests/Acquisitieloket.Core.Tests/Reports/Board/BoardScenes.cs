using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Reports.Board;

/// <summary>Reports of very different periods: a usual quarter and year, the first year of all, one that runs without anything to tell, and one of a million leads.</summary>
internal static class BoardScenes
{
    public static TheoryData<string> Names => ["quarter", "year", "first", "nothing", "million"];

    public static BoardReport Write(string name)
    {
        var period = name is "year" or "first" ? new BoardPeriod(2025) : new BoardPeriod(2026, 2);
        return new()
        {
            Period = period.Key, Number = 2, CreatedAt = TestClock.Start, CreatedByName = "Henk Morsink", Figures = Figures(period, name),
            Remarks = name is "quarter" or "million" ? "Het stroomnet blijft ons grootste zorgpunt: bedrijven die veel vermogen vragen wachten.\n\nDe & van <samen> werkt: \"één loket\"." : null,
            RemarksByName = name is "quarter" or "million" ? "Carla ten Dam" : null, RemarksAt = TestClock.Start,
        };
    }

    public static BoardFigures Figures(BoardPeriod period, string name)
    {
        var times = name switch { "nothing" => 0, "million" => 20_000, _ => 1 };
        long Of(long count) => count * times;
        long? Known(long value) => name == "nothing" ? null : value * times;
        long? Then(long? value) => name == "first" ? null : value;
        int? Share(int share) => name == "nothing" ? null : share;
        return new()
        {
            TakenOn = period.LastDay.AddDays(6), Provisional = name == "nothing", HasBefore = name != "first", BeforeOf = name == "quarter" ? 3 : null,
            Headlines =
            [
                new(Headline.Received, Of(65), Then(Of(50))), new(Headline.Open, Of(180), Then(Of(180))), new(Headline.Proposed, Of(25), Then(Of(30))),
                new(Headline.DaysToProposal, Share(8), Then(Share(9))), new(Headline.TermsKept, Share(85), name == "year" ? null : Then(Share(90))),
                new(Headline.Established, Of(10), Then(Of(5))), new(Headline.AskedM2, Known(850_000), Then(Known(700_000))), new(Headline.AskedJobs, Known(1_250), Then(Known(1_400))),
            ],
            PipelineOn = period.LastDay,
            Pipeline = [.. LeadStages.Open.Select((s, i) => new StageRow(s, [Of(5), Of(i * 5), Of(10), Of(25 - 3 * i), Of(0)], Of(40 + 2 * i)))],
            Places = [.. Enum.GetValues<Municipality>().Select((m, i) => new PlaceRow(m, Of(20 - 5 * i), Of(15), Of(5 + 10 * i)))],
            Months = [.. period.Months.Months().Select((m, i) => new MonthRow(m.First, Of(i == 2 ? 25 : 20), Of(10), Of(i % 2 * 5), Of(5)))],
            Closed = Of(40),
            Clusters = [.. Enum.GetValues<Cluster>().Select((c, i) => new ClusterRow(c, Of(20 - 5 * i), Of(15)))],
            Funnel = [.. LeadStages.MainLine.Select((s, i) => new ReachedRow(s, Of(65 - 8 * i), Share(100 - 12 * i)))],
            Terms =
            [
                .. Enum.GetValues<Municipality>().Select((m, i) => new TermRow(m, null, Of(40 + i), Of(30 + i), Share(75 + i), Share(80))),
                .. Enum.GetValues<TermKind>().Select(k => new TermRow(null, k, Of(70), Of(60), Share(86), Share(85))),
                new TermRow(null, null, Of(210), Of(180), Share(87), Share(85)),
            ],
            Proposals = new(Of(25), Share(8), Share(19), Of(40)),
            Endings =
            [
                new(LeadStage.Established, null, Of(10)), new(LeadStage.NotAccommodated, null, Of(15)), new(LeadStage.NotAccommodated, OutcomeCause.Power, Of(10)),
                new(LeadStage.NotAccommodated, OutcomeCause.NoPlot, Of(5)), new(LeadStage.Lost, null, Of(10)), new(LeadStage.Lost, OutcomeCause.OutsideRegion, Of(5)),
                new(LeadStage.Withdrawn, null, Of(5)), new(LeadStage.Referred, null, Of(0)),
            ],
            Areas = [.. Enum.GetValues<AreaOf>().Select((a, i) => new AreaRow(a, Of(65 - 20 * i), Known(850_000 - 300_000 * i), Known(12_000), Known(1_250)))],
            Landings =
            [
                new(LandingTime.Past, new(1900, 1, 1), Of(10), Of(5), null, null),
                .. Enumerable.Range(0, 8).Select(q => new LandingRow(LandingTime.Quarter, period.LastDay.AddDays(1).AddMonths(3 * q), Of(20 - q), Of(5), Known(50_000), Known(75))),
                new(LandingTime.Later, new(2029, 1, 1), Of(5), Of(0), null, null), new(LandingTime.Unknown, new(2199, 12, 1), Of(35), Of(10), Known(100_000), Known(150)),
            ],
            ComingYear = new(LandingTime.Quarter, period.LastDay.AddDays(1), Of(70), Of(15), Known(200_000), Known(750)),
            Chances = [.. LeadStages.MainLine.SkipLast(1).Select((s, i) => new ChanceRow(s, Share(20 + 10 * i)))],
            Supply = new(2025, 2026, Known(1_900_000), 1_254_000, 640_000, name == "nothing" ? null : 1_350_000),
        };
    }
}
