using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Core.Tests.Languages;

public sealed class WrittenTests
{
    [Theory]
    [InlineData(0, "nl", "1 kB")]
    [InlineData(13_823, "nl", "13 kB")]
    [InlineData(13_824, "nl", "14 kB")]
    [InlineData(1_048_575, "nl", "1 MB")]
    [InlineData(1_300_000, "nl", "1,2 MB")]
    [InlineData(1_300_000, "en", "1.2 MB")]
    [InlineData(26_214_400, "de", "25 MB")]
    public void Size_OfAFile_IsToTheNearest(long bytes, string language, string written) =>
        Assert.Equal(written, Written.Size(bytes, language));

    [Theory]
    [InlineData("nl", "maandag 7 december 2026")]
    [InlineData("en", "Monday 7 December 2026")]
    [InlineData("de", "Montag, 7. Dezember 2026")]
    public void DayOfWeek_OfADay_IsWrittenOut(string language, string written) =>
        Assert.Equal(written, Written.DayOfWeek(new DateOnly(2026, 12, 7), language));
}
