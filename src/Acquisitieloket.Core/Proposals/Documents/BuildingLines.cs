using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>The buildings of a site that can be had, those that suit first.</summary>
internal static class BuildingLines
{
    public static IReadOnlyList<DocumentBuilding> Of(Site site, SiteMatch match, ProposalWords words, bool showPrices)
    {
        var suits = match.Buildings.Where(b => !b.Lacks).Select(b => b.BuildingId).ToHashSet();
        return [.. site.Buildings.Where(b => b.Status is BuildingStatus.Available or BuildingStatus.UnderOffer)
            .OrderByDescending(b => suits.Contains(b.Id)).ThenBy(b => b.Status).ThenBy(b => b.Code, StringComparer.Ordinal)
            .Select(b => new DocumentBuilding(b.Name, b.Address, b.FloorM2,
                string.Join(", ", Measures(b, site.PricePublic && showPrices, words).OfType<string>()), Available(b, words), suits.Contains(b.Id)))];
    }

    private static IEnumerable<string?> Measures(Building building, bool price, ProposalWords words)
    {
        yield return building.DivisibleFromM2 is { } part && part < building.FloorM2 ? words.Fill("building.part", words.Number(part)) : null;
        yield return building.HallM2 is { } hall ? words.Fill("building.hall", words.Number(hall)) : null;
        yield return building.OfficeM2 is { } office && office < building.FloorM2 ? words.Fill("building.office", words.Number(office)) : null;
        yield return building.ClearHeightM is { } height ? words.Fill("building.height", height.ToString("0.#", words.Culture)) : null;
        yield return building.Docks is { } docks and > 0 ? words.Fill(docks == 1 ? "building.dock" : "building.docks", docks) : null;
        yield return building.PowerKva is { } power ? $"{words.Number(power)} kVA" : null;
        yield return price && building.RentEuroM2Year is { } rent ? words.Fill("building.rent", words.Number(rent)) : null;
    }

    private static string Available(Building building, ProposalWords words) =>
        building.Status == BuildingStatus.UnderOffer ? words["building.underOffer"]
        : building.AvailableFrom is { } day ? words.Fill("building.from", words.Date(day)) : words["building.available"];
}
