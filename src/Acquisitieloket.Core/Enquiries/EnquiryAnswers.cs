using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>All answers of the form, in its order. Null is "weet ik nog niet" or left open.</summary>
public sealed record EnquiryAnswers
{
    public required CompanyAnswers Company { get; init; }
    public required ContactAnswers Contact { get; init; }
    /// <summary>What the company wants to do, in its own words.</summary>
    public required string Description { get; init; }
    public Requirements Requirements { get; init; } = new();
    public ImpactAnswers Impact { get; init; } = new();
    public DateOnly? DecisionOn { get; init; }
    public string? OtherRegions { get; init; }
    public bool Confidential { get; init; }
    public string? CodeName { get; init; }
    /// <summary>Version of the privacy statement that was accepted.</summary>
    public required string PrivacyVersion { get; init; }
    /// <summary>How they found us, in their own words.</summary>
    public string? FoundVia { get; init; }
    /// <summary>The place whose link brought them here, as the link named it (utm_source, bron).</summary>
    public string? Source { get; init; }
    /// <summary>The campaign of that link (utm_campaign, campagne).</summary>
    public string? Campaign { get; init; }
}

/// <summary>Who asks.</summary>
public sealed record CompanyAnswers
{
    public required string Name { get; init; }
    public string? KvkNumber { get; init; }
    public string? ForeignRegister { get; init; }
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; init; } = "NL";
    public string? Website { get; init; }
    public string? City { get; init; }
    public CompanySituation? Situation { get; init; }
    /// <summary>The company for which a broker, Oost NL or NFIA speaks.</summary>
    public string? OnBehalfOf { get; init; }
    /// <summary>Who speaks for that other company.</summary>
    public Intermediary? Intermediary { get; init; }
}

/// <summary>Whom we answer.</summary>
public sealed record ContactAnswers
{
    public required string Name { get; init; }
    public string? Role { get; init; }
    public required string Email { get; init; }
    public string? Phone { get; init; }
    public ContactChannel? PreferredChannel { get; init; }
    /// <summary>The language in which we answer: nl, en or de; null for that of the form.</summary>
    public string? Language { get; init; }
}

/// <summary>People and money.</summary>
public sealed record ImpactAnswers
{
    /// <summary>Jobs that exist now and stay.</summary>
    public int? JobsKept { get; init; }
    /// <summary>Which education the people have or need, in the company's own words.</summary>
    public string? EducationMix { get; init; }
    public InvestmentBand? Investment { get; init; }
    public bool? ResearchAndDevelopment { get; init; }
    /// <summary>Aims for energy, materials and nature, in the company's own words.</summary>
    public string? Sustainability { get; init; }
}

/// <summary>Why a company looks for a place.</summary>
public enum CompanySituation
{
    New = 1,
    Moving = 2,
    Expanding = 3,
    SecondSite = 4,
    OnBehalf = 5,
}

/// <summary>Who asks on behalf of another company.</summary>
public enum Intermediary
{
    Broker = 1,
    OostNl = 2,
    Nfia = 3,
    Other = 4,
}

/// <summary>Size of the investment in euros.</summary>
public enum InvestmentBand
{
    UpTo1Million = 1,
    UpTo5Million = 2,
    UpTo25Million = 3,
    Over25Million = 4,
}
