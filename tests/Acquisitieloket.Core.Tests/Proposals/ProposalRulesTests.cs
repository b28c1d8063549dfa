using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Proposals;

public sealed class ProposalRulesTests
{
    private static readonly DateOnly Today = new(2026, 9, 7);
    private readonly TestData data = new();

    [Fact]
    public void Make_WhenOneToFiveReviewedSites_MayBeDone()
    {
        Assert.True(Make(1).Yes);
        Assert.True(Make(5).Yes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void Make_WhenTooFewOrTooManySites_SaysHowMany(int count) =>
        Assert.Contains("Kies één tot 5 locaties.", Make(count).Obstacles);

    [Fact]
    public void Propose_WhenNotReviewedForTwelveMonths_NamesTheSite()
    {
        var site = data.Site();
        site.LastReviewedOn = Today.AddMonths(-12);
        Assert.True(ProposalRules.Propose(site, Today).Yes);

        site.LastReviewedOn = Today.AddMonths(-12).AddDays(-1);
        Assert.StartsWith(site.Name, Assert.Single(ProposalRules.Propose(site, Today).Obstacles));
    }

    [Fact]
    public void Propose_WhenDropped_Refuses()
    {
        var site = data.Site();
        site.Programme = ProgrammeStatus.Dropped;

        Assert.Contains("vervallen", Assert.Single(ProposalRules.Propose(site, Today).Obstacles));
    }

    [Fact]
    public void Make_WhenLeadIsClosed_Refuses() => Assert.False(Make(1, LeadStage.Lost).Yes);

    [Fact]
    public void Make_WhenValidityIsPast_Refuses() => Assert.False(Make(1, validUntil: Today.AddDays(-1)).Yes);

    private Can Make(int count, LeadStage stage = LeadStage.Matching, DateOnly? validUntil = null)
    {
        var sites = Enumerable.Range(1, count).Select(id =>
        {
            var site = data.Site();
            site.Id = id;
            return site;
        }).ToList();
        return ProposalRules.Make(stage, new MakeProposal
        {
            LeadId = 1,
            Sites = [.. sites.Select(s => new ProposedSite(s.Id, null))],
            Language = "nl",
            ValidUntil = validUntil ?? Today.AddDays(30),
            SendWhenMade = true,
        }, sites, Today);
    }
}
