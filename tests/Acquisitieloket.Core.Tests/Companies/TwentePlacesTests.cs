using Acquisitieloket.Core.Companies;

namespace Acquisitieloket.Core.Tests.Companies;

public sealed class TwentePlacesTests
{
    [Theory]
    [InlineData("Hengelo")]
    [InlineData("HENGELO")]
    [InlineData(" Hengelo (Ov.) ")]
    [InlineData("De Lutte")]
    [InlineData("Noord-Deurningen")]
    [InlineData("Westerhaar-Vriezenveensewijk")]
    [InlineData("Rossum, Overijssel")]
    public void Hold_OfAPlaceInTwente_IsTrueHoweverItIsWritten(string city) => Assert.True(TwentePlaces.Hold("NL", city));

    [Theory]
    [InlineData("NL", "Hengelo (Gld)")]
    [InlineData("NL", "Beuningen")]
    [InlineData("NL", "Deventer")]
    [InlineData("NL", "Ov")]
    [InlineData("NL", " - ")]
    [InlineData("NL", null)]
    [InlineData("DE", "Borne")]
    public void Hold_OfAnythingElse_IsFalse(string country, string? city) => Assert.False(TwentePlaces.Hold(country, city));
}
