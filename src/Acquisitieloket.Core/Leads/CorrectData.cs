using Acquisitieloket.Core.Enquiries;

namespace Acquisitieloket.Core.Leads;

/// <summary>Contact and company as they should be, tidied; the remark is what else is not right, in the company's words.</summary>
public sealed record CorrectData
{
    public const int RemarkLength = 2000;

    public required ContactAnswers Contact { get; init; }
    public required string CompanyName { get; init; }
    /// <summary>Corrected by staff only, like the number of a foreign register and the language of the contact.</summary>
    public string? KvkNumber { get; init; }
    public string? ForeignRegister { get; init; }
    public string? Website { get; init; }
    public string? City { get; init; }
    public string? Remark { get; init; }
}

/// <summary>What an employee typed, over what the form showed.</summary>
public sealed record CorrectByStaff(CorrectData Typed, CorrectData Seen);

/// <summary>What is known of contact and company, its country (ISO 3166-1), and whether other leads stand on the same company.</summary>
public sealed record KnownData(CorrectData Data, string Country, bool HasOtherLeads);

/// <summary>What came of a correction.</summary>
public sealed record Corrected
{
    /// <summary>The mail address changed too often for a day: nothing was stored.</summary>
    public bool TooOften { get; init; }
    /// <summary>The token of the page from now on, when every link so far was closed.</summary>
    public string? Token { get; init; }
}
