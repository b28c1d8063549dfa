using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Core.Sites.Reviews;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Sites.Reviews;

public sealed class SiteReviewTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestClock.Start);

    [Fact]
    public void Of_ADayAroundTheTerms_TellsTheState()
    {
        var site = new TestData().Site();
        site.LastReviewedOn = Today;
        var last = Today.AddMonths(12);

        Assert.Equal(ReviewState.Fine, ReviewDuty.Of(site, last.AddDays(-43)));
        Assert.Equal(ReviewState.Soon, ReviewDuty.Of(site, last.AddDays(-42)));
        Assert.Equal(ReviewState.Soon, ReviewDuty.Of(site, last));
        Assert.True(ReviewDuty.CanRelyOn(site, last).Yes);
        Assert.Equal(ReviewState.Overdue, ReviewDuty.Of(site, last.AddDays(1)));
        Assert.Contains("niet nagekeken", Assert.Single(ReviewDuty.CanRelyOn(site, last.AddDays(1)).Obstacles));
    }

    [Fact]
    public async Task Review_LetsEveryFactRestOnTodayAndOnItsOwnSource()
    {
        await using var core = new TestCore();
        var data = new TestData();
        var (user, site) = (data.User(data.Department()), data.Site());
        site.Stamps = new Dictionary<string, FactStamp> { ["Heat"] = new(Today.AddYears(-1), "Warmtebedrijf") };
        site.Plots = [new() { Number = "1", AreaM2 = 1, Stamps = site.Stamps }];
        await core.Add(site, user);
        var before = site.LastReviewedOn;

        await core.Do<SiteReviewService>(reviews => reviews.ReviewAsync(site.Code, site.Version, new(user.Id, user.FullName)));

        var stored = await core.Read(db => db.Sites.Include(s => s.Plots).SingleAsync());
        Assert.Equal((Today, Today, user.Id), (stored.FactsAsOf, stored.LastReviewedOn, stored.LastReviewedById));
        Assert.All([stored.StampOf("Heat"), stored.Plots[0].Stamps["Heat"]], stamp => Assert.Equal(new(Today, "Warmtebedrijf"), stamp));
        var change = await core.Read(db => db.FactChanges.SingleAsync());
        Assert.Equal((FactOrigin.Review, $"{before:yyyy-MM-dd}", $"{Today:yyyy-MM-dd}"), (change.Origin, change.Before, change.After));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() =>
            core.Do<SiteReviewService>(reviews => reviews.ReviewAsync(site.Code, site.Version, Actor.System)));
    }
}
