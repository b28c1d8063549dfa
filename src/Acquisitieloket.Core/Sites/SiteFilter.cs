using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Sites;

/// <summary>What a reader of the public register may narrow it to; what is null does not narrow.</summary>
/// <param name="MinPlotM2">Only sites with at least one plot of this many m² that can still be had.</param>
public sealed record SiteFilter(
    Municipality? Municipality = null, Cluster? Cluster = null, Modality? Modality = null,
    int? MinPlotM2 = null, SpaceType? Space = null, ProgrammeStatus? Programme = null)
{
    /// <summary>The whole public register.</summary>
    public static SiteFilter None { get; } = new();

    // The tag by which a profile says that it wants or allows a cluster.
    private static readonly Dictionary<Cluster, string> Tags = new()
    {
        [Matching.Cluster.Htsm] = "HTSM",
        [Matching.Cluster.Logistics] = "logistiek",
        [Matching.Cluster.LeisureAndTourism] = "recreatie en toerisme",
    };

    /// <summary>Whether a site, with its plots loaded, is within the filter.</summary>
    public bool Admits(Site site) =>
        (Municipality is null || site.Municipality == Municipality)
        && (Programme is null || site.Programme == Programme)
        && (Cluster is not { } cluster || IsFor(site, cluster))
        && (Modality is not { } modality || site.Accessibility.Any(a => a.Modality == modality))
        && (Space is not { } space || site.SpaceTypes.Contains(RegisterWords.Of(space)))
        && (MinPlotM2 is not { } least || PlotStock.Of(site).LargestM2 >= least);

    // A site is for "other" when its profile names none of the three.
    private static bool IsFor(Site site, Cluster cluster) => Tags.TryGetValue(cluster, out var tag)
        ? Names(site, tag)
        : !Tags.Values.Any(t => Names(site, t));

    private static bool Names(Site site, string tag) => site.Wanted.Concat(site.Allowed).Contains(tag, StringComparer.OrdinalIgnoreCase);
}
