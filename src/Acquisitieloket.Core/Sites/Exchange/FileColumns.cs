using System.Globalization;
using System.Text;
using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>What a row of a register file is about.</summary>
public enum SubjectKind
{
    Site = 1,
    Plot = 2,
    Building = 3,
}

/// <summary>What a column of a register file holds.</summary>
public enum ColumnRole
{
    /// <summary>Which of the three a row is about; may be left out where the other columns tell.</summary>
    Kind = 1,
    /// <summary>The code of the site on which a plot or building stands.</summary>
    Site,
    Fact,
    /// <summary>Source or day of one fact, where they are not those of the row.</summary>
    FactSource,
    FactAsOf,
    /// <summary>Source and day of whatever in the row has none of its own.</summary>
    Source,
    AsOf,
    /// <summary>Written for the reader, and passed over when the file is read.</summary>
    Computed,
}

/// <summary>One column: its name in the header, what it holds, and of a fact which one.</summary>
public sealed record FileColumn(string Name, ColumnRole Role, IFact? Fact, string Explanation);

/// <summary>
/// The columns of register files. Made from the tables of facts, so that no fact can be missing. Where IBIS, the national
/// register of business sites, has a name of its own for a fact, files use that; the name of the fact is read too.
/// </summary>
public static class FileColumns
{
    public const string Kind = "type", Site = "terrein", Source = "bron", AsOf = "peildatum";

    private const string SourceSuffix = ".bron", AsOfSuffix = ".peildatum";

    private static readonly Dictionary<string, string> Ibis = new()
    {
        [nameof(Sites.Site.Name)] = "plannaam",
        [nameof(Sites.Site.PriceMinEuroM2)] = "minPrijs",
        [nameof(Sites.Site.PriceMaxEuroM2)] = "maxPrijs",
        [nameof(Sites.Site.Accessibility)] = "ontsluiting",
    };

    private static readonly FileColumn[] IbisFigures =
    [
        new("uitgeefbaarTerstondHa", ColumnRole.Computed, null, "Hectaren die nu in uitgifte en te krijgen zijn; berekend."),
        new("uitgeefbaarNietTerstondHa", ColumnRole.Computed, null, "Hectaren strategische reserve; berekend."),
        new("grootstUitgeefbaarDeelHa", ColumnRole.Computed, null, "De grootste kavel die te krijgen is; berekend."),
    ];

    private static readonly Dictionary<SubjectKind, IReadOnlyList<FileColumn>> All = Enum.GetValues<SubjectKind>().ToDictionary(k => k, Columns);

    private static readonly Dictionary<SubjectKind, Dictionary<string, FileColumn>> ByName = All.ToDictionary(k => k.Key, k => Names(k.Value));

    /// <summary>The facts of what such a row is about.</summary>
    public static IReadOnlyList<IFact> Facts(SubjectKind kind) => kind switch
    {
        SubjectKind.Site => SiteFacts.All,
        SubjectKind.Plot => PlotFacts.All,
        _ => BuildingFacts.All,
    };

    /// <summary>Every column of a file of this kind, in order; those of the source of a single fact come on top.</summary>
    public static IReadOnlyList<FileColumn> Of(SubjectKind kind) => All[kind];

    /// <summary>The column that a header names, whatever its case, spaces and points; null when it names none.</summary>
    public static FileColumn? Find(SubjectKind kind, string header)
    {
        header = header.Trim();
        foreach (var (suffix, role) in new[] { (SourceSuffix, ColumnRole.FactSource), (AsOfSuffix, ColumnRole.FactAsOf) })
            if (header.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
                && ByName[kind].GetValueOrDefault(Key(header[..^suffix.Length])) is { Role: ColumnRole.Fact } fact)
                return fact with { Role = role, Name = fact.Name + suffix };
        return ByName[kind].GetValueOrDefault(Key(header));
    }

    /// <summary>The name by which files know a fact.</summary>
    public static string NameOf(SubjectKind kind, string fact) => All[kind].FirstOrDefault(c => c.Fact?.Name == fact)?.Name ?? fact;

    internal static string SourceOf(FileColumn fact) => fact.Name + SourceSuffix;

    internal static string AsOfOf(FileColumn fact) => fact.Name + AsOfSuffix;

    private static IReadOnlyList<FileColumn> Columns(SubjectKind kind) =>
    [
        new(Kind, ColumnRole.Kind, null, $"{FileWords.Of(kind)}; mag ontbreken als de andere kolommen het zeggen."),
        .. kind == SubjectKind.Site ? [] : new FileColumn[] { new(Site, ColumnRole.Site, null, "Code van het terrein waarop dit ligt. Nodig.") },
        .. Facts(kind).Select(f => new FileColumn(kind == SubjectKind.Site ? Ibis.GetValueOrDefault(f.Name, f.Column) : f.Column, ColumnRole.Fact, f, FileWords.Explain(f))),
        .. kind == SubjectKind.Site ? IbisFigures : [],
        new(Source, ColumnRole.Source, null, "Waar de feiten van deze rij vandaan komen. Leeg: de bron die u bij het inlezen noemt."),
        new(AsOf, ColumnRole.AsOf, null, "De dag waarop de feiten van deze rij zo waren. Leeg: de peildatum die u bij het inlezen noemt."),
    ];

    private static Dictionary<string, FileColumn> Names(IReadOnlyList<FileColumn> columns)
    {
        var names = columns.ToDictionary(c => Key(c.Name));
        foreach (var column in columns)
            if (column.Fact is { } fact)
                names.TryAdd(Key(fact.Column), column);
        return names;
    }

    private static string Key(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);
}
