namespace Acquisitieloket.Core.Proposals.Comparing;

/// <summary>What differs between an older and a newer version of a proposal, as both were frozen.</summary>
public sealed record ProposalComparison
{
    public required int Older { get; init; }
    public required int Newer { get; init; }
    /// <summary>What differs in the document as a whole: language, validity, prices, what was asked.</summary>
    public required IReadOnlyList<ProposalChange> Whole { get; init; }
    /// <summary>Every site of either version, in the order of the newer, with those that it no longer has last.</summary>
    public required IReadOnlyList<ComparedSite> Sites { get; init; }
    /// <summary>The versions are in different languages, so that words could not be compared; only numbers and days were.</summary>
    public required bool OtherLanguage { get; init; }

    /// <summary>Both versions say the same, apart from their number and the day on which they were made.</summary>
    public bool Nothing => Whole.Count == 0 && Sites.All(s => s.Stays && !s.Moved && s.Changes.Count == 0);

    /// <summary>The sites that stayed have another order among each other.</summary>
    public bool Reordered => Sites.Any(s => s.Moved);
}

/// <summary>One site in both versions, or in one of them.</summary>
public sealed record ComparedSite
{
    public required string Name { get; init; }
    public required string Municipality { get; init; }
    /// <summary>Its place in the older version, from 1; null when it was not in it.</summary>
    public required int? Was { get; init; }
    /// <summary>Its place in the newer version, from 1; null when it is not in it any more.</summary>
    public required int? Is { get; init; }
    /// <summary>It stands before a site that it stood after, or the other way round.</summary>
    public bool Moved { get; init; }
    public IReadOnlyList<ProposalChange> Changes { get; init; } = [];
    /// <summary>Names of facts that say the same and were looked up again since.</summary>
    public IReadOnlyList<string> Confirmed { get; init; } = [];

    public bool Stays => Was is not null && Is is not null;
}

/// <summary>
/// One thing that differs, by its Dutch name, with what both versions say of it in their own language; null where one says
/// nothing. The days are those for which a fact holds.
/// </summary>
public sealed record ProposalChange(string Name, string? Was, string? Is)
{
    public DateOnly? WasOn { get; init; }
    public DateOnly? IsOn { get; init; }
    /// <summary>In the language of the document and not in Dutch.</summary>
    public bool AsWritten { get; init; }
}
