using System.ComponentModel;
using System.Text.Json.Serialization;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;

namespace Acquisitieloket.Web.Features.Api.Enquiries;

/// <summary>Who asks.</summary>
public sealed record CompanyPart
{
    [JsonPropertyName("naam")]
    public string? Name { get; init; }
    [JsonPropertyName("kvkNummer"), Description("8 cijfers, voor een bedrijf in Nederland.")]
    public string? KvkNumber { get; init; }
    [JsonPropertyName("land"), Description("ISO 3166-1, twee letters. Zonder: NL.")]
    public string? Country { get; init; }
    [JsonPropertyName("buitenlandsRegister"), Description("Nummer in het register van een ander land.")]
    public string? ForeignRegister { get; init; }
    [JsonPropertyName("website")]
    public string? Website { get; init; }
    [JsonPropertyName("plaats")]
    public string? City { get; init; }
    [JsonPropertyName("situatie")]
    public CompanySituation? Situation { get; init; }
    [JsonPropertyName("namens"), Description("Het bedrijf waarvoor een bemiddelaar spreekt.")]
    public string? OnBehalfOf { get; init; }
    [JsonPropertyName("bemiddelaar")]
    public Intermediary? Intermediary { get; init; }

    public CompanyAnswers ToDomain() => new()
    {
        Name = Name ?? "", KvkNumber = KvkNumber, Country = Country ?? "NL", ForeignRegister = ForeignRegister,
        Website = Website, City = City, Situation = Situation, OnBehalfOf = OnBehalfOf, Intermediary = Intermediary,
    };
}

/// <summary>Whom we answer.</summary>
public sealed record ContactPart
{
    [JsonPropertyName("naam")]
    public string? Name { get; init; }
    [JsonPropertyName("functie")]
    public string? Role { get; init; }
    [JsonPropertyName("email")]
    public string? Email { get; init; }
    [JsonPropertyName("telefoon")]
    public string? Phone { get; init; }
    [JsonPropertyName("voorkeurskanaal")]
    public ContactChannel? PreferredChannel { get; init; }

    public ContactAnswers ToDomain(string? language) => new()
    {
        Name = Name ?? "", Role = Role, Email = Email ?? "", Phone = Phone, PreferredChannel = PreferredChannel, Language = language,
    };
}

/// <summary>People and money.</summary>
public sealed record ImpactPart
{
    [JsonPropertyName("banenBijStart")]
    public int? JobsAtStart { get; init; }
    [JsonPropertyName("banenNaDrieJaar")]
    public int? JobsAfterThreeYears { get; init; }
    [JsonPropertyName("banenBehouden"), Description("Banen die er nu zijn en blijven.")]
    public int? JobsKept { get; init; }
    [JsonPropertyName("opleidingen"), Description("In eigen woorden.")]
    public string? EducationMix { get; init; }
    [JsonPropertyName("investering")]
    public InvestmentBand? Investment { get; init; }
    [JsonPropertyName("onderzoekEnOntwikkeling")]
    public bool? ResearchAndDevelopment { get; init; }
    [JsonPropertyName("duurzaamheid"), Description("In eigen woorden.")]
    public string? Sustainability { get; init; }

    public ImpactAnswers ToDomain() => new()
    {
        JobsKept = JobsKept, EducationMix = EducationMix, Investment = Investment,
        ResearchAndDevelopment = ResearchAndDevelopment, Sustainability = Sustainability,
    };
}

/// <summary>How the company found us.</summary>
public sealed record OriginPart
{
    [JsonPropertyName("gevondenVia"), Description("In eigen woorden.")]
    public string? FoundVia { get; init; }
    [JsonPropertyName("bron"), Description("De plek waar de verwijzing stond.")]
    public string? Source { get; init; }
    [JsonPropertyName("campagne")]
    public string? Campaign { get; init; }
}
