using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Shared.Answers;

/// <summary>What the questions of an enquiry can be answered with, in the reader's language.</summary>
public sealed class AnswerChoices(IStringLocalizer<AnswerTexts> texts, AnswerWords words)
{
    private static readonly string[] CountryCodes =
    [
        "NL", "DE", "BE", "LU", "FR", "GB", "IE", "DK", "SE", "NO", "FI",
        "AT", "CH", "IT", "ES", "PT", "PL", "CZ", "SK", "HU", "RO", "BG",
        "GR", "EE", "LV", "LT", "SI", "HR", "UA", "TR", "US", "CA", "BR",
        "CN", "JP", "KR", "TW", "IN", "SG", "AE", "IL", "ZA", "AU", "ZZ",
    ];

    /// <summary>All values of an enum, with a hint where the texts have one.</summary>
    public IReadOnlyList<Choice> Of<T>() where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), Word(value), Hint(value)))];

    /// <summary>All values of an enum, and "weet ik nog niet" or another word for no answer as the last.</summary>
    public IReadOnlyList<Choice> OrUnknown<T>(string unknown = "NotYetKnown") where T : struct, Enum =>
        [.. Of<T>(), new Choice("", texts[unknown])];

    /// <summary>Most needed first, not known last.</summary>
    public IReadOnlyList<Choice> Needs =>
        [.. Enum.GetValues<Need>().OrderByDescending(n => n).Select(n => new Choice(n.ToString(), Word(n)))];

    public IReadOnlyList<Choice> YesNo =>
        [new("true", texts["Yes"]), new("false", texts["No"]), new("", texts["NotYetKnown"])];

    /// <summary>The languages in which we answer; the reader's own first.</summary>
    public IReadOnlyList<Choice> Languages =>
        [.. Language.All.OrderBy(code => code != Language.Current).Select(code => new Choice(code, texts[$"Language.{code}"]))];

    public IReadOnlyList<Choice> Features => [.. Feature.Known.Select(f => new Choice(f, texts[$"Feature.{f}"]))];

    public IReadOnlyList<Choice> Municipalities => Choice.Of<Municipality>(m => m.ToString());

    public IReadOnlyList<Choice> Categories =>
        [.. Enum.GetValues<EnvironmentalCategory>().Select(c => new Choice(c.ToString(), texts[$"Category.{c}"]))];

    /// <summary>
    /// The countries that companies come from, the nearest first, and ZZ for any other. Words of our own: what .NET
    /// calls a region stays in the language in which it was first asked.
    /// </summary>
    public IReadOnlyList<Choice> Countries => [.. CountryCodes.Select(code => new Choice(code, CountryName(code)))];

    /// <summary>The word for one value of an enum.</summary>
    public string Word<T>(T value) where T : struct, Enum => words.Word(value);

    public string CountryName(string code) => words.CountryName(code);

    private string? Hint<T>(T value) where T : struct, Enum =>
        texts[$"{typeof(T).Name}.{value}.Hint"] is { ResourceNotFound: false } hint ? hint.Value : null;
}
