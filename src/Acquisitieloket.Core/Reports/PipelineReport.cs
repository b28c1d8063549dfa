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

    /// <summary>Open leads of one municipality; of all five and of leads outside them for null.</summary>
    public Figure Total(Municipality? municipality = null) => new(
        Told(Stages.Sum(s => s.Of(municipality).Count)),
        municipality is null ? Leads : Leads with { Municipality = municipality });

    /// <summary>How a sum is told.</summary>
    private Func<int, int> Told { get; init; } = count => count;

    /// <summary>The same with every number told in another way, sums too.</summary>
    public PipelineReport Each(Func<int, int> told) => this with
    {
        Told = told,
        Stages = [.. Stages.Select(s => s with { Counts = s.Counts.ToDictionary(c => c.Key, c => told(c.Value)), Count = told(s.Count) })],
    };

    /// <summary>Reads the report; the selection says which cluster, municipality and day.</summary>
    public static async Task<PipelineReport> ReadAsync(
        ReportSums sums, LeadSelection asked, DateTime now, CancellationToken cancellation)
    {
        var rows = await sums.InStagesAsync(
            asked.AsOf ?? WorkingCalendar.DayOf(now), new(asked.Municipality, asked.Cluster), cancellation);
        var stages = LeadStages.Open.Select(stage =>
        {
            var of = rows.Where(r => r.A == (int)stage).ToList();
            return new PipelineStage(stage, asked with { Stages = StageScope.Of(stage) },
                of.Where(r => r.Municipality is not null).GroupBy(r => r.Municipality!.Value).ToDictionary(g => g.Key, g => (int)g.Sum(r => r.Sum.Count)),
                (int)of.Sum(r => r.Sum.Count));
        });
        return new PipelineReport { Leads = asked with { Stages = StageScope.Open }, Stages = [.. stages] };
    }
}

/// <summary>The open leads in one stage. The total also counts leads of departments outside the five.</summary>
public sealed record PipelineStage(
    LeadStage Stage, LeadSelection Leads, IReadOnlyDictionary<Municipality, int> Counts, int Count)
{
    /// <summary>Of one municipality; all of them for null.</summary>
    public Figure Of(Municipality? municipality) => municipality is { } one
        ? new(Counts.GetValueOrDefault(one), Leads with { Municipality = one })
        : new(Count, Leads);
}
