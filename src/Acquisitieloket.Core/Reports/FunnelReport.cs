using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports.Summaries;

namespace Acquisitieloket.Core.Reports;

/// <summary>How far leads come, and how long they stay in each stage.</summary>
public sealed record FunnelReport
{
    public required ReportAsked Asked { get; init; }
    /// <summary>The main line in its order.</summary>
    public required IReadOnlyList<FunnelStage> Stages { get; init; }

    public static async Task<FunnelReport> ReadAsync(ReportSums sums, ReportAsked asked, CancellationToken cancellation)
    {
        var reached = await sums.OverAsync(ReportFact.Reached, asked, SummaryBy.A, cancellation);
        var stayed = await sums.OverAsync(ReportFact.Stayed, asked, SummaryBy.A | SummaryBy.B, cancellation);
        var stages = new List<FunnelStage>();
        foreach (var stage in LeadStages.MainLine)
        {
            var here = new EntrySelection(ReportFact.Reached, asked, ((int)stage, (int)stage)).Of(reached);
            stages.Add(new FunnelStage(stage, here,
                Spread.Of(stayed.Where(r => r.A == (int)stage).Select(r => (r.B, r.Sum.Count))),
                new EntrySelection(ReportFact.Stayed, asked, ((int)stage, (int)stage)))
            {
                OfAll = Share.Of(here.Count, stages.Count == 0 ? here.Count : stages[0].Reached.Count),
                OfPrevious = stages.Count == 0 ? null : Share.Of(here.Count, stages[^1].Reached.Count),
            });
        }
        return new() { Asked = asked, Stages = stages };
    }
}

/// <summary>One stage of the main line.</summary>
/// <param name="Reached">Leads that came in within the period and were in this stage, or a later one, at some time up to now.</param>
/// <param name="Stay">Working days in this stage of the stays that ended within the period, whenever the lead came in.</param>
/// <param name="Stays">The entries of those stays.</param>
public sealed record FunnelStage(LeadStage Stage, Tally Reached, Spread Stay, EntrySelection Stays)
{
    /// <summary>Per cent of all that came in; null without any.</summary>
    public int? OfAll { get; init; }
    /// <summary>Per cent of those that reached the stage before; null for the first stage and without any.</summary>
    public int? OfPrevious { get; init; }
}

/// <summary>Parts of a whole in whole per cents.</summary>
public static class Share
{
    /// <summary>Null of nothing.</summary>
    public static int? Of(long part, long whole) => whole == 0 ? null : (int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero);
}
