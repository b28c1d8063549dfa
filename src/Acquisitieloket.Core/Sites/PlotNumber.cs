using System.Text.RegularExpressions;

namespace Acquisitieloket.Core.Sites;

/// <summary>
/// What the number of a plot may be. It stands in addresses, where a percent sign, a question mark or two dots would lead to
/// another plot or to none.
/// </summary>
public static partial class PlotNumber
{
    public const string Fault = "Gebruik in een kavelnummer letters, cijfers, spaties en - . _ / ( ) + &, en minstens één letter of cijfer.";

    /// <summary>Whether it may be given; it is also not longer than <see cref="Plot.NumberLength"/>.</summary>
    public static bool IsGood(string number) => number.Length <= Plot.NumberLength && Allowed().IsMatch(number);

    [GeneratedRegex(@"^(?=.*[\p{L}\p{Nd}])[\p{L}\p{Nd} ./()+&_-]+$")]
    private static partial Regex Allowed();
}
