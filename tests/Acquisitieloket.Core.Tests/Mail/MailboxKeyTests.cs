using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Mail;

namespace Acquisitieloket.Core.Tests.Mail;

public sealed class MailboxKeyTests
{
    [Theory]
    [InlineData("naam@voorbeeld.nl", "NAAM@Voorbeeld.NL")]
    [InlineData("naam@voorbeeld.nl", "naam+1@voorbeeld.nl")]
    [InlineData("naam@voorbeeld.nl", "Naam+a+b@voorbeeld.nl.")]
    [InlineData("jandevries@gmail.com", "j.an.devries+loket@GoogleMail.com")]
    [InlineData("info@bücher.example", "INFO+x@xn--bcher-kva.example")]
    [InlineData("info@bücher.example", "info@BÜCHER.example")]
    public void Of_OneMailboxWrittenInTwoWays_IsOneKey(string one, string other) => Assert.Equal(MailboxKey.Of(one), MailboxKey.Of(other));

    [Theory]
    [InlineData("j.vries@voorbeeld.nl", "jvries@voorbeeld.nl")]
    [InlineData("a@voorbeeld.nl", "a@voorbeeld.com")]
    [InlineData("+a@voorbeeld.nl", "+b@voorbeeld.nl")]
    public void Of_TwoMailboxes_IsTwoKeys(string one, string other) => Assert.NotEqual(MailboxKey.Of(one), MailboxKey.Of(other));

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("niets", "niets")]
    [InlineData("a@..", "a@")]
    [InlineData("a@x..nl", "a@x..nl")]
    public void Of_WhatIsNoAddress_IsStillAKey(string? typed, string key) => Assert.Equal(key, MailboxKey.Of(typed));

    [Fact]
    public void Of_ADomainThatGrows_FitsWhereItIsKept() =>
        Assert.Equal(Contact.EmailLength, MailboxKey.Of($"{new string('a', Contact.EmailLength - 9)}@ü.example").Length);
}
