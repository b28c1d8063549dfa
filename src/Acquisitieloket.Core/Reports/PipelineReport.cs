using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Reports;

/// <summary>Open leads by stage and municipality, now or at the end of an earlier day.</summary>
public sealed record PipelineReport
{
    public required LeadSelection Leads { get; init; }
    public required IReadOnlyList<PipelineStage> Stages { get; init; }
    /// <summary>Open leads of all stages.</summary>
    public required PipelineLine All { get; init; }

    /// <summary>Open leads of one municipality; of all five and of leads outside them for null.</summary>
    public Figure Total(Municipality? municipality = null) => All.Of(municipality);

    /// <summary>The same with every number told in another way, each from its own exact number.</summary>
    public PipelineReport Each(Func<long, long> told)
    {
        Dictionary<Municipality, int> Of(PipelineLine line) => line.Counts.ToDictionary(c => c.Key, c => (int)told(c.Value));
        return this with
        {
            Stages = [.. Stages.Select(s => s with { Counts = Of(s), Count = (int)told(s.Count) })],
            All = All with { Counts = Of(All), Count = (int)told(All.Count) },
        };
    }

    /// <summary>Reads the report; the selection says which cluster, municipality and day.</summary>
    public static async Task<PipelineReport> ReadAsync(
        ReportSums sums, LeadSelection asked, DateTime now, CancellationToken cancellation)
    {
        var rows = await sums.InStagesAsync(
            asked.AsOf ?? WorkingCalendar.DayOf(now), new(asked.Municipality, asked.Cluster), cancellation);
        (Dictionary<Municipality, int> Counts, int Count) Sum(Func<SummaryRow, bool> which)
        {
            var of = rows.Where(which).ToList();
            return (of.Where(r => r.Municipality is not null).GroupBy(r => r.Municipality!.Value).ToDictionary(g => g.Key, g => (int)g.Sum(r => r.Sum.Count)), (int)of.Sum(r => r.Sum.Count));
        }
        var leads = asked with { Stages = StageScope.Open };
        var all = Sum(r => LeadStages.Open.Contains((LeadStage)r.A));
        return new PipelineReport
        {
            Leads = leads, All = new(leads, all.Counts, all.Count),
            Stages = [.. LeadStages.Open.Select(stage => (Stage: stage, Sum: Sum(r => r.A == (int)stage)))
                .Select(s => new PipelineStage(s.Stage, asked with { Stages = StageScope.Of(s.Stage) }, s.Sum.Counts, s.Sum.Count))],
        };
    }
}

/// <summary>Open leads of each municipality and of all. The total also counts leads of departments outside the five.</summary>
public record PipelineLine(LeadSelection Leads, IReadOnlyDictionary<Municipality, int> Counts, int Count)
{
    /// <summary>Of one municipality; all of them for null.</summary>
    public Figure Of(Municipality? municipality) => municipality is { } one
        ? new(Counts.GetValueOrDefault(one), Leads with { Municipality = one })
        : new(Count, Leads);
}

/// <summary>The open leads in one stage.</summary>
public sealed record PipelineStage(LeadStage Stage, LeadSelection Leads, IReadOnlyDictionary<Municipality, int> Counts, int Count)
    : PipelineLine(Leads, Counts, Count);
