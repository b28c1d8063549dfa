using Acquisitieloket.Core.Matching;

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
    public required IReadOnlyList<DocumentFact> Asked { get; init; }
    /// <summary>m² of land that was asked, for the drawing to scale; null when not known.</summary>
    public int? AskedM2 { get; init; }
    public required DocumentPerson Person { get; init; }
    public required IReadOnlyList<DocumentSite> Sites { get; init; }
}

/// <summary>A fact with its name and, when it has one, the date for which it holds.</summary>
public sealed record DocumentFact(string Key, string Name, string Value, DateOnly? AsOf);

/// <summary>The contact person as the company sees her or him.</summary>
public sealed record DocumentPerson(string Name, string? Title, string? Department, string? Phone, string? Email);

/// <summary>One site as it was when the proposal was made.</summary>
public sealed record DocumentSite
{
    public required long SiteId { get; init; }
    public required string Name { get; init; }
    public required string Municipality { get; init; }
    public required string Kind { get; init; }
    public required string Profile { get; init; }
    public string? Motivation { get; init; }
    public required double Latitude { get; init; }
    public required double Longitude { get; init; }
    /// <summary>0–100 over what is known.</summary>
    public required int Score { get; init; }
    /// <summary>Share of the question that is known, 0–100 %.</summary>
    public required int KnownPercent { get; init; }
    public required IReadOnlyList<DocumentFact> Facts { get; init; }
    public required IReadOnlyList<DocumentCriterion> Criteria { get; init; }
    public required IReadOnlyList<DocumentPlot> Plots { get; init; }
    /// <summary>Sentences that say what is not known.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }
    public required bool Indicative { get; init; }
    public required string Source { get; init; }
    public required DateOnly ReviewedOn { get; init; }
}

/// <summary>How the site does on one criterion of matching that is known.</summary>
public sealed record DocumentCriterion(
    Criterion Key, string Name, Outcome Outcome, string OutcomeWord, int Score, string Sentence, DateOnly? AsOf);

/// <summary>A plot to draw; Suits when matching named it for this question.</summary>
public sealed record DocumentPlot(string Number, int AreaM2, string Status, bool Suits);
