using System.Text.Json;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Templates;

namespace Acquisitieloket.Core.Printing;

/// <summary>The words of sheets in one language, from templates/sheet/{language}.json.</summary>
public sealed class SheetWords
{
    private readonly Dictionary<string, string> words;

    private SheetWords(string language, Dictionary<string, string> words) => (Language, this.words) = (language, words);

    public string Language { get; }

    public IReadOnlyDictionary<string, string> All => words;

    public static SheetWords Of(TemplateFiles files, string language) =>
        new(language, JsonSerializer.Deserialize<Dictionary<string, string>>(files.Read($"sheet/{language}.json"))!);

    /// <summary>The word for a key; an error that names the key when it is missing.</summary>
    public string this[string key] => words.TryGetValue(key, out var word)
        ? word : throw new KeyNotFoundException($"templates/sheet/{Language}.json has no word for \"{key}\".");

    /// <summary>A sentence with {0}, {1} … filled in.</summary>
    public string Fill(string key, params object?[] values) => string.Format(Written.Culture(Language), this[key], values);
}
