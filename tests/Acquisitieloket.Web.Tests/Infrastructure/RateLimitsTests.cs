using System.Net;
using Acquisitieloket.Web.Infrastructure.Security;

namespace Acquisitieloket.Web.Tests.Infrastructure;

public sealed class RateLimitsTests
{
    [Theory]
    [InlineData("2001:db8:1:2::5", "2001:db8:1:2:ffff:1:2:3", true)]
    [InlineData("2001:db8:1:2::5", "2001:db8:1:3::5", false)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", true)]
    [InlineData("::ffff:192.0.2.7", "::ffff:192.0.2.8", false)]
    public void LineOf_Addresses_IsTheSameForThoseThatOneLineHas(string one, string other, bool same) =>
        Assert.Equal(same, RateLimits.LineOf(IPAddress.Parse(one)) == RateLimits.LineOf(IPAddress.Parse(other)));
}
