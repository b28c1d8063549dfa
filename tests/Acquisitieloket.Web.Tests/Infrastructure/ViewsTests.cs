using System.Text.RegularExpressions;

namespace Acquisitieloket.Web.Tests.Infrastructure;

/// <summary>What a view may not contain, because the content security policy would silently drop it.</summary>
public sealed partial class ViewsTests
{
    [Fact]
    public void Read_EveryView_HasNoInlineScriptOrStyle()
    {
        var views = SourceTree.Features("*.cshtml");

        Assert.NotEmpty(views);
        foreach (var (path, text) in views)
            Assert.False(Inline().IsMatch(text), $"{path}: {Inline().Match(text).Value}");
    }

    [GeneratedRegex(@"<style|<script(?![^>]*\bsrc=)|\sstyle=""|\son[a-z]+=""|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
