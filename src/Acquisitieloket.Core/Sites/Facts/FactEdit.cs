namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>New texts for facts of one site, plot or building, and on what they rest.</summary>
public sealed record FactEdit
{
    /// <summary>By the name of the fact; a fact that is not named stays as it is, one with an empty text becomes unknown.</summary>
    public required IReadOnlyDictionary<string, string?> Texts { get; init; }
    public required string Source { get; init; }
    public required DateOnly AsOf { get; init; }
    /// <summary>What single facts rest on, by name, where that is not the source and day of all.</summary>
    public IReadOnlyDictionary<string, FactStamp> Stamps { get; init; } = new Dictionary<string, FactStamp>();
    public required FactOrigin Origin { get; init; }
    /// <summary>The version that the texts were made from; null when it was read for this.</summary>
    public Guid? Version { get; init; }
    /// <summary>Numbers of plots that come into the register at the same time, with which a plot may be joined; whatever the case.</summary>
    public IReadOnlySet<string> Coming { get; init; } = new HashSet<string>();

    /// <summary>The doubts that were seen and are meant so, joined; when others have come in the meantime, those are asked.</summary>
    public string? Accepted { get; init; }

    internal FactStamp StampOf(string fact) => Stamps.GetValueOrDefault(fact) ?? new(AsOf, Source.Trim());
}

/// <summary>What is wrong with an edit, in Dutch: with a fact by its name, or with "Source" or "AsOf".</summary>
public sealed record FactFault(string Fact, string Text);

/// <summary>What came of an edit. With faults nothing was changed.</summary>
/// <param name="Changes">One for each fact that has another value now.</param>
/// <param name="Renewed">How many facts kept their value and rest on a newer day now.</param>
public sealed record FactOutcome(IReadOnlyList<FactFault> Faults, IReadOnlyList<FactChange> Changes, int Renewed)
{
    /// <summary>What looks like a slip, to be accepted or mended; then nothing was changed either.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    public bool Good => Faults.Count == 0 && Doubts.Count == 0;

    /// <summary>Doubts as one text, by which it is known whether the same ones were accepted.</summary>
    public static string Joined(IEnumerable<string> doubts) => string.Join(" ", doubts);
}
