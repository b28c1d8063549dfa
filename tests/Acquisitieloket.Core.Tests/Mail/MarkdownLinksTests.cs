using Acquisitieloket.Core.Templates;

namespace Acquisitieloket.Core.Tests.Mail;

public sealed class MarkdownLinksTests
{
    [Theory]
    [InlineData("[klik](javascript:alert(1))")]
    [InlineData("[klik](JavaScript&#58;alert(1))")]
    [InlineData("[klik](data:text/html,hallo)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![plaatje](vbscript:x)")]
    public void Of_ALinkThatWouldRun_LeadsNowhere(string markdown)
    {
        var html = MarkdownHtml.Of(markdown);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"data", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=\"vbscript", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://loket.example/nl/status/abc")]
    [InlineData("mailto:ez@hengelo.example")]
    [InlineData("tel:+31742459876")]
    public void Of_ALinkToAPageMailOrTelephone_Keeps(string address) =>
        Assert.Contains($"href=\"{address}\"", MarkdownHtml.Of($"[verder]({address})"));
}
