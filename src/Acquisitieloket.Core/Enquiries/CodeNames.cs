using System.Globalization;
using System.Text;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>A code name must hide who the company is, so nothing of the names that were given may come back in it.</summary>
public static class CodeNames
{
    /// <summary>Shorter words, such as "van" and "B.V.", tell nothing.</summary>
    private const int TellingLength = 4;

    private static readonly HashSet<string> CommonWords =
        ["project", "projekt", "plan", "code", "gmbh", "company", "bedrijf", "twente", "groep", "group", "gruppe", "holding", "nederland"];

    /// <summary>True when the code name holds a name, or a telling word, of company or contact.</summary>
    public static bool TellsWho(string codeName, EnquiryAnswers answers)
    {
        var code = Plain(codeName);
        var words = code.Split(' ').ToHashSet();
        return new[] { answers.Company.Name, answers.Company.OnBehalfOf, answers.Contact.Name }.OfType<string>().Select(Plain)
            .Any(name => Joined(name) is { Length: >= TellingLength - 1 } whole && Joined(code).Contains(whole)
                || name.Split(' ').Any(word => word.Length >= TellingLength && !CommonWords.Contains(word) && words.Contains(word)));
    }

    private static string Joined(string plain) => plain.Replace(" ", "");

    /// <summary>Small letters without accents, words parted by one space.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(sign))
                plain.Append(char.ToLowerInvariant(sign));
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        return plain.ToString().Trim();
    }
}
