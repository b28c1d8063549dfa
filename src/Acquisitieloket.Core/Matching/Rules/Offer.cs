namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>What was found for a wish on a site and is judged: plots, or a building, which then stands in their place.</summary>
/// <param name="Suits">Whether the building has all that was asked of it, as far as that is known.</param>
internal readonly record struct Offer(PlotChoice Land, BuildingSupply? Building, bool Suits)
{
    /// <summary>The plots that are judged; none when a building is.</summary>
    public PlotChoice Plots => Building is null ? Land : default;

    public bool Found => Building is not null || Land.Found;

    /// <summary>What it is called: numbers of plots or the name of a building.</summary>
    public string Name(SiteSupply site) => Building?.Facts.Name ?? Land.Numbers(site);

    /// <summary>What its own connections give together; null when not known of all of them.</summary>
    public int? PowerKva(SiteSupply site)
    {
        if (Building is not null || !Land.Found)
            return Building?.Facts.PowerKva;
        var sum = 0;
        foreach (ref readonly var plot in Land.In(site))
        {
            if (plot.PowerKva is not { } own)
                return null;
            sum += own;
        }
        return sum;
    }

    /// <summary>The oldest day of a fact of what was found.</summary>
    public DateOnly AsOf(string fact, SiteSupply site)
    {
        if (Building is not null)
            return Building.AsOf(fact, site);
        var oldest = DateOnly.MaxValue;
        foreach (ref readonly var plot in Land.In(site))
            oldest = plot.AsOf(fact, site) is var day && day < oldest ? day : oldest;
        return oldest == DateOnly.MaxValue ? site.FactsAsOf : oldest;
    }

    /// <summary>Finds plots, and a building where one will do and answers the wish better.</summary>
    public static Offer Find(SiteSupply site, Wish wish, in PowerAnswer grid)
    {
        var land = PlotChooser.Choose(site, wish, grid);
        if (BuildingChooser.Best(site, wish, grid) is not { Building: { } building } best)
            return new(land, null, false);
        var takes = !land.Found || (best.Suits && best.Score > AreaRule.Score(wish, land, land.Status(site)));
        return takes ? new(land, building, best.Suits) : new(land, null, false);
    }
}
