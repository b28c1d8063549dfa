using Acquisitieloket.Core.Companies;

namespace Acquisitieloket.Core.Tests.Companies;

public sealed class OwnMailDomainTests
{
    [Theory]
    [InlineData("anna@Korenaar.NL", "korenaar.nl")]
    [InlineData("anna@mail.korenaar.co.uk", "mail.korenaar.co.uk")]
    [InlineData("anna@gmail.com", null)]
    [InlineData("anna@hotmail.co.uk", null)]
    [InlineData("anna@yahoo.de", null)]
    [InlineData("anna@mail.ziggo.nl", null)]
    [InlineData("anna@t-online.de", null)]
    [InlineData("gewist@invalid", null)]
    [InlineData("geen adres", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Of_WhenAnyAddress_GivesTheOrganisationsOwnDomainOnly(string? email, string? expected) =>
        Assert.Equal(expected, OwnMailDomain.Of(email));

    [Fact]
    public void Email_WhenChanged_TakesTheDomainAlong()
    {
        var contact = new Contact { Name = "Anna", Email = "anna@korenaar.example" };
        Assert.Equal("korenaar.example", contact.MailDomain);
        contact.Email = "anna@gmail.com";
        Assert.Null(contact.MailDomain);
    }
}
