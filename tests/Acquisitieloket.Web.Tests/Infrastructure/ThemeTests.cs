using System.Globalization;
using System.Text.RegularExpressions;

namespace Acquisitieloket.Web.Tests.Infrastructure;

/// <summary>The colours of the theme can be read by everyone, in light and in dark.</summary>
public sealed partial class ThemeTests
{
    private static readonly string[] Sources = File
        .ReadAllText(Path.Combine(SourceTree.Web, "Assets", "theme", "tokens.css"))
        .Split("@media (prefers-color-scheme: dark)");

    [Theory]
    [InlineData("ink", "paper", 6)]
    [InlineData("ink", "mist", 6)]
    [InlineData("ink", "primary-tint", 6)]
    [InlineData("muted", "paper", 6)]
    [InlineData("muted", "mist", 6)]
    [InlineData("primary", "paper", 6)]
    [InlineData("primary", "mist", 6)]
    [InlineData("on-primary", "primary", 6)]
    [InlineData("on-primary", "primary-hover", 6)]
    [InlineData("on-primary", "late", 6)]
    [InlineData("on-highlight", "highlight", 6)]
    [InlineData("info", "info-tint", 6)]
    [InlineData("good", "good-tint", 6)]
    [InlineData("warn", "warn-tint", 6)]
    [InlineData("late", "late-tint", 6)]
    [InlineData("ink", "late-tint", 6)]
    [InlineData("primary", "primary-tint", 4.5)]
    [InlineData("muted", "primary-tint", 4.5)]
    [InlineData("edge", "paper", 3)]
    public void Compare_TextAndSurface_HaveContrastInLightAndDark(string text, string surface, double least)
    {
        var light = Colours(Sources[0]);
        var dark = new Dictionary<string, double>(light);
        foreach (var (name, luminance) in Colours(Sources[1])) dark[name] = luminance;

        foreach (var theme in new[] { light, dark })
            Assert.True(Contrast(theme[text], theme[surface]) >= least, $"{text} on {surface}: {Contrast(theme[text], theme[surface]):0.00}");
    }

    private static Dictionary<string, double> Colours(string css) => Token().Matches(css)
        .ToDictionary(match => match.Groups[1].Value, match => Luminance(match.Groups[2].Value));

    // WCAG 2.2, definitions of relative luminance and contrast ratio.
    private static double Luminance(string hex) => 0.2126 * Linear(hex[..2]) + 0.7152 * Linear(hex[2..4]) + 0.0722 * Linear(hex[4..]);

    private static double Linear(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    [GeneratedRegex(@"--al-([a-z-]+): #([0-9A-F]{6});")]
    private static partial Regex Token();
}
