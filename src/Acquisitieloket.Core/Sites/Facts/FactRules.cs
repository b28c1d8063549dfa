using System.Globalization;
using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>What facts of one subject say about each other and about their neighbours; each fault stands with the fact to mend.</summary>
internal static class FactRules
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static IEnumerable<FactFault> Of(FactSubject subject, FactEdit edit, DateOnly today) =>
        subject.Plot is { } plot ? Plot(plot, subject.Site, edit) : subject.Building is { } building ? Building(building, subject.Site) : Site(subject.Site, today);

    public static IEnumerable<FactFault> Of(FactEdit edit, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(edit.Source))
            yield return new(nameof(edit.Source), "Noem de bron: het besluit, de brief of wie het zei.");
        if (edit.Source?.Trim().Length > FactStamp.SourceLength)
            yield return new(nameof(edit.Source), $"Gebruik ten hoogste {FactStamp.SourceLength} tekens.");
        if (edit.AsOf > today)
            yield return new(nameof(edit.AsOf), "De peildatum ligt in de toekomst.");
        if (edit.AsOf.Year < 2000)
            yield return new(nameof(edit.AsOf), "Kies een peildatum na 1999.");
        foreach (var (fact, own) in edit.Stamps)
        {
            if (string.IsNullOrWhiteSpace(own.Source) || own.Source.Length > FactStamp.SourceLength)
                yield return new(fact, $"Noem de bron, in ten hoogste {FactStamp.SourceLength} tekens.");
            if (own.AsOf > today || own.AsOf.Year < 2000)
                yield return new(fact, "De peildatum ligt in de toekomst of voor 2000.");
        }
    }

    private static IEnumerable<FactFault> Site(Site site, DateOnly today)
    {
        if (site.PlotMinM2 > site.PlotMaxM2)
            yield return new(nameof(site.PlotMaxM2), "De grootste kavel is kleiner dan de kleinste.");
        if (site.PriceMinEuroM2 > site.PriceMaxEuroM2)
            yield return new(nameof(site.PriceMaxEuroM2), "De hoogste prijs is lager dan de laagste.");
        if (site.GridAsOf > today)
            yield return new(nameof(site.GridAsOf), "Deze dag ligt in de toekomst.");
        if (Both(site.Excluded, site.Wanted) is { } wanted)
            yield return new(nameof(site.Excluded), $"“{wanted}” staat ook bij gezocht.");
        if (Both(site.Excluded, site.Allowed) is { } allowed)
            yield return new(nameof(site.Excluded), $"“{allowed}” staat ook bij toegestaan.");
    }

    // More neighbours no plot has; without an end a file could name thousands for each.
    private const int MostJoined = 20;

    private static IEnumerable<FactFault> Plot(Plot plot, Site site, FactEdit edit)
    {
        if (site.Plots.Find(p => p != plot && Same(p.Number, plot.Number)) is { } same)
            yield return new(nameof(plot.Number), same.TakenOut ? $"Kavel {same.Number} is uit het register gehaald. Zet hem terug, of neem een ander nummer." : $"Deze locatie heeft of had al een kavel {plot.Number}.");
        if (plot.DivisibleFromM2 > plot.AreaM2)
            yield return new(nameof(plot.DivisibleFromM2), "Een deel is niet groter dan de kavel.");
        if (plot.MergeableWith.Count > MostJoined)
        {
            yield return new(nameof(plot.MergeableWith), $"Noem hooguit {MostJoined} kavels.");
            yield break;
        }
        foreach (var number in plot.MergeableWith)
            if (Same(number, plot.Number))
                yield return new(nameof(plot.MergeableWith), "Een kavel is niet met zichzelf samen te voegen.");
            else if (!edit.Coming.Contains(number) && !site.Plots.Exists(p => p.ReplacedOn is null && Same(p.Number, number)))
                yield return new(nameof(plot.MergeableWith), $"Deze locatie heeft geen kavel {number}.");
    }

    /// <summary>Plots that were named now to be joined with and that nobody can have any more; what stood there already may stay.</summary>
    public static IEnumerable<FactFault> Gone(FactSubject subject, string? before)
    {
        var (named, known) = (subject.Plot!.MergeableWith, (before ?? "").Split(", "));
        foreach (var gone in subject.Site.Plots.Where(p => p.IsPromised && named.Contains(p.Number) && !known.Contains(p.Number)))
            yield return new(nameof(gone.MergeableWith), $"Kavel {gone.Number} is {PlotWords.Status(gone.Status, false, Dutch)} en gaat niet meer samen met een andere.");
    }

    private static IEnumerable<FactFault> Building(Building building, Site site)
    {
        if (site.Buildings.Find(b => b != building && Same(b.Code, building.Code)) is { } same)
            yield return new(nameof(building.Code), same.TakenOutOn is null ? $"Deze locatie heeft al een pand {building.Code}." : $"Pand {same.Code} is uit het register gehaald. Zet het terug, of neem een andere code.");
        if (building.DivisibleFromM2 > building.FloorM2)
            yield return new(nameof(building.DivisibleFromM2), "Een deel is niet groter dan het pand.");
        if ((building.HallM2 ?? 0) + (building.OfficeM2 ?? 0) > building.FloorM2)
            yield return new(nameof(building.FloorM2), "Hal en kantoor zijn samen groter dan het pand.");
        if (building.Latitude is null != building.Longitude is null)
            yield return new(nameof(building.Longitude), "Vul breedtegraad en lengtegraad allebei in, of geen van beide.");
    }

    private static string? Both(IReadOnlyList<string> first, IReadOnlyList<string> second) =>
        first.FirstOrDefault(word => second.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
