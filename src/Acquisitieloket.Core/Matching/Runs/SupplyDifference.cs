using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Matching.Runs;

/// <summary>What changed of one site, in words: "kavel 3 verkocht", "netcapaciteit".</summary>
public sealed record SiteChange(string Code, string Name, IReadOnlyList<string> What)
{
    /// <summary>"XL Businesspark: kavel 3 verkocht, netcapaciteit", with a word of what is left out.</summary>
    public string Sentence(int most) => What.Count <= most ? $"{Name}: {string.Join(", ", What)}"
        : $"{Name}: {string.Join(", ", What.Take(most))} en nog {What.Count - most}";
}

/// <summary>What differs between the supply of two moments, as far as matching reads it. A fact that was only looked at again is the same.</summary>
public static class SupplyDifference
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly string[] Aside = ["Id", "Plots", "Buildings", "AsOf", "FactsAsOf", "GridAsOf", "Status", "TakenBy", "IssuesPlots"];

    // What the register calls otherwise than matching does.
    private static readonly Dictionary<string, string> Names = new()
    {
        [nameof(SupplySite.MaxCategory)] = nameof(Site.MaxEnvironmentalCategory), [nameof(SupplySite.MaxHeightM)] = nameof(Site.MaxBuildingHeightM),
    };

    /// <summary>The sites that changed, in order of code.</summary>
    public static IReadOnlyList<SiteChange> Between(IReadOnlyList<SupplySite> before, IReadOnlyList<SupplySite> after)
    {
        var was = before.ToDictionary(s => s.Id);
        var changes = after.Select(site => was.Remove(site.Id, out var old)
            ? new SiteChange(site.Code, site.Name, [.. Plots(old, site), .. Buildings(old, site), .. Facts(old, site, SiteFacts.All)])
            : new SiteChange(site.Code, site.Name, ["nieuw in het register"])).ToList();
        changes.AddRange(was.Values.Select(gone => new SiteChange(gone.Code, gone.Name, ["niet meer in het register"])));
        return [.. changes.Where(c => c.What.Count > 0).OrderBy(c => c.Code, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Plots(SupplySite before, SupplySite after)
    {
        var was = before.Plots.ToDictionary(p => p.Id);
        foreach (var plot in after.Plots)
        {
            if (!was.Remove(plot.Id, out var old))
                yield return $"kavel {plot.Number} nieuw";
            else if (old.Status != plot.Status)
                yield return $"kavel {plot.Number} {PlotWords.Status(plot.Status, false, Dutch)}";
            foreach (var fact in old is null ? [] : Facts(old, plot, PlotFacts.All))
                yield return $"kavel {plot.Number} {fact}";
        }
        foreach (var gone in was.Values)
            yield return $"kavel {gone.Number} gesplitst of samengevoegd";
    }

    private static IEnumerable<string> Buildings(SupplySite before, SupplySite after)
    {
        var was = before.Buildings.ToDictionary(b => b.Id);
        foreach (var building in after.Buildings)
        {
            if (!was.Remove(building.Id, out var old))
                yield return $"pand {building.Name} te krijgen";
            else if (old.Status != building.Status)
                yield return $"pand {building.Name} {(building.Status == Sites.Buildings.BuildingStatus.UnderOffer ? "in onderhandeling" : "weer vrij")}";
            foreach (var fact in old is null ? [] : Facts(old, building, BuildingFacts.All))
                yield return $"pand {building.Name} {fact}";
        }
        foreach (var gone in was.Values)
            yield return $"pand {gone.Name} niet meer te krijgen";
    }

    private static IEnumerable<string> Facts<T>(T before, T after, IEnumerable<IFact> facts)
    {
        var (was, now) = (Written(before), Written(after));
        foreach (var property in typeof(T).GetProperties().Where(p => !Aside.Contains(p.Name)))
        {
            var key = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (!JsonNode.DeepEquals(was[key], now[key]))
                yield return Label(Names.GetValueOrDefault(property.Name, property.Name), facts);
        }
    }

    private static JsonObject Written<T>(T value) => JsonSerializer.SerializeToNode(value, JsonColumn.Options)!.AsObject();

    private static string Label(string name, IEnumerable<IFact> facts) =>
        facts.Single(f => f.Name == name).Label is var label ? char.ToLower(label[0], Dutch) + label[1..] : "";
}
