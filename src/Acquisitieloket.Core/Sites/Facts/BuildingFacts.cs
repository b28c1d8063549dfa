using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites.Buildings;
using static Acquisitieloket.Core.Sites.Facts.FactTypes;

namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>Every fact of a building.</summary>
public static class BuildingFacts
{
    private const int MostFloorM2 = 1_000_000;

    public static IReadOnlyList<Fact<Building>> All { get; } =
    [
        Fact<Building>.Of(nameof(Building.Code), "code", "Code", FactGroup.Space, Text(Building.CodeLength), b => b.Code, (b, v) => b.Code = v!.ToUpperInvariant(), hint: "Uniek op deze locatie, zoals KEN-P03; zij verandert later niet.", required: true, once: true),
        Fact<Building>.Of(nameof(Building.Name), "naam", "Naam", FactGroup.Space, Text(Building.NameLength), b => b.Name, (b, v) => b.Name = v!, required: true),
        Fact<Building>.Of(nameof(Building.Address), "adres", "Adres", FactGroup.Space, Text(Building.AddressLength), b => b.Address, (b, v) => b.Address = v),
        Fact<Building>.Of(nameof(Building.Status), "status", "Status", FactGroup.Space, Word<BuildingStatus>(), b => b.Status, (b, v) => b.Status = v!.Value, required: true),
        Fact<Building>.Of(nameof(Building.AvailableFrom), "beschikbaarVanaf", "Beschikbaar vanaf", FactGroup.Space, Day, b => b.AvailableFrom, (b, v) => b.AvailableFrom = v),
        Fact<Building>.Of(nameof(Building.FloorM2), "vloerM2", "Vloeroppervlakte", FactGroup.Size, Whole(1, MostFloorM2, "m²"), b => b.FloorM2, (b, v) => b.FloorM2 = v!.Value, required: true),
        Fact<Building>.Of(nameof(Building.DivisibleFromM2), "deelbaarVanafM2", "In delen te krijgen vanaf", FactGroup.Size, Whole(1, MostFloorM2, "m²"), b => b.DivisibleFromM2, (b, v) => b.DivisibleFromM2 = v, hint: "Leeg als het pand in zijn geheel gaat of dat niet bekend is."),
        Fact<Building>.Of(nameof(Building.HallM2), "halM2", "Waarvan hal", FactGroup.Size, Whole(0, MostFloorM2, "m²"), b => b.HallM2, (b, v) => b.HallM2 = v),
        Fact<Building>.Of(nameof(Building.OfficeM2), "kantoorM2", "Waarvan kantoor", FactGroup.Size, Whole(0, MostFloorM2, "m²"), b => b.OfficeM2, (b, v) => b.OfficeM2 = v),
        Fact<Building>.Of(nameof(Building.ClearHeightM), "vrijeHoogteM", "Vrije hoogte van de hal", FactGroup.Size, Decimal(1, 60, 2, "m"), b => b.ClearHeightM, (b, v) => b.ClearHeightM = v),
        Fact<Building>.Of(nameof(Building.Docks), "docks", "Laaddocks", FactGroup.Size, Whole(0, 500), b => b.Docks, (b, v) => b.Docks = v),
        Fact<Building>.Of(nameof(Building.SpaceTypes), "ruimtesoorten", "Soorten ruimte", FactGroup.Space, Words<SpaceType>(), b => b.SpaceTypes, (b, v) => b.SpaceTypes = v),
        Fact<Building>.Of(nameof(Building.Tenures), "gebruiksvormen", "Hoe het te krijgen is", FactGroup.Terms, Values<Tenure>(), b => b.Tenures, (b, v) => b.Tenures = v),
        Fact<Building>.Of(nameof(Building.RentEuroM2Year), "huurEuroM2Jaar", "Huur", FactGroup.Terms, Whole(1, SiteFacts.MostEuro, "euro per m² per jaar"), b => b.RentEuroM2Year, (b, v) => b.RentEuroM2Year = v),
        Fact<Building>.Of(nameof(Building.PowerKva), "vermogenKva", "Vermogen van de aansluiting", FactGroup.Terms, Whole(0, PlotFacts.MostKva, "kVA"), b => b.PowerKva, (b, v) => b.PowerKva = v),
        Fact<Building>.Of(nameof(Building.Latitude), "breedtegraad", "Breedtegraad", FactGroup.Place, Decimal(50.7m, 53.8m, 7), b => (decimal?)b.Latitude, (b, v) => b.Latitude = (double?)v),
        Fact<Building>.Of(nameof(Building.Longitude), "lengtegraad", "Lengtegraad", FactGroup.Place, Decimal(3.2m, 7.3m, 7), b => (decimal?)b.Longitude, (b, v) => b.Longitude = (double?)v),
        Fact<Building>.Of(nameof(Building.Indicative), "indicatief", "Cijfers indicatief", FactGroup.Space, Certain, b => b.Indicative, (b, v) => b.Indicative = v, required: true),
    ];
}
