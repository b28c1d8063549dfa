using System.Globalization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Shared.Answers;

/// <summary>What the questions of an enquiry can be answered with, in the reader's language.</summary>
public sealed class AnswerChoices(IStringLocalizer<AnswerTexts> texts)
{
    private static readonly string[] Neighbours = ["NL", "DE", "BE"];

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

    public IReadOnlyList<Choice> Features => [.. Feature.Known.Select(f => new Choice(f, texts[$"Feature.{f}"]))];

    public IReadOnlyList<Choice> Categories =>
        [.. Enum.GetValues<EnvironmentalCategory>().Select(c => new Choice(c.ToString(), texts[$"Category.{c}"]))];

    /// <summary>All countries in the order of the alphabet, the Netherlands and its neighbours first.</summary>
    public static IReadOnlyList<Choice> Countries =>
    [
        .. Neighbours.Select(code => new Choice(code, CountryName(code))),
        .. CountryCodes.Value.Except(Neighbours).Select(code => new Choice(code, CountryName(code)))
            .OrderBy(c => c.Text, StringComparer.Create(Language.Formats(Language.Current), ignoreCase: true)),
    ];

    /// <summary>The word for one value of an enum.</summary>
    public string Word<T>(T value) where T : struct, Enum => texts[$"{typeof(T).Name}.{value}"];

    public static string CountryName(string code) =>
        CountryCodes.Value.Contains(code) ? new RegionInfo(code).DisplayName : code;

    private static readonly Lazy<HashSet<string>> CountryCodes = new(() =>
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(c => new RegionInfo(c.Name).TwoLetterISORegionName)
            .Where(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper)),
    ]);

    private string? Hint<T>(T value) where T : struct, Enum =>
        texts[$"{typeof(T).Name}.{value}.Hint"] is { ResourceNotFound: false } hint ? hint.Value : null;
}
