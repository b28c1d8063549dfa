using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports.Summaries;

namespace Acquisitieloket.Core.Reports;

/// <summary>How leads ended within the period: in which stage, why, and over how much land, power and jobs.</summary>
public sealed record EndingsReport
{
    public required ReportAsked Asked { get; init; }
    /// <summary>Every stage in which a lead can end, each with its causes; a cause that did not occur is left out.</summary>
    public required IReadOnlyList<EndingLine> Stages { get; init; }
    public required Tally Total { get; init; }

    public static async Task<EndingsReport> ReadAsync(ReportSums sums, ReportAsked asked, CancellationToken cancellation)
    {
        var rows = await sums.OverAsync(ReportFact.Closed, asked, SummaryBy.A | SummaryBy.B, cancellation);
        var all = new EntrySelection(ReportFact.Closed, asked);
        return new()
        {
            Asked = asked,
            Stages = [.. LeadStages.All.Where(s => s.IsClosed()).Select(stage =>
            {
                var of = all with { A = ((int)stage, (int)stage) };
                return new EndingLine(stage, of.Of(rows), [.. OutcomeCauses.For(stage)
                    .Select(cause => (cause, (of with { B = ((int)cause, (int)cause) }).Of(rows))).Where(c => c.Item2.Count > 0)]);
            })],
            Total = all.Of(rows),
        };
    }
}

/// <summary>Leads that ended in one stage, and those of each cause; what no cause was given for is in the sum only.</summary>
public sealed record EndingLine(LeadStage Stage, Tally All, IReadOnlyList<(OutcomeCause Cause, Tally Tally)> Causes);
