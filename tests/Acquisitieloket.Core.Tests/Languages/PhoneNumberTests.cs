using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Core.Tests.Languages;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("085 000 10 20", "nl", "085 000 1020")]
    [InlineData("085 000 10 20", "en", "+31 85 000 1020")]
    [InlineData("+31 (0)85-0001020", "nl", "085 000 1020")]
    [InlineData("+49 5921 123456", "nl", "+49 5921 123456")]
    [InlineData("toestel 12", "de", "toestel 12")]
    [InlineData("", "nl", "")]
    [InlineData(null, "nl", null)]
    public void Written_ForAReader_IsWhatTheyCanDial(string? typed, string language, string? written) =>
        Assert.Equal(written, PhoneNumber.Written(typed, language));

    [Theory]
    [InlineData("085 000 10 20", "NL", "+31850001020")]
    [InlineData("05921 123456", "DE", "+495921123456")]
    [InlineData("+31 (0)85 000 10 20", "NL", "+31850001020")]
    [InlineData("toestel 12", "NL", "12")]
    [InlineData(null, "NL", null)]
    public void Dialled_ForADevice_IsE164(string? typed, string country, string? dialled) =>
        Assert.Equal(dialled, PhoneNumber.Dialled(typed, country));
}
