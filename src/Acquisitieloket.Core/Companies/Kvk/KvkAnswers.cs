using System.Text.Json.Serialization;

namespace Acquisitieloket.Core.Companies.Kvk;

/// <summary>As much of the answer of Zoeken v2 as is used; names are those of KvK.</summary>
internal sealed record SearchAnswer(IReadOnlyList<SearchResult>? Resultaten);

internal sealed record SearchResult(string? KvkNummer, string? Naam, string? Type, SearchAddress? Adres);

internal sealed record SearchAddress(Place? BinnenlandsAdres);

internal sealed record Place(string? Type, string? Plaats);

/// <summary>As much of a Basisprofiel as is used.</summary>
internal sealed record Profile([property: JsonPropertyName("_embedded")] ProfileParts? Embedded);

internal sealed record ProfileParts(MainSite? Hoofdvestiging);

internal sealed record MainSite(IReadOnlyList<string>? Websites, IReadOnlyList<Place>? Adressen);
