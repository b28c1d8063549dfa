using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acquisitieloket.Web.Features.Api.Json;

/// <summary>
/// Reads JSON into a record and collects everything that does not fit, where a serializer would stop at the first. What
/// does not fit is left open in the record. A name that the record does not have is refused: a wish behind a mistyped
/// name would otherwise be lost without a word.
/// </summary>
public sealed class JsonShape
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Known = new();

    /// <summary>Enough to mend any real message; a small one full of faults must not be answered by a huge one.</summary>
    private const int MostFaults = 100;

    private readonly List<FieldFault> faults = [];

    public IReadOnlyList<FieldFault> Faults => faults;

    public T Read<T>(JsonElement json) where T : class, new() => (T?)Value(json, typeof(T), "") ?? new T();

    // As the form says it: who gives 1.5 means hectares.
    private static string InUnit(string path) => path.Contains("M2", StringComparison.Ordinal)
        ? ", in vierkante meters: 15000 is 1,5 hectare."
        : path.EndsWith("kva", StringComparison.OrdinalIgnoreCase) ? ", in kVA: 1500 is 1,5 MVA." : ".";

    private object? Value(JsonElement json, Type declared, string path)
    {
        // Null says the same as leaving out: not known yet.
        if (json.ValueKind == JsonValueKind.Null)
            return null;
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(string))
            return json.ValueKind == JsonValueKind.String ? Text(json, path) : Wrong(path, "geenTekst", "Geef hier een tekst.");
        if (type == typeof(int))
            return json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number)
                ? number : Wrong(path, "geenGeheelGetal", "Geef hier een geheel getal, zonder aanhalingstekens" + InUnit(path));
        if (type == typeof(bool))
            return json.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? json.GetBoolean() : Wrong(path, "geenJaNee", "Geef hier true of false.");
        if (type == typeof(DateOnly))
            return Day(json, path);
        if (type.IsEnum)
            return Word(json, type, path);
        return type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? Items(json, type, path) : Object(json, type, path);
    }

    private object? Object(JsonElement json, Type type, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return Wrong(path, "geenObject", "Geef hier een object: { … }.");
        var properties = Known.GetOrAdd(type, static t => t.GetProperties()
            .ToDictionary(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name));
        var made = Activator.CreateInstance(type)!;
        foreach (var member in json.EnumerateObject())
        {
            var inner = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (!properties.TryGetValue(member.Name, out var property))
                Wrong(inner, "onbekendVeld", $"Dit veld bestaat niet. Wel: {string.Join(", ", properties.Keys)}.");
            else if (Value(member.Value, property.PropertyType, inner) is { } value)
                property.SetValue(made, value);
        }
        return made;
    }

    private IList? Items(JsonElement json, Type type, string path)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            Wrong(path, "geenLijst", "Geef hier een lijst: [ … ].");
            return null;
        }
        var kind = type.GetGenericArguments()[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(kind))!;
        foreach (var (i, item) in json.EnumerateArray().Index())
            if (Value(item, kind, $"{path}[{i}]") is { } value)
                list.Add(value);
        return list;
    }

    private object? Text(JsonElement json, string path)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return Wrong(path, "geenTekst", "Deze tekst bevat een half teken (een losse surrogaat) en is dus geen Unicode.");
        }
    }

    private object? Day(JsonElement json, string path) =>
        json.ValueKind == JsonValueKind.String && Text(json, path) is string text
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : Wrong(path, "geenDatum", "Geef hier een datum als 2028-01-31.");

    private object? Word(JsonElement json, Type type, string path) =>
        json.ValueKind == JsonValueKind.String && Text(json, path) is string text && ApiWords.Find(type, text) is { } value
            ? value : Wrong(path, "onbekendeWaarde", $"Kies uit: {string.Join(", ", ApiWords.All(type))}.");

    private object? Wrong(string path, string code, string message)
    {
        if (faults.Count < MostFaults)
            faults.Add(new FieldFault(path, code, message));
        return null;
    }
}
