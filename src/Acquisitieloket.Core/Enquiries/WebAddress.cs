using System.Text.RegularExpressions;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>
/// Finds web addresses in what someone typed. Our first mail goes to an address that nobody has checked, so it must carry no
/// links of whoever typed it. A name such as Booking.com is no address yet; with a path behind it, it is.
/// </summary>
public static partial class WebAddress
{
    /// <summary>True when a text holds something that a mail program makes a link of.</summary>
    public static bool IsIn(string text) => Addresses().IsMatch(text);

    /// <summary>The answers with other words in place of each address in the free texts; a website has a field of its own.</summary>
    internal static EnquiryAnswers LeftOut(EnquiryAnswers answers, string instead) => answers with
    {
        Description = LeftOut(answers.Description, instead)!,
        OtherRegions = LeftOut(answers.OtherRegions, instead),
        FoundVia = LeftOut(answers.FoundVia, instead),
        Impact = answers.Impact with
        {
            EducationMix = LeftOut(answers.Impact.EducationMix, instead),
            Sustainability = LeftOut(answers.Impact.Sustainability, instead),
        },
    };

    private static string? LeftOut(string? text, string instead) =>
        text is null ? null : Addresses().Replace(text, instead.Replace("$", "$$", StringComparison.Ordinal));

    [GeneratedRegex(@"(\b[a-z][a-z0-9+.-]{0,20})?://\S*|\bwww\.\S+|(?<![\p{L}\p{N}.-])([\p{L}\p{N}-]+\.)+\p{L}{2,}(:[0-9]+)?[/?#]\S+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}
