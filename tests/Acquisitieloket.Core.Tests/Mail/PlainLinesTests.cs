using Acquisitieloket.Core.Mail.Smtp;

namespace Acquisitieloket.Core.Tests.Mail;

public sealed class PlainLinesTests
{
    private const string Page = "https://loket.example/nl/status/0123456789012345678901234567890123456789012345678901234567890123456789";

    [Theory]
    [InlineData("Kort.", "Kort.")]
    [InlineData("-- ", "-- ")]
    [InlineData($"Open uw pagina: {Page}", $"Open uw pagina:\n{Page}")]
    [InlineData($"{Page}", $"{Page}")]
    [InlineData($"Zie {Page} of bel ons.", $"Zie\n{Page}\nof bel ons.")]
    [InlineData($"- Zie {Page}", $"- Zie\n  {Page}")]
    [InlineData($"    Zie {Page}", $"    Zie\n    {Page}")]
    public void Of_ALine_KeepsPagesOnTheirOwn(string line, string expected) => Assert.Equal(expected, PlainLines.Of(line));

    [Theory]
    [InlineData("", "")]
    [InlineData("    ", "    ")]
    [InlineData("- ", "  ")]
    [InlineData("12. ", "    ")]
    public void Of_ALongLine_FoldsBetweenWordsAndKeepsTheIndent(string first, string rest)
    {
        var words = string.Join(' ', Enumerable.Range(100, 60).Select(i => $"woord{i}"));

        var lines = PlainLines.Of(first + words).Split('\n');

        Assert.True(lines.Length > 5);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, PlainLines.Width));
        Assert.StartsWith(first + "woord100", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.StartsWith(rest + "woord", line));
        Assert.Equal(words, string.Join(' ', lines.Select((line, i) => line[(i == 0 ? first : rest).Length..])));
    }
}
