using PhoneNumbers;

namespace Acquisitieloket.Core.Languages;

/// <summary>How a phone number is written for a reader and dialled by a device.</summary>
public static class PhoneNumber
{
    private const string Dutch = "NL";
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>
    /// A Dutch number as a reader of this language writes it: 074 245 98 76 in Dutch, +31 74 245 98 76 in the others. What is
    /// no number stays as it was typed.
    /// </summary>
    public static string? Written(string? typed, string language, string country = Dutch) =>
        Read(typed, country) is not { } number ? typed
        : Numbers.Format(number, language == "nl" && number.CountryCode == Numbers.GetCountryCodeForRegion(Dutch)
            ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);

    /// <summary>E.164 (+31742459876) for a tel: link; only the digits of what is no number.</summary>
    public static string? Dialled(string? typed, string country = Dutch) => Read(typed, country) is { } number
        ? Numbers.Format(number, PhoneNumberFormat.E164)
        : typed is null ? null : string.Concat(typed.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));

    /// <summary>One text for a number in whatever spelling, to find it by; null for what is too short for one.</summary>
    public static string? Key(string? typed) => Dialled(typed) is { Length: >= FewestSigns } key ? key : null;

    private const int FewestSigns = 8;

    private static PhoneNumbers.PhoneNumber? Read(string? typed, string country)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        try
        {
            var number = Numbers.Parse(typed, country);
            return Numbers.IsPossibleNumber(number) ? number : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
