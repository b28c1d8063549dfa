using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Sites.Division;

/// <summary>What a new plot takes over from those that it came from: what holds for all of their land, and nothing that was measured.</summary>
internal static class PlotHeir
{
    /// <summary>A new plot. Where the old ones differ the strictest holds; a connection and an outline must be known anew.</summary>
    public static Plot Of(IReadOnlyList<Plot> old, PlotPart part, FactStamp stamp)
    {
        var (first, kept) = (old[0], old.Count == 1 ? old[0].Stamps : new Dictionary<string, FactStamp>());
        var smallest = old.Max(p => p.DivisibleFromM2);
        return new()
        {
            SiteId = first.SiteId, Site = first.Site, Number = part.Number, AreaM2 = part.AreaM2, Registered = first.Registered, Reserve = first.Reserve,
            DivisibleFromM2 = smallest < part.AreaM2 ? smallest : null,
            CategoryOverride = old.Min(p => p.CategoryOverride),
            MaxBuildingHeightM = old.Min(p => p.MaxBuildingHeightM),
            PriceEuroM2 = old.Select(p => p.PriceEuroM2).Distinct().Count() == 1 ? first.PriceEuroM2 : null,
            AvailableFrom = old.Max(p => p.AvailableFrom), Indicative = old.Any(p => p.Indicative),
            Stamps = new Dictionary<string, FactStamp>(kept.Where(s => s.Key is not (nameof(Plot.Outline) or nameof(Plot.PowerKva))))
            {
                [nameof(Plot.AreaM2)] = stamp, [nameof(Plot.MergeableWith)] = stamp,
            },
        };
    }

    /// <summary>
    /// Puts the new numbers where others, and the new plots among themselves, name the old ones. Whoever is promised or sold is
    /// joined with no new plot. Gives the others that changed, each with what it said before.
    /// </summary>
    public static IReadOnlyList<(Plot Plot, string? Before)> Rename(IEnumerable<Plot> others, IReadOnlyList<Plot> old, IReadOnlyList<Plot> made, FactStamp stamp)
    {
        var (gone, come) = (old.Select(p => p.Number).ToHashSet(), made.Select(p => p.Number).ToList());
        var left = others.Where(o => !old.Contains(o) && !made.Contains(o)).ToList();
        List<(Plot, string?)> changed = [];
        foreach (var other in left.Where(o => o.MergeableWith.Any(gone.Contains)))
        {
            changed.Add((other, FactTypes.Tags.Write(other.MergeableWith)));
            other.MergeableWith = [.. other.MergeableWith.Where(n => !gone.Contains(n)), .. other.IsPromised ? [] : come];
            other.Stamps = new Dictionary<string, FactStamp>(other.Stamps) { [nameof(Plot.MergeableWith)] = stamp };
        }
        var outside = old.SelectMany(p => p.MergeableWith).Distinct().Where(n => left.Exists(o => o.Number == n && !o.IsPromised)).ToList();
        foreach (var plot in made)
            plot.MergeableWith = [.. outside, .. come.Where(n => n != plot.Number)];
        return changed;
    }
}
