using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Reports.Summaries;

namespace Acquisitieloket.Core.Reports;

/// <summary>How many proposals were sent, and how soon the first one came.</summary>
public sealed record ProposalsReport
{
    public required ReportAsked Asked { get; init; }
    public required IReadOnlyList<ProposalLine> Months { get; init; }
    public required ProposalLine Total { get; init; }

    public static async Task<ProposalsReport> ReadAsync(ReportSums sums, ReportAsked asked, CancellationToken cancellation)
    {
        var first = await sums.OverAsync(ReportFact.FirstProposal, asked, SummaryBy.A | SummaryBy.Month, cancellation);
        var qualified = await sums.OverAsync(ReportFact.FirstProposalSinceQualified, asked, SummaryBy.A | SummaryBy.Month, cancellation);
        var sent = await sums.OverAsync(ReportFact.ProposalSent, asked, SummaryBy.A | SummaryBy.Month, cancellation);
        ProposalLine Line(MonthSpan span, Func<SummaryRow, bool> which)
        {
            var (of, firsts) = (asked with { Period = span }, first.Where(which).ToList());
            var versions = new EntrySelection(ReportFact.ProposalSent, of);
            return new(span, new EntrySelection(ReportFact.FirstProposal, of).Of(firsts),
                Spread.Of(firsts.Select(r => (r.A, r.Sum.Count))), Spread.Of(qualified.Where(which).Select(r => (r.A, r.Sum.Count))),
                versions.Of(sent.Where(which)), (versions with { A = (2, int.MaxValue) }).Of(sent.Where(which)));
        }
        return new()
        {
            Asked = asked,
            Months = [.. asked.Period.Months().Select(m => Line(m, r => r.Month == ReportDay.MonthOf(m.First)))],
            Total = Line(asked.Period, _ => true),
        };
    }
}

/// <summary>The proposals of some months.</summary>
/// <param name="First">Leads whose first proposal was sent.</param>
/// <param name="SinceReceived">Working days from the enquiry to that first proposal.</param>
/// <param name="SinceQualified">Working days from the qualification to it.</param>
/// <param name="Sent">Versions that were sent, the first ones included.</param>
/// <param name="Further">Of those the second and later versions.</param>
public sealed record ProposalLine(MonthSpan Span, Tally First, Spread SinceReceived, Spread SinceQualified, Tally Sent, Tally Further);
