using System.Globalization;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Languages;

/// <summary>Dates and numbers as people write them, in the three languages of the counter (two letters; Dutch for any other).</summary>
public static class Written
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>The culture of a language.</summary>
    public static CultureInfo Culture(string language) => language switch { "en" => English, "de" => German, _ => Dutch };

    /// <summary>3 december 2026, 3 December 2026, 3. Dezember 2026.</summary>
    public static string Date(DateOnly day, string language) =>
        day.ToString(language == "de" ? "d. MMMM yyyy" : "d MMMM yyyy", Culture(language));

    /// <summary>A day with its name: maandag 7 december 2026.</summary>
    public static string DayOfWeek(DateOnly day, string language) => $"{Culture(language).DateTimeFormat.GetDayName(day.DayOfWeek)}{(language == "de" ? ", " : " ")}{Date(day, language)}";

    /// <summary>The Dutch calendar day of a UTC moment, written out.</summary>
    public static string Date(DateTime utc, string language) => Date(WorkingCalendar.DayOf(utc), language);

    /// <summary>A UTC moment on the Dutch clock: donderdag 3 december 2026, 09:30.</summary>
    public static string Moment(DateTime utc, string language) =>
        WorkingCalendar.ToLocal(utc).ToString(
            language == "de" ? "dddd, d. MMMM yyyy, HH:mm" : "dddd d MMMM yyyy, HH:mm", Culture(language));

    /// <summary>binnen 1 werkdag, within 5 working days, innerhalb von 2 Arbeitstagen.</summary>
    public static string WithinDays(int workingDays, string language) => language switch
    {
        "en" => $"within {workingDays} working day{(workingDays == 1 ? "" : "s")}",
        "de" => $"innerhalb von {workingDays} Arbeitstag{(workingDays == 1 ? "" : "en")}",
        _ => $"binnen {workingDays} werkdag{(workingDays == 1 ? "" : "en")}",
    };

    /// <summary>The size of a file, to the nearest and never nothing: 340 kB, 1,2 MB. As programs count: a kB is 1 024 bytes.</summary>
    public static string Size(long bytes, string language)
    {
        var kilobytes = Math.Max(1, (long)Math.Round(bytes / 1024.0, MidpointRounding.AwayFromZero));
        return kilobytes < 1024
            ? $"{Number(kilobytes, language)} kB"
            : $"{(bytes / 1024.0 / 1024.0).ToString("#,0.#", Culture(language))} MB";
    }

    /// <summary>A whole number with its thousands apart.</summary>
    public static string Number(long number, string language) => number.ToString("N0", Culture(language));
}
