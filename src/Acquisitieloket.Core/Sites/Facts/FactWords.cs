using System.Globalization;
using System.Text.RegularExpressions;

namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>How facts read on the screens of staff, in Dutch.</summary>
public static partial class FactWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>A text of the register as people read it: 12.500 m², 1 maart 2027, strategische reserve.</summary>
    public static string Shown(IFact fact, string text) => fact.Kind switch
    {
        FactKind.Whole or FactKind.Decimal when decimal.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out var number) =>
            number.ToString("#,0.#######", Dutch) + (fact.Unit is { } unit ? $" {unit}" : ""),
        FactKind.Date when FactTypes.ReadDay(text) is { } day => day.ToString("d MMMM yyyy", Dutch),
        FactKind.YesNo or FactKind.Word => Capital(Spaced(text)),
        FactKind.Words => Capital(string.Join(", ", text.Split(", ").Select(Spaced))),
        FactKind.Tags => text,
        FactKind.Power => Lines(text, p => $"vanaf {Shown(p[0])}: {Kva(p[1])} altijd, {Kva(p[2])} met een flexibel contract"),
        FactKind.Ways => Lines(text, p => $"{p[0]}: {p[1]}{(p[3].Length > 0 ? $" (klasse {p[3]})" : "")}{(p[2].Length > 0 ? $", {p[2].Replace('.', ',')} km" : "")}"),
        FactKind.Shares => Lines(text, p => $"{p[0]}: hoogstens {p[1].Replace('.', ',')} %"),
        FactKind.Outline => $"{text.Count(c => c == ',') + 1} hoeken",
        _ => text,
    };

    /// <summary>A word of the files with spaces: "inSelectie" is "in selectie".</summary>
    public static string Spaced(string word) => char.IsUpper(word[0]) ? word : Humps().Replace(word, m => " " + m.Value.ToLowerInvariant());

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Dutch) + text[1..];

    /// <summary>The name of a group of facts.</summary>
    public static string Of(FactGroup group) => group switch
    {
        FactGroup.Naming => "Naam en programma",
        FactGroup.Profile => "Profiel",
        FactGroup.Rules => "Wat er mag",
        FactGroup.Access => "Bereikbaarheid",
        FactGroup.Energy => "Energie en water",
        FactGroup.Terms => "Prijs en uitgifte",
        FactGroup.Size => "Maat en stand",
        FactGroup.Space => "Ruimte",
        _ => "Ligging",
    };

    /// <summary>The name of a fact of a change; a change of something else, such as a review, has its own.</summary>
    public static string NameOf(FactChange change) => FactOf(change)?.Label ?? change.Fact switch
    {
        nameof(Site.LastReviewedOn) => "Alle feiten nagekeken",
        nameof(Plot.ReplacedOn) => "Gesplitst of samengevoegd",
        nameof(Plot.TakenOut) => change.After is null ? "Teruggezet in het register" : "Uit het register gehaald",
        _ => change.Fact,
    };

    /// <summary>What a fact was or became, as people read it.</summary>
    public static string Shown(FactChange change, string? text) => (FactOf(change), text) switch
    {
        (null, null) => "–",
        (null, _) => FactTypes.ReadDay(text) is { } day ? day.ToString("d MMMM yyyy", Dutch) : text,
        ({ } fact, null) => fact.Empty ?? "niet bekend",
        ({ } fact, _) => Shown(fact, text),
    };

    /// <summary>The fact that changed; null for what is no fact of the table.</summary>
    public static IFact? FactOf(FactChange change) =>
        change.PlotId is not null ? PlotFacts.All.FirstOrDefault(f => f.Name == change.Fact)
        : change.BuildingId is not null ? BuildingFacts.All.FirstOrDefault(f => f.Name == change.Fact)
        : SiteFacts.All.FirstOrDefault(f => f.Name == change.Fact);

    public static string Of(FactOrigin origin) => origin switch
    {
        FactOrigin.Screen => "op het scherm",
        FactOrigin.Import => "ingelezen",
        FactOrigin.Division => "verdeeld of samengevoegd",
        _ => "nagekeken",
    };

    private static string Lines(string text, Func<string[], string> line) => string.Join("\n", text.Split('\n')
        .Select(l => line([.. l.Split('|').Select(p => p.Trim()), "", "", ""])));

    private static string Shown(string day) => FactTypes.ReadDay(day)?.ToString("d MMMM yyyy", Dutch) ?? day;

    private static string Kva(string part) => part.Length == 0 ? "onbekend" : $"{long.Parse(part, CultureInfo.InvariantCulture).ToString("N0", Dutch)} kVA";

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Humps();
}
