using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.Tests.People;

public sealed class GuessablePasswordsTests
{
    private static readonly AppUser Anna = new() { FullName = "Anna van den Bos-Ekster", Email = "a.ekster@gemeente.example" };

    private static async Task<string?> Fault(string password)
    {
        var result = await new GuessablePasswords().ValidateAsync(null!, Anna, password);
        Assert.All(result.Errors, error => Assert.Equal(GuessablePasswords.Code, error.Code));
        return result.Succeeded ? null : Assert.Single(result.Errors).Description;
    }

    [Theory]
    [InlineData("Welkom123456")]
    [InlineData("welkom2026WELKOM!")]
    [InlineData("W3lkom123456")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("Wachtwoord-12345")]
    [InlineData("ZomerVakantie2026")]
    [InlineData("2026Enschede!!")]
    [InlineData("1q2w3e4r5t6Y")]
    [InlineData("Qwertyuiop123")]
    [InlineData("Aaaaaaaaaaa1")]
    public async Task Validate_WhatIsTriedFirst_IsRefused(string password) =>
        Assert.StartsWith("Dit wachtwoord wordt veel gebruikt", await Fault(password));

    [Theory]
    [InlineData("Anna-fietst-2026", "uw naam")]
    [InlineData("EKSTER-en-9-raven", "uw naam")]
    [InlineData("Ekst3r-en-raven-X", "uw naam")]
    [InlineData("Bos1234567890", "uw naam")]
    [InlineData("Acquisitieloket-2026", "de naam van het loket")]
    public async Task Validate_WithANameInIt_SaysWhich(string password, string why) =>
        Assert.Contains(why, await Fault(password));

    // A common word among others, and a short name within a word, are no reason.
    [Theory]
    [InlineData("Een-Wachtwoord-2026")]
    [InlineData("Vers-Gekozen-2026")]
    [InlineData("Bosbes-kruiwagen-7")]
    [InlineData("Twente-demo-2026!")]
    public async Task Validate_WhatIsNotTriedFirst_IsTaken(string password) => Assert.Null(await Fault(password));
}
