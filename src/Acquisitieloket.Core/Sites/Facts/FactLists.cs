namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>The kinds of facts that are a list of things, one on a line with bars between their parts.</summary>
internal static class FactLists
{
    private const int MostKva = 1_000_000, MostKm = 500, MostPart = 200;

    public static readonly FactType<IReadOnlyList<PowerStep>> Power = new(FactKind.Power,
        steps => Lines(steps.Select(s => $"{FactTypes.Day.Write(s.From)} | {s.FirmKva} | {s.FlexibleKva}".TrimEnd())), text =>
        {
            var (steps, fault) = Each(text, 3, "2029-01-01 | 500 | 1500: de dag, wat er altijd is (kVA) en wat er met een flexibel contract is (kVA)", ReadStep);
            var ordered = steps.OrderBy(s => s.From).ToList();
            return fault is null && ordered.DistinctBy(s => s.From).Count() < ordered.Count ? ([], "Elke dag kan maar één keer voorkomen.") : (ordered, fault);
        })
    {
        Unit = "kVA",
    };

    public static readonly FactType<IReadOnlyList<Accessibility>> Ways = new(FactKind.Ways,
        ways => Lines(ways.Select(w => $"{RegisterWords.Of(w.Modality)} | {w.What} | {(w.Km is { } km ? FactTypes.Written((decimal)km) : "")} | {w.Cemt}".TrimEnd(' ', '|'))),
        text => Each(text, 4, "water | Twentekanaal, kade | 0,5 | Va: hoe (weg, water, spoor of lucht), wat, hoeveel km en de klasse van de vaarweg", ReadWay));

    public static readonly FactType<IReadOnlyDictionary<string, decimal>> Shares = new(FactKind.Shares,
        shares => Lines(shares.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key} | {FactTypes.Written(s.Value * 100)}")), text =>
        {
            var (shares, fault) = Each(text, 2, "logistiek | 25: het cluster en zijn hoogste aandeel in procenten", ReadShare);
            return fault is null && shares.DistinctBy(s => s.Key, StringComparer.OrdinalIgnoreCase).Count() < shares.Count
                ? (new Dictionary<string, decimal>(), "Elk cluster kan maar één keer voorkomen.")
                : (shares.ToDictionary(s => s.Key, s => s.Value), fault);
        })
    {
        Unit = "%",
    };

    private static PowerStep? ReadStep(string[] parts) =>
        FactTypes.ReadDay(parts[0]) is { } day && Kva(parts[1]) is { } firm && Kva(parts[2]) is { } flexible && (firm, flexible) != (-1, -1)
            ? new(day, firm < 0 ? null : firm, flexible < 0 ? null : flexible) : null;

    // -1 for a part that says nothing, null for one that cannot be read.
    private static int? Kva(string part) => part.Length == 0 ? -1 : FactTypes.ReadWhole(part) is >= 0 and <= MostKva and var kva ? (int)kva : null;

    private static Accessibility? ReadWay(string[] parts)
    {
        if (RegisterWords.Find<Modality>(parts[0]) is not { } modality || parts[1].Length is 0 or > MostPart || parts[3].Length > MostPart)
            return null;
        var (km, fault) = FactTypes.Decimal(0, MostKm, 2).Read(parts[2].Length == 0 ? null : parts[2]);
        return fault is null ? new(modality, parts[1], (double?)km, parts[3].Length == 0 ? null : parts[3]) : null;
    }

    private static KeyValuePair<string, decimal>? ReadShare(string[] parts)
    {
        var (share, fault) = FactTypes.Decimal(0, 100, 2).Read(parts[1].Length == 0 ? null : parts[1]);
        return fault is null && share is { } percent && parts[0].Length is > 0 and <= MostPart ? new(parts[0], percent / 100) : null;
    }

    private static (IReadOnlyList<T> Values, string? Fault) Each<T>(string? text, int parts, string example, Func<string[], T?> read) where T : struct =>
        Each(text, parts, example, line => read(line) is { } value ? (object)value : null, value => (T)value);

    private static (IReadOnlyList<T> Values, string? Fault) Each<T>(string? text, int parts, string example, Func<string[], T?> read) where T : class =>
        Each(text, parts, example, line => (object?)read(line), value => (T)value);

    private static (IReadOnlyList<T>, string?) Each<T>(string? text, int parts, string example, Func<string[], object?> read, Func<object, T> cast)
    {
        List<T> values = [];
        foreach (var line in (text ?? "").Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length > parts || read([.. cells, .. Enumerable.Repeat("", parts - cells.Length)]) is not { } value)
                return ([], $"“{line}” is niet te lezen. Zet op elke regel één, zoals {example}.");
            values.Add(cast(value));
        }
        return (values, null);
    }

    private static string? Lines(IEnumerable<string> lines) => string.Join('\n', lines) is { Length: > 0 } text ? text : null;
}
