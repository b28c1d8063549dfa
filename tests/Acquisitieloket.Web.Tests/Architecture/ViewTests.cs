using System.Text.RegularExpressions;
using Xunit;

namespace Acquisitieloket.Web.Tests.Architecture;

/// <summary>The content security policy blocks what these patterns find, so it must not be written in the first place.</summary>
public sealed class ViewTests
{
    public static TheoryData<string, string> Forbidden => new()
    {
        { "a script without a file", @"<script(?![^>]*\bsrc=)" },
        { "a style element", @"<style\b" },
        { "a style attribute", @"\sstyle\s*=" },
        { "an event attribute", @"<[a-z][^>]*\son[a-z]+\s*=" },
        { "a javascript address", @"javascript:" },
        { "unescaped output", @"@Html\.Raw\(" },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void View_Never_Holds(string what, string pattern)
    {
        var views = Repository.Files.Where(path => path.StartsWith("src/", StringComparison.Ordinal)
            && path.EndsWith(".cshtml", StringComparison.Ordinal)).ToList();
        Assert.True(views.Count > 5, $"Only {views.Count} views found.");

        var wrong = views.Where(path => Regex.IsMatch(Repository.Read(path), pattern, RegexOptions.IgnoreCase));

        Assert.True(!wrong.Any(), $"{what} in: {string.Join(", ", wrong)}");
    }

    [Fact]
    public void TagHelper_Never_WritesAStyle()
    {
        var wrong = Repository.Sources("src/Acquisitieloket.Web").Where(file => Regex.IsMatch(file.Text, "\"style\"|style=\\\\?\""));

        Assert.Empty(wrong.Select(file => file.Path));
    }
}
