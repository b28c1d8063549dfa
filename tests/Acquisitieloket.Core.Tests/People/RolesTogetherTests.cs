using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.Tests.People;

/// <summary>Who steers by figures without the names of companies does not open leads by another role.</summary>
public sealed class RolesTogetherTests
{
    [Fact]
    public void CanCombine_OfEveryPair_RefusesAldermanAndProvinceWithWhatOpensLeads()
    {
        string[] unnamed = [Role.Alderman, Role.Province], opens = LeadAccess.QueueRoles.Split(',');
        foreach (var one in Role.All)
            foreach (var other in Role.All)
            {
                var apart = (unnamed.Contains(one) && opens.Contains(other)) || (unnamed.Contains(other) && opens.Contains(one));
                Assert.True(apart != PeopleService.CanCombine([one, other]).Yes, $"{one} + {other}");
            }
    }

    [Fact]
    public void CanCombine_WhenRefused_NamesBothRoles() => Assert.Equal(
        "De rol Wethouder ziet geen namen van bedrijven en gaat niet samen met de rol Accountmanager, die leads opent. Kies een van beide.",
        Assert.Single(PeopleService.CanCombine([Role.AccountManager, Role.Alderman]).Obstacles));
}
