using System.Globalization;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>The settings one by one, as the page and the audit log tell them.</summary>
public static class TermFields
{
    private static readonly (string Name, string Dutch, Func<ServiceTermOptions, string> Of)[] All =
    [
        ("officeOpens", "kantoor open om", o => Written(o.OfficeOpens)),
        ("officeCloses", "kantoor dicht om", o => Written(o.OfficeCloses)),
        ("firstContactDays", "werkdagen tot eerste contact", o => Written(o.FirstContactDays)),
        ("firstSiteListDays", "werkdagen tot eerste locatielijst", o => Written(o.FirstSiteListDays)),
        ("answerDays", "werkdagen tot antwoord aan een bedrijf", o => Written(o.AnswerDays)),
        ("questionDays", "werkdagen tot antwoord van een specialist", o => Written(o.QuestionDays)),
        ("warnPercent", "waarschuwen bij (%)", o => Written(o.WarnPercent)),
        ("managerPercent", "EZ-manager inlichten bij (%)", o => Written(o.ManagerPercent)),
    ];

    /// <summary>Every setting that differs: name, from, to.</summary>
    public static IReadOnlyList<(string Name, string From, string To)> Changes(ServiceTermOptions from, ServiceTermOptions to) =>
        [.. All.Select(f => (f.Name, From: f.Of(from), To: f.Of(to))).Where(f => f.From != f.To)];

    /// <summary>What each setting is called, by name, for staff.</summary>
    public static IReadOnlyDictionary<string, string> Dutch { get; } = All.ToDictionary(f => f.Name, f => f.Dutch);

    private static string Written(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
