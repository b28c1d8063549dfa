namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>One fact of a site, plot or building, without the subject: what it is called and which texts it takes.</summary>
public interface IFact
{
    /// <summary>The key in Stamps and <see cref="FactChange.Fact"/>: the name of the property.</summary>
    string Name { get; }
    /// <summary>The Dutch name by which files and the API know it, in camel case.</summary>
    string Column { get; }
    /// <summary>The name on screen, without the unit.</summary>
    string Label { get; }
    FactGroup Group { get; }
    FactKind Kind { get; }
    string? Unit { get; }
    string? Hint { get; }
    /// <summary>What an empty text says, such as "geen"; null where it only says that nobody knows.</summary>
    string? Empty { get; }
    /// <summary>The words that it takes, when it takes only some.</summary>
    IReadOnlyList<string> Words { get; }
    /// <summary>True when it can never be empty.</summary>
    bool Required { get; }
    /// <summary>True when it is chosen once, when the subject comes into the register.</summary>
    bool Fixed { get; }
    string LabelWithUnit => Unit is null ? Label : $"{Label} ({Unit})";

    /// <summary>What is wrong with a text, in Dutch; null when it can be read.</summary>
    string? FaultOf(string? text);

    /// <summary>A text that can be read as it would be written again: "12.500" is "12500".</summary>
    string? Tidied(string? text);
}

/// <summary>
/// One fact of a <typeparamref name="T"/>: read as text in the way files write it (words of the register, ISO dates, points
/// in numbers) and set from such a text. What was read can be set again and reads the same.
/// </summary>
public sealed class Fact<T> : IFact
{
    private readonly Func<T, string?> read;
    private readonly Func<string?, (Action<T>? Set, string? Fault)> parse;
    private readonly Func<T, Action> keep;
    private readonly Func<string?, string?> tidy;

    private Fact(Func<T, string?> read, Func<string?, (Action<T>?, string?)> parse, Func<T, Action> keep, Func<string?, string?> tidy) =>
        (this.read, this.parse, this.keep, this.tidy) = (read, parse, keep, tidy);

    public required string Name { get; init; }
    public required string Column { get; init; }
    public required string Label { get; init; }
    public required FactGroup Group { get; init; }
    public required FactKind Kind { get; init; }
    public string? Unit { get; init; }
    public string? Hint { get; init; }
    public string? Empty { get; init; }
    public IReadOnlyList<string> Words { get; init; } = [];
    public bool Required { get; init; }
    public bool Fixed { get; init; }

    /// <summary>The value as text; null when nothing is known.</summary>
    public string? Read(T subject) => read(subject);

    /// <summary>Sets the value from a text, or says in Dutch what is wrong with it and leaves the subject as it was.</summary>
    public string? Write(T subject, string? text)
    {
        var (set, fault) = Parse(text);
        set?.Invoke(subject);
        return fault;
    }

    public string? FaultOf(string? text) => Parse(text).Fault;

    public string? Tidied(string? text) => tidy(string.IsNullOrWhiteSpace(text) ? null : text.Trim());

    /// <summary>What puts the value back that it has now.</summary>
    internal Action Keep(T subject) => keep(subject);

    private (Action<T>? Set, string? Fault) Parse(string? text)
    {
        text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        if (text is null && Required)
            return (null, "Dit kan niet leeg zijn.");
        return text?.Length > FactChange.ValueLength ? (null, $"Gebruik ten hoogste {FactChange.ValueLength} tekens.") : parse(text);
    }

    internal static Fact<T> Of<TValue>(
        string name, string column, string label, FactGroup group, FactType<TValue> type, Func<T, TValue> get, Action<T, TValue> set,
        string? hint = null, string? empty = null, bool required = false, bool once = false) => new(
        subject => type.Write(get(subject)),
        text => type.Read(text) is var (value, fault) && fault is null ? (subject => set(subject, value), null) : (null, fault),
        subject => get(subject) is var old ? () => set(subject, old) : () => { },
        text => type.Write(type.Read(text).Value))
        {
            Name = name, Column = column, Label = label, Group = group, Kind = type.Kind, Unit = type.Unit, Words = type.Words,
            Hint = hint, Empty = empty, Required = required, Fixed = once,
        };
}

/// <summary>How texts of one kind are read and written. An empty text is null here; reading it gives the value for "not known".</summary>
internal sealed record FactType<TValue>(FactKind Kind, Func<TValue, string?> Write, Func<string?, (TValue Value, string? Fault)> Read)
{
    public string? Unit { get; init; }
    public IReadOnlyList<string> Words { get; init; } = [];
}
