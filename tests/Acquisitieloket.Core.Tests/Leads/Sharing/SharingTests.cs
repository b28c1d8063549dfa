using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Core.Tests.Leads.Sharing;

public sealed class SharingTests
{
    [Fact]
    public async Task Share_WithAPartner_MailsItWithoutAnyName_AndStandsOnTheTimeline()
    {
        await using var scene = await ShareScene.Open();

        await scene.Share(scene.With(scene.Partner));

        var share = await scene.Shared();
        Assert.False(share.Named);
        var mail = await scene.Core.Read(db => db.OutgoingMails.SingleAsync(m => m.Template == MailName.LeadShared));
        Assert.Equal($"shared-leads/{share.Key}", mail.Values["page"]);
        Assert.DoesNotContain(mail.Values.Values, v => v.Contains("Zwijgzaam", StringComparison.Ordinal) || v.Contains(scene.Lead.Reference, StringComparison.Ordinal));
        var told = await scene.Core.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.LeadShared));
        Assert.Equal(("Maaike (Kennispark Twente)", "2026-10-07"), (told.Values["to"], told.Values["until"]));
    }

    [Fact]
    public async Task Share_WithNames_NeedsToSayHowTheCompanyAgreed()
    {
        await using var scene = await ShareScene.Open();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => scene.Share(scene.With(scene.Partner, named: true, consent: " ")));
        await scene.Share(scene.With(scene.Partner, named: true, consent: "Per telefoon, 7 september"));

        Assert.Contains("akkoord", refused.Message, StringComparison.Ordinal);
        Assert.Equal((true, "Per telefoon, 7 september"), ((await scene.Shared()).Named, (await scene.Shared()).Consent));
    }

    [Fact]
    public async Task Share_WithAColleague_IsWithNames_AndNeedsNoWordOfTheCompany()
    {
        await using var scene = await ShareScene.Open();

        await scene.Share(scene.With(scene.Colleague));

        Assert.Equal((true, null), ((await scene.Shared()).Named, (await scene.Shared()).Consent));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(SharingService.MostDays + 1)]
    public async Task Share_UntilADayThatCannotBe_IsRefused(int days)
    {
        await using var scene = await ShareScene.Open();

        await Assert.ThrowsAsync<RefusedException>(() => scene.Share(scene.With(scene.Partner, days: days)));
    }

    [Fact]
    public async Task Share_OfAClosedLead_IsRefused()
    {
        await using var scene = await ShareScene.Open();
        await scene.Core.Do<AppDbContext, int>(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Stage, LeadStage.Lost)));

        await Assert.ThrowsAsync<RefusedException>(() => scene.Share(scene.With(scene.Partner)));
    }

    [Fact]
    public async Task Share_ASecondTime_IsRefusedUntilTheFirstHasEnded()
    {
        await using var scene = await ShareScene.Open();
        await scene.Share(scene.With(scene.Partner, days: 2));

        await Assert.ThrowsAsync<RefusedException>(() => scene.Share(scene.With(scene.Partner)));
        scene.Core.Clock.Advance(TimeSpan.FromDays(3));
        await scene.Share(scene.With(scene.Partner, days: 20));

        Assert.Equal(ShareScene.Today.AddDays(20), (await scene.Shared()).Until);
        Assert.Equal(1, await scene.Core.Read(db => db.LeadShares.CountAsync(s => s.EndedAt == null)));
    }

    [Fact]
    public async Task End_GivesWhatTheGuestWasToDoToTheContactPerson()
    {
        await using var scene = await ShareScene.Open();
        await scene.Share(scene.With(scene.Colleague));
        var plan = new PlanFollowUp { AssigneeId = scene.Colleague.Id, Subject = "Kijken of het past", DueAt = scene.Core.Clock.UtcNow.AddDays(1) };
        await scene.Core.Do<FollowUpService, bool>(async s => { await s.PlanAsync(scene.Lead.Id, plan, scene.Sharer); return true; });

        await scene.Core.Do<SharingService, bool>(async s => await s.EndAsync(scene.Lead.Id, (await scene.Shared()).Key, scene.Sharer));

        Assert.Equal(scene.Lead.ContactPersonId, await scene.Core.Read(db => db.FollowUps.Select(f => f.AssigneeId).SingleAsync()));
        await Assert.ThrowsAsync<RefusedException>(() => scene.Core.Do<FollowUpService, bool>(async s => { await s.PlanAsync(scene.Lead.Id, plan, scene.Sharer); return true; }));
    }

    [Fact]
    public async Task Reminder_ForSomeoneWhoseShareRanOut_GoesToTheContactPerson()
    {
        await using var scene = await ShareScene.Open();
        await scene.Share(scene.With(scene.Colleague, days: 1));
        var plan = new PlanFollowUp { AssigneeId = scene.Colleague.Id, Subject = "Kijken of het past", DueAt = scene.Core.Clock.UtcNow.AddDays(4) };
        await scene.Core.Do<FollowUpService, bool>(async s => { await s.PlanAsync(scene.Lead.Id, plan, scene.Sharer); return true; });

        scene.Core.Clock.Advance(TimeSpan.FromDays(8));
        await scene.Core.RunDue<FollowUpEscalation>();

        Assert.Equal([scene.Lead.ContactPerson!.Email!], await scene.Core.Read(db => db.OutgoingMails.Where(m => m.Template == MailName.FollowUpOverdue).Select(m => m.ToAddress).ToListAsync()));
    }

    [Fact]
    public async Task With_IsWhoeverDoesNotSeeItAlready()
    {
        await using var scene = await ShareScene.Open();
        var near = await scene.Person(scene.Lead.Department!, Role.AccountManager, "Esra");
        var all = await scene.Person(scene.Colleague.Department ?? await scene.Core.Read(db => db.Departments.FirstAsync(d => d.Id == scene.Colleague.DepartmentId)), Role.Coordinator, "Ilse");
        var specialist = await scene.Person(scene.Lead.Department!, Role.Specialist, "Sanne");

        var open = await scene.Core.Do<AppDbContext, IReadOnlyList<ShareableWith>>(db => ShareableWith.ForAsync(db, scene.Lead.Id));
        await scene.Core.Do<AppDbContext, int>(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Confidential, true)));
        var confidential = await scene.Core.Do<AppDbContext, IReadOnlyList<ShareableWith>>(db => ShareableWith.ForAsync(db, scene.Lead.Id));

        Assert.Equal([scene.Partner.Id, scene.Colleague.Id], open.Select(p => p.Id));
        Assert.Equal(new[] { scene.Partner.Id, scene.Colleague.Id, near.Id, all.Id }.Order(), confidential.Select(p => p.Id).Order());
        Assert.DoesNotContain(confidential, p => p.Id == specialist.Id);
    }

    [Fact]
    public async Task Access_EndsWithItsDay_AndWithTheEnd()
    {
        await using var scene = await ShareScene.Open();
        await scene.Share(scene.With(scene.Colleague, days: 2));
        var viewer = new Viewer(scene.Colleague.Id, "Samira", scene.Colleague.DepartmentId, new HashSet<string> { Role.AccountManager });
        Task<bool> MayOpen(DateOnly day) => scene.Core.Read(db => db.Leads.AnyAsync(LeadAccess.MayOpenByShare(viewer, day, db.LeadShares)));

        Assert.True(await MayOpen(ShareScene.Today.AddDays(2)));
        Assert.False(await MayOpen(ShareScene.Today.AddDays(3)));
        Assert.True(await scene.Core.Do<SharingService, bool>(async s => await s.EndAsync(scene.Lead.Id, (await scene.Shared()).Key, scene.Sharer)));
        Assert.False(await MayOpen(ShareScene.Today));
    }
}
