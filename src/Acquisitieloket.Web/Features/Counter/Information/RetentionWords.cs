using Acquisitieloket.Core.Privacy.Retention;

namespace Acquisitieloket.Web.Features.Counter.Information;

/// <summary>The terms that hold, in words for the privacy statement: whole years as years, anything else in months.</summary>
public sealed record RetentionWords(string NeverQualified, string Ended, string Established)
{
    public static RetentionWords Of(RetentionOptions terms, string language) => new(
        Words(terms.NeverQualifiedMonths, language), Words(terms.EndedMonths, language), Words(terms.EstablishedMonths, language));

    private static string Words(int months, string language)
    {
        var (count, years) = months % 12 == 0 ? (months / 12, true) : (months, false);
        return language switch
        {
            "de" => $"{count} {(years ? count == 1 ? "Jahr" : "Jahre" : count == 1 ? "Monat" : "Monate")}",
            "en" => $"{count} {(years ? "year" : "month")}{(count == 1 ? "" : "s")}",
            _ => $"{count} {(years ? "jaar" : count == 1 ? "maand" : "maanden")}",
        };
    }
}
