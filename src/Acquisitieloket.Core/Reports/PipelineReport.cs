using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports;

/// <summary>Open leads by stage and municipality, now or at the end of an earlier day.</summary>
public sealed record PipelineReport
{
    public required LeadSelection Leads { get; init; }
    public required IReadOnlyList<PipelineStage> Stages { get; init; }

    /// <summary>Open leads of one municipality; of all five and of leads outside them for null.</summary>
    public Figure Total(Municipality? municipality = null) => new(
        Stages.Sum(s => s.Of(municipality).Count),
        municipality is null ? Leads : Leads with { Municipality = municipality });

    /// <summary>Reads the report; the selection says which cluster, municipality and day.</summary>
    public static async Task<PipelineReport> ReadAsync(
        AppDbContext db, LeadSelection asked, DateTime now, CancellationToken cancellation)
    {
        var stages = new List<PipelineStage>();
        foreach (var stage in LeadStages.Open)
        {
            var leads = asked with { Stages = StageScope.Of(stage) };
            var counts = await leads.In(db, now).GroupBy(l => l.Department!.Municipality)
                .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
            stages.Add(new(stage, leads,
                counts.Where(c => c.Key is not null).ToDictionary(c => c.Key!.Value, c => c.Count), counts.Sum(c => c.Count)));
        }
        return new PipelineReport { Leads = asked with { Stages = StageScope.Open }, Stages = stages };
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
