using System.Globalization;
using System.Text.Json;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Templates;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>The words of a proposal in one language, from templates/proposal/{language}/words.json.</summary>
public sealed class ProposalWords
{
    private readonly Dictionary<string, string> words;

    private ProposalWords(string language, Dictionary<string, string> words) => (Language, this.words) = (language, words);

    public string Language { get; }

    public CultureInfo Culture => Written.Culture(Language);

    /// <summary>All words by key, for the layout.</summary>
    public IReadOnlyDictionary<string, string> All => words;

    public static ProposalWords Of(TemplateFiles files, string language) =>
        new(language, JsonSerializer.Deserialize<Dictionary<string, string>>(files.Read($"proposal/{language}/words.json"))!);

    /// <summary>The word for a key; an error that names the key when it is missing.</summary>
    public string this[string key] => words.TryGetValue(key, out var word)
        ? word
        : throw new KeyNotFoundException($"templates/proposal/{Language}/words.json has no word for \"{key}\".");

    /// <summary>The word for a member of an enumeration, such as grid.Full.</summary>
    public string Of(string group, Enum member) => this[$"{group}.{member}"];

    /// <summary>A sentence with {0}, {1} … filled in.</summary>
    public string Fill(string key, params object?[] values) => string.Format(Culture, this[key], values);

    /// <summary>A name as it stands within a sentence; German nouns keep their capitals.</summary>
    public string InSentence(string name) => Language == "de" ? name : name.ToLower(Culture);

    public string Number(long number) => Written.Number(number, Language);

    public string Date(DateOnly day) => Written.Date(day, Language);
}
