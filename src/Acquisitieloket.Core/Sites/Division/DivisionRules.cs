using System.Globalization;
using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Sites.Division;

/// <summary>A plot as it will be.</summary>
public sealed record PlotPart(string Number, int AreaM2);

/// <summary>When a plot may be divided, and when plots may become one. The same answers for the page beforehand and for the service.</summary>
public static class DivisionRules
{
    public const int MostParts = 8;
    public const int ReasonLength = 300;

    // Land is measured again when it is divided; more than this is no rounding.
    private const decimal Tolerance = 0.01m;

    /// <summary>Whether a plot, read with its claims and procedures, can leave the register for others.</summary>
    public static Can CanReplace(Plot plot) => Can.Not(
    [
        .. Not(plot.ReplacedOn is not null, plot.TakenOut ? $"Kavel {plot.Number} is uit het register gehaald." : $"Kavel {plot.Number} is al gesplitst of samengevoegd."),
        .. Not(plot.Registered == PlotStatus.Sold, $"Kavel {plot.Number} is verkocht."),
        .. Not(plot.Claims.Exists(c => c.HeldPlotId is not null), $"Kavel {plot.Number} wordt vastgehouden. Geef die aanspraak eerst vrij."),
        .. Not(plot.Issues.Exists(i => i.HeldPlotId is not null), $"Voor kavel {plot.Number} loopt een uitgifteprocedure."),
    ]);

    /// <summary>Whether it can be divided so; <paramref name="taken"/> are the numbers of all plots that the site ever had.</summary>
    public static Can CanDivide(Plot plot, IReadOnlyList<PlotPart> parts, string? reason, IEnumerable<string> taken) => Can.Not(
    [
        .. CanReplace(plot).Obstacles,
        .. Not(parts.Count is < 2 or > MostParts, $"Noem twee tot en met {MostParts} nieuwe kavels."),
        .. parts.Where(p => p.AreaM2 <= 0).Select(p => $"Kavel {p.Number}: vul de oppervlakte in hele m² in."),
        .. Numbers(parts, taken),
        .. Not(Differs([plot], parts) && string.IsNullOrWhiteSpace(reason), Difference([plot], parts)),
    ]);

    /// <summary>Whether these can become one.</summary>
    public static Can CanJoin(IReadOnlyList<Plot> plots, PlotPart whole, string? reason, IEnumerable<string> taken) => Can.Not(
    [
        .. Not(plots.Count < 2, "Kies minstens twee kavels."),
        .. plots.SelectMany(p => CanReplace(p).Obstacles),
        .. Not(plots.Select(p => (p.SiteId, p.Registered, p.Reserve)).Distinct().Count() > 1, "Kavels met een verschillende status, of waarvan er een in de strategische reserve is, worden niet samengevoegd."),
        .. Not(whole.AreaM2 is <= 0 or > SiteFacts.MostM2, $"Vul de oppervlakte in hele m² in, hooguit {SiteFacts.MostM2.ToString("N0", CultureInfo.GetCultureInfo("nl-NL"))}."),
        .. Numbers([whole], taken),
        .. Not(Differs(plots, [whole]) && string.IsNullOrWhiteSpace(reason), Difference(plots, [whole])),
        .. Not(!AreNeighbours(plots) && string.IsNullOrWhiteSpace(reason), "Het register noemt deze kavels niet samen uit te geven. Schrijf op waarom ze toch één worden."),
    ]);

    /// <summary>The register says that they can be issued as one: each with at least one of the others.</summary>
    public static bool AreNeighbours(IReadOnlyList<Plot> plots) => plots.All(p => plots.Any(other => other != p
        && (p.MergeableWith.Contains(other.Number) || other.MergeableWith.Contains(p.Number))));

    private static bool Differs(IEnumerable<Plot> before, IEnumerable<PlotPart> after) =>
        before.Sum(p => (long)p.AreaM2) is var sum && Math.Abs(sum - after.Sum(p => (long)p.AreaM2)) > sum * Tolerance;

    private static string Difference(IEnumerable<Plot> before, IEnumerable<PlotPart> after) => string.Create(CultureInfo.GetCultureInfo("nl-NL"),
        $"Samen was het {before.Sum(p => (long)p.AreaM2):N0} m² en wordt het {after.Sum(p => (long)p.AreaM2):N0} m². Schrijf op hoe dat verschil ontstaat.");

    private static IEnumerable<string> Numbers(IReadOnlyList<PlotPart> parts, IEnumerable<string> taken)
    {
        var known = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (parts.Any(p => string.IsNullOrWhiteSpace(p.Number) || p.Number.Length > Plot.NumberLength))
            yield return $"Geef elke nieuwe kavel een nummer van hooguit {Plot.NumberLength} tekens.";
        foreach (var part in parts.Where(p => !string.IsNullOrWhiteSpace(p.Number)))
            if (!PlotNumber.IsGood(part.Number))
                yield return PlotNumber.Fault;
            else if (!known.Add(part.Number))
                yield return $"Nummer {part.Number} is al gebruikt op deze werklocatie. Neem een nieuw nummer.";
    }

    private static string[] Not(bool obstacle, string text) => obstacle ? [text] : [];
}
