using System.Text;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>
/// Answers as they are kept: without stray spaces and control characters, numbers of registers without the spaces that
/// people write in them, and null for whatever was left empty. To be done before <see cref="EnquiryRules"/>.
/// </summary>
public static class TidyAnswers
{
    /// <summary>The same answers, tidied.</summary>
    public static EnquiryAnswers Of(EnquiryAnswers answers) => answers with
    {
        Company = Of(answers.Company),
        Contact = Of(answers.Contact),
        Description = Block(answers.Description) ?? "",
        Requirements = Of(answers.Requirements),
        Impact = answers.Impact with
        {
            EducationMix = Block(answers.Impact.EducationMix),
            Sustainability = Block(answers.Impact.Sustainability),
        },
        OtherRegions = Block(answers.OtherRegions),
        CodeName = answers.Confidential ? Line(answers.CodeName) : null,
        PrivacyVersion = Line(answers.PrivacyVersion) ?? "",
        FoundVia = Line(answers.FoundVia),
        Source = Line(answers.Source),
        Campaign = Line(answers.Campaign),
    };

    private static CompanyAnswers Of(CompanyAnswers company)
    {
        var country = Line(company.Country)?.ToUpperInvariant() ?? "";
        var forAnother = company.Situation is null or CompanySituation.OnBehalf;
        return company with
        {
            Name = Line(company.Name) ?? "",
            Country = country,
            // Each country has a register of its own; what was typed for the other one before does not count.
            KvkNumber = country == "NL" ? Packed(company.KvkNumber) : null,
            ForeignRegister = country == "NL" ? null : Line(company.ForeignRegister),
            Website = Line(company.Website),
            City = Line(company.City),
            OnBehalfOf = forAnother ? Line(company.OnBehalfOf) : null,
            Intermediary = forAnother ? company.Intermediary : null,
        };
    }

    private static ContactAnswers Of(ContactAnswers contact) => contact with
    {
        Name = Line(contact.Name) ?? "",
        Role = Line(contact.Role),
        Email = Line(contact.Email) ?? "",
        Phone = Line(contact.Phone),
        Language = Line(contact.Language)?.ToLowerInvariant(),
    };

    private static Requirements Of(Requirements needs) => needs with
    {
        SbiCode = Packed(Companies.Sbi.CodeIn(needs.SbiCode)),
        Features = Lines(needs.Features),
        Forms = [.. needs.Forms.Distinct()],
        PlotM2 = Of(needs.PlotM2),
        FloorM2 = Of(needs.FloorM2),
        PreferredMunicipalities = [.. needs.PreferredMunicipalities.Distinct()],
        PreferredSites = Lines(needs.PreferredSites),
    };

    private static AreaRange? Of(AreaRange? range) => range is { Min: null, Max: null } ? null : range;

    private static string[] Lines(IEnumerable<string?> texts) => [.. texts.Select(Line).OfType<string>().Distinct()];

    private static string? Packed(string? text) =>
        Line(text) is { } line ? Line(string.Concat(line.Where(c => !char.IsWhiteSpace(c) && c is not '.' and not '-'))) : null;

    /// <summary>One line of text: control characters are gone, an inner line break is a space; null when empty.</summary>
    public static string? Line(string? text) => Clean(text, c => char.IsControl(c) || IsBreak(c) ? ' ' : c);

    /// <summary>Text as it was typed, without signs that nobody sees and without half characters; every line break is one that all programs know.</summary>
    public static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.IsBmp && IsBreak((char)rune.Value))
                seen.Append('\n');
            else if (rune.Value is '\n' or '\r' or '\t' || !(Rune.IsControl(rune) || (rune.IsBmp && IsUnseen((char)rune.Value))))
                seen.Append(rune);
        return seen.ToString();
    }

    /// <summary>The same of a field of one line: a line break or tab in it is a space.</summary>
    public static string SeenLine(string text) =>
        Seen(text).Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');

    /// <summary>Text of several lines; line breaks are \n; null when empty.</summary>
    public static string? Block(string? text) =>
        Clean(text?.ReplaceLineEndings("\n"), c => c == '\n' ? c : IsBreak(c) ? '\n' : char.IsControl(c) ? ' ' : c);

    // Next line, line separator, paragraph separator: breaks that people do not type, and by which programs cut a line of a file.
    private static bool IsBreak(char c) => c is '\u0085' or '\u2028' or '\u2029';

    private static string? Clean(string? text, Func<char, char> replace)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            // Half a character cannot be stored or sent.
            else if (char.IsSurrogate(text[i]))
                clean.Append('\uFFFD');
            else if (text[i] != '\0' && !IsUnseen(text[i]))
                clean.Append(replace(text[i]));
        }
        var tidy = clean.ToString().Trim();
        return tidy.All(IsJoiner) ? null : tidy;
    }

    // Signs that nobody sees: those that change the direction of everything after them, also of our own words around a
    // name, which letters of right to left scripts do not need; and those without width, by which two names look the same.
    private static bool IsUnseen(char c) => c is '\u00AD' or '\u061C' or '\u180E' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF'
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFFF9' and <= '\uFFFB');

    // Persian words and emoji are made with these, but not of these alone.
    private static bool IsJoiner(char c) => c is '\u200C' or '\u200D' || char.IsWhiteSpace(c);
}
