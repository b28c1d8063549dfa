using Acquisitieloket.Web.Features.Leads.Details;

namespace Acquisitieloket.Web.Tests.Features.Leads.Details;

public sealed class LongTextTests
{
    [Fact]
    public void Of_AFewLines_ShowsThemAll() => Assert.False(LongText.Of(["Vermogen: 630 kVA → 1.000 kVA", "Spoor: nog niet bekend → Nodig"]).IsLong);

    [Fact]
    public void Of_Nothing_IsNotLong() => Assert.False(LongText.Of([]).IsLong);

    [Fact]
    public void Of_ALongLine_BreaksAtAWordAndKeepsAll()
    {
        var line = string.Join(' ', Enumerable.Repeat("woorden", 100));

        var text = LongText.Of(["Kort.", line]);

        Assert.True(text.IsLong);
        Assert.Equal("Kort.", text.Shown[0]);
        Assert.EndsWith(" woorden …", text.Shown[1]);
        Assert.InRange(text.Shown[1].Length, 300, LongText.MostCharacters);
        Assert.Equal(line, text.All[1]);
    }

    [Fact]
    public void Of_ManyLines_ShowsTheFirst() =>
        Assert.Equal(LongText.MostLines, LongText.Of([.. Enumerable.Repeat("Regel", 12)]).Shown.Count);

    [Fact]
    public void Of_OneWordWithoutEnd_DoesNotBreakACharacter() =>
        Assert.All(LongText.Of([string.Concat(Enumerable.Repeat("a\U0001F3ED", 300))]).Shown,
            shown => Assert.False(char.IsHighSurrogate(shown[..^2][^1])));
}
