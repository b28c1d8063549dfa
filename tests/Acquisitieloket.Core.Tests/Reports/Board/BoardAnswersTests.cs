using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Reports.Board;

/// <summary>What a board report says of its figures, and what it does not say.</summary>
public sealed class BoardAnswersTests
{
    private static readonly BoardPeriod Period = new(2026, 2);
    private static readonly BoardFigures Usual = BoardScenes.Figures(Period, "quarter"), Running = Usual with { Provisional = true }, First = BoardScenes.Figures(new(2025), "first");

    [Fact]
    public void Change_OfAPeriodThatIsOver_SaysHowMuchMore()
    {
        Assert.Equal("15 meer dan in het 1e kwartaal van 2026 (50)", Change(Usual, Headline.Received));
        Assert.Equal("1 werkdag korter dan in het 1e kwartaal van 2026 (9 werkdagen)", Change(Usual, Headline.DaysToProposal));
        Assert.Equal("ongeveer evenveel als in het 1e kwartaal van 2026 (180)", Change(Usual, Headline.Open));
        Assert.Equal(1, BoardWords.Direction(Usual, Usual.Figure(Headline.Received)));
    }

    [Fact]
    public void Change_OfAPeriodThatRuns_NamesTheWholeOneBeforeAndNoDifference()
    {
        Assert.Equal("voorlopig; in het hele 1e kwartaal van 2026: 50", Change(Running, Headline.Received));
        Assert.Equal("voorlopig; eind 1e kwartaal van 2026: 180", Change(Running, Headline.Open));
        Assert.All(Running.Headlines, h => Assert.Equal((null, BoardNumbers.Nothing), (BoardWords.Direction(Running, h), BoardWords.Difference(Running, h))));
        Assert.StartsWith("Voorlopig, tot en met 6 juli 2026, kwamen er ongeveer 65 leads binnen; in het hele 1e kwartaal van 2026 waren het er 50.", BoardAnswers.Glance(Running, Period));
        Assert.DoesNotContain("dan in", BoardAnswers.Terms(Running));
        Assert.Contains("dan in de periode ervoor", BoardAnswers.Terms(Usual));
        Assert.Equal(("2e kwartaal 2026 (voorlopig)", "Heel 1e kwartaal 2026"), (BoardWords.Head(Running, Period), BoardWords.HeadBefore(Running, Period.Before)));
    }

    [Fact]
    public void Change_WhenNothingWasCountedBefore_ComparesWithNothing()
    {
        Assert.Equal("eerder is er niets geteld", Change(First, Headline.Received));
        Assert.Null(BoardWords.Direction(First, First.Figure(Headline.Received)));
        Assert.StartsWith("Er kwamen ongeveer 65 leads binnen. Eerder is er niets geteld om mee te vergelijken.", BoardAnswers.Glance(First, new(2025)));
        Assert.Equal("Over 2024 zijn er geen cijfers: er was toen nog geen lead binnengekomen.", BoardWords.Origin(First, new(2024)));
    }

    [Theory]
    [InlineData(0, "<3")]
    [InlineData(5, "5")]
    public void Write_OfLeads_DoesNotSayThatThereWereNone(long count, string written) => Assert.Equal(written, BoardNumbers.Write(BoardUnit.Leads, count));

    [Fact]
    public void Glance_WhenTooFewSettled_DoesNotSayThatNobodyDid() => Assert.Contains("minder dan 3 bedrijven vestigden zich",
        BoardAnswers.Glance(Usual with { Headlines = [.. Usual.Headlines.Select(h => h.Kind == Headline.Established ? h with { Value = 0 } : h)] }, Period));

    [Fact]
    public void Reach_WhenTooFewSettled_DoesNotSayZeroPerCent() => Assert.StartsWith("Van de leads die binnenkwamen vestigden zich er tot nu toe minder dan 3.",
        BoardAnswers.Reach(Usual with { Funnel = [.. Usual.Funnel.SkipLast(1), new(LeadStage.Established, 0, 0)] }));

    [Fact]
    public void Landings_WhenNothingIsKnownOfChances_ExpectsNothing() => Assert.EndsWith("Er zijn nog te weinig gesloten leads om te zeggen hoeveel er zich vestigen.",
        BoardAnswers.Landings(Usual with { Chances = [.. Usual.Chances.Select(c => c with { Percent = null })] }));

    [Fact]
    public void Months_WhenSeveralAreToldAlike_NamesBothOrNone()
    {
        Assert.Contains("de meeste in mei 2026 (ongeveer 35)", BoardAnswers.Months(Of([20, 35, 30], [15, 5, 5])));
        Assert.Contains("de meeste in mei 2026 en juni 2026 (elk ongeveer 35)", BoardAnswers.Months(Of([20, 35, 35], [15, 5, 5])));
        Assert.DoesNotContain("de meeste in", BoardAnswers.Months(Of([35, 35, 35], [15, 5, 5])));
        Assert.Contains("Van de speerpunten hadden HTSM en Logistiek de meeste (elk ongeveer 15).", BoardAnswers.Months(Of([20, 35, 30], [15, 15, 5])));
        Assert.DoesNotContain("speerpunten", BoardAnswers.Months(Of([20, 35, 30], [0, 0, 0])));
    }

    [Fact]
    public void Pipeline_WhenTwoMunicipalitiesAreToldAlike_NamesBoth() => Assert.EndsWith("Van de gemeenten hadden Almelo en Hengelo de meeste (elk ongeveer 30).",
        BoardAnswers.Pipeline(Usual with { Places = [.. Usual.Places.Select(p => p with { Open = p.Municipality is Municipality.Almelo or Municipality.Hengelo ? 30 : 25 })] }));

    [Fact]
    public void RemarkParagraphs_OfWhatWasTyped_BeginAtAnEmptyLine() => Assert.Equal(["Eén\ntwee", "Drie"], new BoardReport
    {
        Period = Period.Key, Number = 1, CreatedAt = TestClock.Start, CreatedByName = "Henk Morsink", Remarks = "Eén\ntwee\n \n\nDrie\n",
    }.RemarkParagraphs);

    private static string Change(BoardFigures of, Headline kind) => BoardWords.Change(of.Figure(kind), of, of == First ? new(2024) : Period.Before);

    private static BoardFigures Of(long[] months, long[] clusters) => Usual with
    {
        Months = [.. Usual.Months.Select((m, i) => m with { Received = months[i] })],
        Clusters = [new(Cluster.Htsm, clusters[0], 5), new(Cluster.Logistics, clusters[1], 5), new(Cluster.LeisureAndTourism, clusters[2], 5), new(Cluster.Other, 40, 5)],
    };
}
