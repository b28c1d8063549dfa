using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand.Balance;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>Counts what a board report tells, with the reports that everyone reads, and makes it as coarse as it is told.</summary>
public sealed class BoardCounting(AppDbContext db, ReportSums sums, TimeProvider clock)
{
    private static readonly IReadOnlyList<Municipality> Five = Enum.GetValues<Municipality>();

    private readonly CoarseFigures told = CoarseFigures.Public;

    /// <summary>The figures of a period as they are now. Fails, to be tried again, while all sums are being made anew.</summary>
    public async Task<BoardFigures> CountAsync(BoardPeriod period, CancellationToken cancellation)
    {
        if (!await sums.CatchUpAsync(cancellation))
            throw new DueWorkFailed("The figures of reports are being made anew.");
        var now = clock.GetUtcNow().UtcDateTime;
        var today = WorkingCalendar.DayOf(now);
        // A month that has not begun has nothing to tell.
        var (asked, before) = (new ReportAsked(Begun(period, today)), new ReportAsked(period.Before.Months));
        var pipeline = await PipelineAsync(period.LastDay, today, now, cancellation);
        var (terms, termsBefore) = (await TermsReport.ReadAsync(sums, asked, today, cancellation), await TermsReport.ReadAsync(sums, before, today, cancellation));
        var (funnel, proposals) = (await FunnelReport.ReadAsync(sums, asked, cancellation), await ProposalsReport.ReadAsync(sums, asked, cancellation));
        var (landings, endings) = (await LandingsReport.ReadAsync(sums, new(MonthSpan.All), today, cancellation), await EndingsReport.ReadAsync(sums, asked, cancellation));
        var areas = Areas(await ReceivedAsync(asked, cancellation), endings);
        var (hasBefore, earlier) = (await HasLeadsUntilAsync(period.Before, cancellation), await EarlierAsync(period.Before, cancellation));
        var values = await ValuesAsync(asked, pipeline.Total().Count, terms, proposals, endings, cancellation);
        var valuesBefore = earlier?.Figures!.Headlines.ToDictionary(k => k.Kind, k => k.Value)
            ?? await ValuesAsync(before, (await PipelineAsync(period.Before.LastDay, today, now, cancellation)).Total().Count, termsBefore,
                await ProposalsReport.ReadAsync(sums, before, cancellation), await EndingsReport.ReadAsync(sums, before, cancellation), cancellation);
        return new()
        {
            TakenOn = today, Provisional = !period.IsOver(today), HasBefore = hasBefore, BeforeOf = earlier?.Number,
            Headlines = [.. Enum.GetValues<Headline>().Select(k => new HeadlineFigure(k, values[k], hasBefore ? valuesBefore[k] : null))],
            PipelineOn = pipeline.Leads.AsOf ?? today,
            Pipeline = [.. pipeline.Stages.Select(s => new StageRow(s.Stage, [.. Five.Select(m => told.Count(s.Of(m).Count))], told.Count(s.Count)))],
            Places = await PlacesAsync(asked, before, pipeline, earlier?.Figures, cancellation),
            Months = await MonthsAsync(asked, cancellation),
            Clusters = await ClustersAsync(asked, before, earlier?.Figures, cancellation),
            Funnel = [.. funnel.Stages.Select(s => new ReachedRow(s.Stage, told.Count(s.Reached.Count), told.Share(s.Reached.Count, funnel.Stages[0].Reached.Count)))],
            Terms = Terms(terms, termsBefore, earlier?.Figures),
            Proposals = new(told.Count(proposals.Total.First.Count), told.Days(proposals.Total.SinceReceived.Median, proposals.Total.First.Count),
                told.Days(proposals.Total.SinceReceived.P90, proposals.Total.First.Count), told.Count(proposals.Total.Sent.Count)),
            // A cause of one or two leads is left out like one of none, so that its row does not tell them apart.
            Endings = [.. endings.Stages.SelectMany(s => (EndingRow[])[new(s.Stage, null, told.Count(s.All.Count)), .. s.Causes.Select(c => new EndingRow(s.Stage, c.Cause, told.Count(c.Tally.Count))).Where(c => c.Count > 0)])],
            Closed = told.Count(endings.Total.Count),
            ComingYear = ComingYear(landings),
            Areas = areas,
            Landings = [.. landings.Lines.Select(l => new LandingRow(l.Time, l.Months.First, told.Count(l.Possible.Count), told.Count(l.Expected.Count), told.M2(l.Expected), told.Jobs(l.Expected)))],
            Chances = [.. landings.Likelihood.Where(l => l.Key != LeadStage.Established).Select(l => new ChanceRow(l.Key, l.Value.Told(told)))],
            Supply = await SupplyAsync(period, now, cancellation),
        };
    }

    private static MonthSpan Begun(BoardPeriod period, DateOnly today)
    {
        var (months, now) = (period.Months, MonthSpan.Of(today).First);
        return new(months.First, now < months.First ? months.First : now < months.Last ? now : months.Last);
    }

    // What was told about the period before counts, so that two reports beside each other say the same of it.
    private async Task<BoardReport?> EarlierAsync(BoardPeriod before, CancellationToken cancellation)
    {
        var key = before.Key;
        var made = await db.BoardReports.AsNoTracking().Where(r => r.Period == key && r.FileHash != null).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellation);
        return made is { Figures.Provisional: false } ? made : null;
    }

    private async Task<bool> HasLeadsUntilAsync(BoardPeriod before, CancellationToken cancellation) =>
        (await sums.OverAsync(ReportFact.Received, new(new(MonthSpan.All.First, before.Months.Last)), SummaryBy.All, cancellation)).Sum(r => r.Sum.Count) > 0;

    private Task<PipelineReport> PipelineAsync(DateOnly last, DateOnly today, DateTime now, CancellationToken cancellation) =>
        PipelineReport.ReadAsync(sums, new LeadSelection { AsOf = last < today ? last : null }, now, cancellation);

    private async Task<Quantities> ReceivedAsync(ReportAsked asked, CancellationToken cancellation) =>
        (await sums.OverAsync(ReportFact.Received, asked, SummaryBy.All, cancellation)).Aggregate(default(Quantities), (total, row) => total + row.Sum);

    private async Task<Dictionary<Headline, long?>> ValuesAsync(
        ReportAsked asked, int open, TermsReport terms, ProposalsReport proposals, EndingsReport endings, CancellationToken cancellation)
    {
        var received = await ReceivedAsync(asked, cancellation);
        return new()
        {
            [Headline.Received] = told.Count(received.Count),
            [Headline.Open] = told.Count(open),
            [Headline.Proposed] = told.Count(proposals.Total.First.Count),
            [Headline.DaysToProposal] = told.Days(proposals.Total.SinceReceived.Median, proposals.Total.First.Count),
            [Headline.TermsKept] = told.Share(terms.Total.Kept.Count, terms.Total.Due),
            [Headline.Established] = told.Count(endings.Stages.Single(s => s.Stage == LeadStage.Established).All.Count),
            [Headline.AskedM2] = told.M2(received),
            [Headline.AskedJobs] = told.Jobs(received),
        };
    }

    private async Task<IReadOnlyList<PlaceRow>> PlacesAsync(
        ReportAsked asked, ReportAsked before, PipelineReport pipeline, BoardFigures? earlier, CancellationToken cancellation)
    {
        Task<IReadOnlyList<SummaryRow>> In(ReportAsked of) => sums.OverAsync(ReportFact.Received, of, SummaryBy.Municipality, cancellation);
        long Of(IEnumerable<SummaryRow> rows, Municipality place) => told.Count(rows.Where(r => r.Municipality == place).Sum(r => r.Sum.Count));
        var (now, then) = (await In(asked), await In(before));
        return [.. Five.Select(m => new PlaceRow(m, Of(now, m), earlier?.Places.Single(p => p.Municipality == m).Received ?? Of(then, m), told.Count(pipeline.Total(m).Count)))];
    }

    private async Task<IReadOnlyList<MonthRow>> MonthsAsync(ReportAsked asked, CancellationToken cancellation)
    {
        var months = await MonthsReport.ReadAsync(sums, new(), asked.Period, cancellation);
        return [.. months.Months.Select(m => new MonthRow(m.Span.First, told.Count(m[MonthFigure.Received].Count), told.Count(m[MonthFigure.Proposed].Count),
            told.Count(m[MonthFigure.Established].Count), told.Count(m[MonthFigure.NotEstablished].Count)))];
    }

    private async Task<IReadOnlyList<ClusterRow>> ClustersAsync(
        ReportAsked asked, ReportAsked before, BoardFigures? earlier, CancellationToken cancellation)
    {
        var (now, then) = (await sums.OverAsync(ReportFact.Received, asked, SummaryBy.Cluster, cancellation), await sums.OverAsync(ReportFact.Received, before, SummaryBy.Cluster, cancellation));
        long Of(IEnumerable<SummaryRow> rows, Cluster cluster) => told.Count(rows.Where(r => r.Cluster == cluster).Sum(r => r.Sum.Count));
        return [.. Enum.GetValues<Cluster>().OrderBy(c => c == Cluster.Other).Select(c => new ClusterRow(c, Of(now, c), earlier?.Clusters.Single(e => e.Cluster == c).Received ?? Of(then, c)))];
    }

    // Told once, of the exact sum.
    private LandingRow ComingYear(LandingsReport landings)
    {
        var year = landings.Lines.Where(l => l.Time == LandingTime.Quarter).Take(4).ToList();
        var (possible, expected) = (year.Sum(l => l.Possible.Count), year.Aggregate(default(Quantities), (sum, line) => sum + line.Expected));
        return new(LandingTime.Quarter, year[0].Months.First, told.Count(possible), told.Count(expected.Count), told.M2(expected), told.Jobs(expected));
    }

    private IReadOnlyList<TermRow> Terms(TermsReport report, TermsReport before, BoardFigures? earlier)
    {
        TermRow Row(Municipality? of, TermKind? kind, TermLine line, TermLine then) => new(of, kind, told.Count(line.Due), told.Count(line.Kept.Count),
            told.Share(line.Kept.Count, line.Due), earlier is null ? told.Share(then.Kept.Count, then.Due) : earlier.Terms.Single(t => t.Municipality == of && t.Kind == kind).Share);
        return [.. report.Departments.Zip(before.Departments, (now, then) => Row(now.Municipality, null, now.Line, then.Line)),
            .. report.Kinds.Zip(before.Kinds, (now, then) => Row(null, now.Kind, now, then)), Row(null, null, report.Total, before.Total)];
    }

    private IReadOnlyList<AreaRow> Areas(Quantities received, EndingsReport endings)
    {
        var established = endings.Stages.Single(s => s.Stage == LeadStage.Established).All.Sum;
        AreaRow Row(AreaOf of, Quantities sum) => new(of, told.Count(sum.Count), told.M2(sum), told.Kva(sum), told.Jobs(sum));
        return [Row(AreaOf.Asked, received), Row(AreaOf.Established, established), Row(AreaOf.NotEstablished, endings.Total.Sum + -established)];
    }

    private async Task<SupplyRow> SupplyAsync(BoardPeriod period, DateTime now, CancellationToken cancellation)
    {
        var asked = DemandGuard.Only(new() { FirstYear = period.Year, LastYear = period.Year }, WorkingCalendar.DayOf(now).Year);
        var total = (await BalanceReport.ReadAsync(db, asked, now, cancellation)).Total;
        return new(asked.FirstYear, asked.LastYear, told.M2(total.Demand[DemandFigure.Asked].Area),
            total.Supply!.AvailableM2, total.Supply.ReserveM2, total.ForecastM2);
    }
}
