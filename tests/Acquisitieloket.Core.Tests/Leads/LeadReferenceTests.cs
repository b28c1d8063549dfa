using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Core.Tests.Leads;

public sealed class LeadReferenceTests
{
    [Theory]
    [InlineData("TW-FB7Y-F6HC")]
    [InlineData("tw fb7y f6hc")]
    [InlineData("twfb7yf6hc")]
    [InlineData(" fb7y-f6hc ")]
    public void Read_InAnySpelling_GivesTheReferenceAsItIsKept(string typed) =>
        Assert.Equal("TW-FB7Y-F6HC", LeadReference.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("TW-FB7Y")]
    [InlineData("TW-FB7Y-F6HC-2")]
    [InlineData("TW-FB7Y-F6H0")]
    [InlineData("Jansen")]
    public void Read_OfSomethingElse_GivesNone(string? typed) => Assert.Null(LeadReference.Read(typed));

    [Fact]
    public void Read_OfANewOne_GivesItBack()
    {
        var reference = LeadReference.New();
        Assert.Equal(reference, LeadReference.Read(reference));
    }
}
