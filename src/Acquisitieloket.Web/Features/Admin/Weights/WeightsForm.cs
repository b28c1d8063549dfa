using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Weighting;

namespace Acquisitieloket.Web.Features.Admin.Weights;

/// <summary>The weights of a segment as they are typed; what must hold of them stands in <see cref="WeightService.CanSave"/>.</summary>
public sealed class WeightsForm
{
    [Display(Name = "Gewichten")] public Dictionary<string, int?> Points { get; set; } = [];
    [Display(Name = "Reden")] public string? Reason { get; set; }
    /// <summary>The agreement that the administrator saw; 0 for that of the start.</summary>
    public long Seen { get; set; }

    public static WeightsForm Of(MatchWeights weights, long seen) =>
        new() { Points = WeightField.All.ToDictionary(f => f.Name, f => (int?)f.Read(weights)), Seen = seen };

    /// <summary>What was typed; an empty field is no points.</summary>
    public MatchWeights Read() => WeightField.All.Aggregate(
        MatchWeights.For(Segment.IndustryAndConstruction), (all, field) => field.With(all, Points.GetValueOrDefault(field.Name) ?? 0));
}
