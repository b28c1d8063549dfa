using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.FollowUps;

public sealed class FollowUpReminderTests : IAsyncDisposable
{
    private readonly TestCore core = new();

    [Fact]
    public async Task Run_WhenFollowUpIsDueAndOpen_QueuesOneMailToItsAssignee()
    {
        var reminder = await Planned();
        Assert.Equal(0, await core.RunDue<FollowUpReminder>());

        core.Clock.Set(reminder.DueAt);
        await core.RunDue<FollowUpReminder>();
        await core.RunDue<FollowUpReminder>();

        var mail = await core.Read(db => db.OutgoingMails.SingleAsync());
        Assert.Equal(MailName.FollowUpDue, mail.Template);
        Assert.Equal(reminder.FollowUp!.Assignee!.Email, mail.ToAddress);
    }

    [Fact]
    public async Task Run_WhenFollowUpIsDoneAlready_SendsNothing()
    {
        var reminder = await Planned();
        await core.Do<Core.Data.AppDbContext>(db => db.FollowUps
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.CompletedAt, TestClock.Start)));

        core.Clock.Set(reminder.DueAt);
        Assert.Equal(1, await core.RunDue<FollowUpReminder>());

        Assert.Equal(0, await core.Read(db => db.OutgoingMails.CountAsync()));
    }

    public ValueTask DisposeAsync() => core.DisposeAsync();

    private Task<FollowUpReminder> Planned()
    {
        var lead = new TestData().Lead();
        var due = TestClock.Start.AddHours(3);
        return core.Add(new FollowUpReminder
        {
            DueAt = due,
            FollowUp = new FollowUp
            {
                Lead = lead, Assignee = lead.ContactPerson, Subject = "Bel", Origin = FollowUpOrigin.ByHand,
                DueAt = due, CreatedAt = TestClock.Start,
            },
        });
    }
}
