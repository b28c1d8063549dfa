using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Proposals.Documents;

namespace Acquisitieloket.Core.Proposals.Sending;

/// <summary>What a version says of a site and is not so any more, in Dutch sentences; the values are those of the document.</summary>
internal static class FactDifference
{
    /// <summary>
    /// Empty when nothing of it changed. Names gives the Dutch name of a fact by its key. Plots that are not there any more are left
    /// out (see <see cref="ProposedPlots"/>), and so are those with a number in kept: their status is known to whoever sends.
    /// </summary>
    public static IEnumerable<string> Of(DocumentSite was, DocumentSite now, Func<string, string> names, IReadOnlySet<string>? kept = null)
    {
        var before = was.Facts.ToDictionary(f => f.Key);
        var after = now.Facts.ToDictionary(f => f.Key);
        // That there are fewer plots goes without saying where one of them is named as gone.
        var fewer = was.Plots.Any(p => p.Suits && now.Plots.All(n => n.Number != p.Number));
        foreach (var key in before.Keys.Union(after.Keys).Where(k => k != "plots" || !fewer))
            if (Sentence(before.GetValueOrDefault(key)?.Value, after.GetValueOrDefault(key)?.Value) is { } changed)
                yield return $"{names(key)} van {was.Name} {changed}.";
        foreach (var plot in was.Plots.Where(p => p.Suits))
            foreach (var changed in PlotChanges(plot, now.Plots.FirstOrDefault(p => p.Number == plot.Number), kept))
                yield return $"Kavel {plot.Number} van {was.Name} {changed}.";
        foreach (var building in was.Buildings)
            if (Sentence(Text(building), now.Buildings.FirstOrDefault(b => b.Name == building.Name) is { } found ? Text(found) : null) is { } changed)
                yield return $"Pand {building.Name} van {was.Name} {changed}.";
    }

    private static IEnumerable<string> PlotChanges(DocumentPlot was, DocumentPlot? now, IReadOnlySet<string>? kept)
    {
        if (now is null)
            yield break;
        if (was.AreaM2 != now.AreaM2)
            yield return $"was {Square(was.AreaM2)} en is nu {Square(now.AreaM2)}";
        if (!now.Suits)
            yield return "past niet meer bij de vraag";
        else if (was.Status != now.Status && kept?.Contains(was.Number) != true)
            yield return Sentence(was.Status, now.Status)!;
    }

    private static string Text(DocumentBuilding building) =>
        string.Join(", ", new[] { Square(building.FloorM2), building.Measures, building.Available }.Where(t => t.Length > 0));

    private static string Square(int metres) => $"{Written.Number(metres, "nl")} m²";

    private static string? Sentence(string? was, string? now) => (was, now) switch
    {
        _ when was == now => null,
        (null, _) => $"stond niet in het voorstel en is nu “{now}”",
        (_, null) => $"was “{was}” en is er nu niet meer",
        _ => $"was “{was}” en is nu “{now}”",
    };
}
