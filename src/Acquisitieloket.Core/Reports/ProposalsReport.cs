using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Reports.Summaries;

namespace Acquisitieloket.Core.Reports;

/// <summary>How many proposals were sent, and how soon the first one came.</summary>
public sealed record ProposalsReport
{
    public required ReportAsked Asked { get; init; }
    public required IReadOnlyList<ProposalLine> Months { get; init; }
    public required ProposalLine Total { get; init; }
    /// <summary>Every site that was proposed within the period, the most often first.</summary>
    public required IReadOnlyList<SiteLine> Sites { get; init; }

    public static async Task<ProposalsReport> ReadAsync(ReportSums sums, ReportAsked asked, CancellationToken cancellation)
    {
        var first = await sums.OverAsync(ReportFact.FirstProposal, asked, SummaryBy.A | SummaryBy.Month, cancellation);
        var qualified = await sums.OverAsync(ReportFact.FirstProposalSinceQualified, asked, SummaryBy.A | SummaryBy.Month, cancellation);
        var sent = await sums.OverAsync(ReportFact.ProposalSent, asked, SummaryBy.A | SummaryBy.Month, cancellation);
        var sites = await sums.OverAsync(ReportFact.SiteProposed, asked, SummaryBy.A | SummaryBy.B, cancellation);
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
            Sites = [.. sites.Where(r => r.Sum.Count != 0).GroupBy(r => r.A).Select(g => SiteLine.Of(asked, g.Key, [.. g]))
                .OrderByDescending(s => s.Proposed.Count).ThenBy(s => s.SiteId)],
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

/// <summary>
/// How often a site was proposed, and what came of it until now: interest, a reservation and a company that settled there. Each counts those
/// after it too.
/// </summary>
public sealed record SiteLine(long SiteId, Tally Proposed, Tally NotInterested, Tally Interested, Tally Chosen, Tally Established)
{
    internal static SiteLine Of(ReportAsked asked, int site, IReadOnlyList<SummaryRow> rows)
    {
        var all = new EntrySelection(ReportFact.SiteProposed, asked, (site, site));
        Tally From(SiteOutcome first, SiteOutcome last = SiteOutcome.Established) => (all with { B = ((int)first, (int)last) }).Of(rows);
        return new(site, all.Of(rows), From(SiteOutcome.NotInterested, SiteOutcome.NotInterested), From(SiteOutcome.Interested), From(SiteOutcome.Chosen),
            From(SiteOutcome.Established));
    }
}
