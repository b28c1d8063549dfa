namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>
/// All that a proposal says, written out in its language and frozen when it is made: a later change of a site or a
/// word never changes a version that exists.
/// </summary>
public sealed record ProposalDocument
{
    public required string Language { get; init; }
    public required string Reference { get; init; }
    public required int Number { get; init; }
    public required DateOnly MadeOn { get; init; }
    public required DateOnly ValidUntil { get; init; }
    public required string CompanyName { get; init; }
    public required string ContactName { get; init; }
    /// <summary>The company's question in its own words.</summary>
    public required string Question { get; init; }
    /// <summary>The language in which the company asked.</summary>
    public required string QuestionLanguage { get; init; }
    public required IReadOnlyList<DocumentFact> Asked { get; init; }
    /// <summary>m² of land that was asked, for the drawing to scale; null when not known.</summary>
    public int? AskedM2 { get; init; }
    /// <summary>The day on which the company wants to open; null when not known.</summary>
    public DateOnly? OpensOn { get; init; }
    /// <summary>False when no price, and no judgement of a price, stands in it.</summary>
    public required bool ShowPrices { get; init; }
    /// <summary>Names of the texts about the region that suit this question.</summary>
    public required IReadOnlyList<string> Blocks { get; init; }
    public required DocumentPerson Person { get; init; }
    public required IReadOnlyList<DocumentSite> Sites { get; init; }
}

/// <summary>A fact with its name and, when it has one, the date for which it holds.</summary>
public sealed record DocumentFact(string Key, string Name, string Value, DateOnly? AsOf)
{
    /// <summary>True for words of the register that are Dutch in every language, such as a name.</summary>
    public bool Dutch { get; init; }

    /// <summary>The same in a few words, for where sites stand side by side; null when the value is short enough.</summary>
    public string? Short { get; init; }
}

/// <summary>The contact person as the company sees her or him.</summary>
public sealed record DocumentPerson(string Name, string? Title, string? Department, string? Phone, string? Email);
