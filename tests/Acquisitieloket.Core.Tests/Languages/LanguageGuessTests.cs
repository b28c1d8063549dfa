using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Core.Tests.Languages;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("Dit ligt dicht bij de A35 en het station.", "nl")]
    [InlineData("You asked for a place among your peers: here you meet them at the coffee machine.", "en")]
    [InlineData("Nah an Ihrem Stammwerk und mit Raum für die zweite Ausbaustufe.", "de")]
    [InlineData("Kade CEMT Va, 2,4 hectare", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Of_TellsTheLanguageOrThatItCannot(string? text, string? language) => Assert.Equal(language, LanguageGuess.Of(text));
}
