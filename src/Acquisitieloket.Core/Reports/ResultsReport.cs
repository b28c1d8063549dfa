using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Reports;

/// <summary>
/// What the acquisition brings about: land and jobs that companies asked, were proposed and promised, and what came of it; with and without
/// companies that moved within the region.
/// </summary>
public sealed record ResultsReport
{
    public required ReportAsked Asked { get; init; }
    /// <summary>Each of the five departments; only the one that was asked when one was.</summary>
    public required IReadOnlyList<(Municipality Municipality, ResultLine Line)> Departments { get; init; }
    public required ResultLine Total { get; init; }

    public static async Task<ResultsReport> ReadAsync(ReportSums sums, ReportAsked asked, CancellationToken cancellation)
    {
        var rows = new Dictionary<ResultStep, IReadOnlyList<SummaryRow>>();
        foreach (var step in Enum.GetValues<ResultStep>())
            rows[step] = await sums.OverAsync(FactOf(step), asked, SummaryBy.B | SummaryBy.Municipality, cancellation);
        ResultLine Line(ReportAsked of, Func<SummaryRow, bool> which) => new(rows.ToDictionary(r => r.Key, r =>
        {
            var (all, counted) = (new EntrySelection(FactOf(r.Key), of), r.Value.Where(which).ToList());
            return new ResultFigure(all.Of(counted), (all with { B = ((int)RegionMove.Adds, (int)RegionMove.Adds) }).Of(counted));
        }));
        return new()
        {
            Asked = asked,
            Departments = [.. Enum.GetValues<Municipality>().Where(m => asked.Municipality is null || asked.Municipality == m)
                .Select(m => (m, Line(asked with { Municipality = m }, r => r.Municipality == m)))],
            Total = Line(asked, _ => true),
        };
    }

    private static ReportFact FactOf(ResultStep step) => step switch
    {
        ResultStep.Asked => ReportFact.Asked,
        ResultStep.Proposed => ReportFact.FirstProposal,
        ResultStep.Established => ReportFact.Established,
        ResultStep.Promised => ReportFact.Promised,
        _ => ReportFact.Actual,
    };
}

/// <summary>From what companies ask to what came of it.</summary>
public enum ResultStep
{
    /// <summary>Came in within the period, with what the company asked.</summary>
    Asked,
    /// <summary>The first proposal was sent within the period, with what the company asked.</summary>
    Proposed,
    /// <summary>Settled within the period, with what the company promised then.</summary>
    Established,
    /// <summary>Of those the ones that aftercare asked, with what they had promised.</summary>
    Promised,
    /// <summary>The same ones, with what came of it.</summary>
    Actual,
}

/// <summary>The leads of each step.</summary>
public sealed record ResultLine(IReadOnlyDictionary<ResultStep, ResultFigure> Steps)
{
    public ResultFigure this[ResultStep step] => Steps[step];
}

/// <summary>All leads (gross), and those without the companies that leave a place in the region (net).</summary>
public sealed record ResultFigure(Tally Gross, Tally Net);
