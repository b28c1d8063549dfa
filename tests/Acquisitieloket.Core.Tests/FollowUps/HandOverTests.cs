using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.FollowUps;

public sealed class HandOverTests : IAsyncLifetime
{
    private PlaybookScene scene = null!;
    private AppUser colleague = null!, stranger = null!;
    private FollowUp followUp = null!;

    public async Task InitializeAsync()
    {
        scene = await PlaybookScene.InAsync(LeadStage.Matching);
        colleague = scene.Data.User(scene.Lead.Department!);
        (colleague.Department, colleague.DepartmentId) = (null, scene.Lead.DepartmentId);
        stranger = scene.Data.User(scene.Data.Department());
        await scene.Core.Add(colleague, stranger);
        await scene.Core.Do<Core.Data.AppDbContext>(async db =>
        {
            if (await db.Roles.SingleOrDefaultAsync(r => r.Name == Role.AccountManager) is not { } role)
                role = db.Roles.Add(new(Role.AccountManager) { NormalizedName = Role.AccountManager.ToUpperInvariant() }).Entity;
            await db.SaveChangesAsync();
            db.UserRoles.Add(new() { UserId = colleague.Id, RoleId = role.Id });
            await db.SaveChangesAsync();
        });
        await scene.Core.Do<FollowUpService>(s => s.PlanAsync(scene.Lead.Id, new()
        {
            AssigneeId = scene.Lead.ContactPersonId, Subject = "Bel de notaris", DueAt = TestClock.Start.AddDays(2),
        }, scene.Me));
        followUp = Assert.Single(await scene.Open());
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task HandOver_ToAColleague_MailsUnlessThatOneDoesWithout(bool reminderMails, int mails)
    {
        await scene.Core.Read(db => db.Users.Where(u => u.Id == colleague.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.ReminderMails, reminderMails)));

        await scene.Core.Do<FollowUpService>(s => s.HandOverAsync(followUp.Id, colleague.Id, " Ik ben er niet. ", scene.Me));

        var now = Assert.Single(await scene.Open());
        Assert.Equal((colleague.Id, "Ik ben er niet.", followUp.DueAt), (now.AssigneeId, now.Note, now.DueAt));
        var sent = await scene.Core.Read(db => db.OutgoingMails.Where(m => m.Template == MailName.FollowUpHandedOver).ToListAsync());
        Assert.Equal(mails, sent.Count);
        Assert.All(sent, m => Assert.Equal((colleague.Email, "Ik ben er niet."), (m.ToAddress, m.Values["note"])));
    }

    [Fact]
    public async Task HandOver_OfAConfidentialLead_LeavesTheNoteOutOfTheMail()
    {
        await scene.Core.Do<FollowUpService>(s => s.HandOverAsync(followUp.Id, colleague.Id, "Ik ben er niet.", scene.Me));
        await scene.Core.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Confidential, true)));
        await scene.Core.Do<FollowUpService>(s => s.HandOverAsync(followUp.Id, scene.Lead.ContactPersonId, "Bel Jansen", new(colleague.Id, "Collega")));
        var mail = await scene.Core.Read(db => db.OutgoingMails.Where(m => m.Template == MailName.FollowUpHandedOver).OrderBy(m => m.Id).LastAsync());
        Assert.Equal("", mail.Values["note"]);
    }

    [Fact]
    public async Task HandOver_ToWhoCannotOpenTheLead_IsRefused()
    {
        await Assert.ThrowsAsync<RefusedException>(() => scene.Core.Do<FollowUpService>(s => s.HandOverAsync(followUp.Id, stranger.Id, null, scene.Me)));
        await Assert.ThrowsAsync<RefusedException>(() => scene.Core.Do<FollowUpService>(s => s.HandOverAsync(followUp.Id, scene.Lead.ContactPersonId, null, scene.Me)));
        Assert.Equal(scene.Lead.ContactPersonId, Assert.Single(await scene.Open()).AssigneeId);
    }

    [Fact]
    public async Task Next_WhenTheAssigneeMayNotOpenTheLeadAnyMore_IsTheContactPersons()
    {
        await scene.Core.Do<FollowUpService>(s => s.PlanAsync(scene.Lead.Id, new()
        {
            AssigneeId = colleague.Id, Subject = "Bezoek", DueAt = TestClock.Start.AddDays(1), Recurrence = Recurrence.Monthly,
        }, scene.Me));
        var visit = (await scene.Open()).Single(f => f.Subject == "Bezoek");
        await scene.Core.Read(db => db.Users.Where(u => u.Id == colleague.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.Active, false)));
        Assert.Equal(scene.Lead.ContactPersonId, (await scene.Complete(visit, null))!.AssigneeId);
    }
}
