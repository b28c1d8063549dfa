using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Reports.Summaries;

namespace Acquisitieloket.Core.Reports;

/// <summary>By which way and in which language leads came in.</summary>
public sealed record SourcesReport
{
    /// <summary>Two letters, in the order of the counter.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["nl", "en", "de"];

    public required ReportAsked Asked { get; init; }
    public required IReadOnlyList<SourceLine> Channels { get; init; }
    public required SourceLine Total { get; init; }

    public static async Task<SourcesReport> ReadAsync(ReportSums sums, ReportAsked asked, CancellationToken cancellation)
    {
        var rows = await sums.OverAsync(ReportFact.Received, asked, SummaryBy.A | SummaryBy.B, cancellation);
        SourceLine Line(Channel? channel)
        {
            var all = new EntrySelection(ReportFact.Received, asked, channel is { } c ? ((int)c, (int)c) : null);
            return new(channel, all.Of(rows), [.. Languages.Select(l => (all with { B = (ReportLanguage.Of(l), ReportLanguage.Of(l)) }).Of(rows))]);
        }
        return new() { Asked = asked, Channels = [.. Enum.GetValues<Channel>().Select(c => Line(c))], Total = Line(null) };
    }
}

/// <summary>Leads that came in by one way: all, and those in each language.</summary>
public sealed record SourceLine(Channel? Channel, Tally All, IReadOnlyList<Tally> ByLanguage);
