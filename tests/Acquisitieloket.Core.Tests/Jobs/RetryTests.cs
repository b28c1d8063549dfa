using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Jobs;

public sealed class RetryTests
{
    [Fact]
    public void After_WhenAttemptsGoOn_GrowsToTwelveHours()
    {
        var pauses = Enumerable.Range(1, 9).Select(RetryPauses.After).ToList();

        Assert.Equal(TimeSpan.FromMinutes(1), pauses[0]);
        Assert.Equal(TimeSpan.FromHours(12), pauses[8]);
        Assert.Equal(pauses.Order(), pauses);
    }

    [Fact]
    public async Task Run_WhenServerIsAway_TriesLaterAndAtLastGivesUp()
    {
        // Nobody listens on port 1.
        await using var core = new TestCore(new SqliteDatabases(), ("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", "1"));
        var mail = await core.Add(LeaseClaimsTests.Mail(1));

        Assert.Equal(0, await core.RunDue<OutgoingMail>());
        var once = await core.Read(db => db.OutgoingMails.SingleAsync());
        Assert.Equal(TestClock.Start.AddMinutes(1), once.DueAt);
        Assert.Null(once.LeasedBy);
        Assert.DoesNotContain(mail.ToAddress, once.LastError);

        for (var attempt = 0; attempt < 12; attempt++)
        {
            core.Clock.Advance(TimeSpan.FromHours(12));
            await core.RunDue<OutgoingMail>();
        }

        var last = await core.Read(db => db.OutgoingMails.SingleAsync());
        Assert.NotNull(last.GivenUpAt);
        Assert.Equal(10, last.Attempts);
    }

    [Fact]
    public async Task Run_WhenOneRowIsPoisoned_StillDoesTheOthers()
    {
        await using var core = new TestCore();
        var poisoned = LeaseClaimsTests.Mail(1);
        poisoned.Template = "bestaat-niet";
        await core.Add(poisoned, LeaseClaimsTests.Mail(2), LeaseClaimsTests.Mail(3));

        Assert.Equal(2, await core.RunDue<OutgoingMail>());
        Assert.Equal(2, Directory.GetFiles(Path.Combine(core.StorageRoot, "mail-drop"), "*.eml").Length);
        Assert.Equal(1, (await core.Read(db => db.OutgoingMails.SingleAsync(m => m.DoneAt == null))).Attempts);
    }
}
