using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Files;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Bulk;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Privacy;

public sealed class RetentionTests : IAsyncDisposable
{
    private readonly TestCore core = new();
    private readonly TestData data = new();

    private Task<int> RunAsync() => core.Do<RetentionRun, int>(run => run.RunAsync());

    private async Task<Lead> LeadAsync(LeadStage stage, bool qualified = true)
    {
        var lead = data.Lead();
        (lead.Stage, lead.ClosedAt) = (stage, stage.IsClosed() ? TestClock.Start : null);
        lead.CopyFigures();
        var step = new StageChange { Lead = lead, From = LeadStage.New, To = LeadStage.Qualified, At = TestClock.Start, ByName = "Jan" };
        return qualified ? await core.Add(lead, step) : await core.Add(lead);
    }

    [Theory]
    [InlineData(LeadStage.New, false, 12)]
    [InlineData(LeadStage.OnHold, false, 12)]
    [InlineData(LeadStage.Lost, true, 24)]
    [InlineData(LeadStage.Withdrawn, true, 24)]
    [InlineData(LeadStage.NotAccommodated, true, 24)]
    [InlineData(LeadStage.Referred, false, 24)]
    [InlineData(LeadStage.Established, true, 60)]
    public async Task Run_AtTheEndOfTheTermAndNotADayBefore_ErasesWhoAskedAndKeepsTheFigures(LeadStage stage, bool qualified, int months)
    {
        var lead = await LeadAsync(stage, qualified);

        core.Clock.Set(TestClock.Start.AddMonths(months).AddDays(-1));
        Assert.Equal(0, await RunAsync());
        Assert.Equal(lead.CompanyName, (await core.Read(db => db.Leads.SingleAsync())).CompanyName);
        core.Clock.Set(TestClock.Start.AddMonths(months));
        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());

        var left = await core.Read(db => db.Leads.Include(l => l.Company).Include(l => l.Contact).SingleAsync());
        Assert.Equal((Erased.Company, Erased.Company, Erased.Name, Erased.Email),
            (left.CompanyName, left.Company!.Name, left.Contact!.Name, left.Contact.Email));
        Assert.Equal((lead.CreatedAt, lead.LastActivityAt, lead.AskedM2, lead.Segment, lead.DepartmentId),
            (left.CreatedAt, left.LastActivityAt, left.AskedM2, left.Segment, left.DepartmentId));
        Assert.Equal((stage.IsClosed() ? stage : LeadStage.Lost, core.Clock.UtcNow), (left.Stage, left.ErasedAt!.Value));
        var happened = await core.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.RetentionApplied));
        Assert.Equal((Actor.System.Name, RetentionRules.TermOf(stage).ToString()), (happened.ActorName, happened.Values["term"]));
    }

    [Fact]
    public async Task Run_SomeDaysAfterABulkRun_ForgetsIt()
    {
        var person = await core.Add(data.User(data.Department()));
        await core.Add(new BulkRun
        {
            Id = Guid.NewGuid(), UserId = person.Id, At = TestClock.Start, Items = [],
            Request = new BulkRequest { Action = BulkAction.FollowUp, Subject = "Bel Mia over de verhuizing" },
        });

        core.Clock.Set(TestClock.Start + BulkService.Kept);
        await RunAsync();
        Assert.Equal(1, await core.Read(db => db.BulkRuns.CountAsync()));
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        await RunAsync();
        Assert.Equal(0, await core.Read(db => db.BulkRuns.CountAsync()));
    }

    [Fact]
    public async Task Run_WhenSomethingStandsInTheWay_Keeps()
    {
        var worked = await LeadAsync(LeadStage.Matching);
        var resumed = await LeadAsync(LeadStage.OnHold);
        var managed = await LeadAsync(LeadStage.Established);
        var asked = await LeadAsync(LeadStage.Lost);
        await core.Do<AppDbContext>(async db =>
        {
            await db.Companies.Where(c => c.Id == managed.CompanyId).ExecuteUpdateAsync(c => c.SetProperty(x => x.AccountManagerId, managed.ContactPersonId));
            db.ErasureRequests.Add(new ErasureRequest { LeadId = asked.Id, RequestedAt = TestClock.Start, AnswerBy = TestClock.Start });
            await db.SaveChangesAsync();
        });
        core.Clock.Set(TestClock.Start.AddYears(20));

        Assert.Equal(0, await RunAsync());
        Assert.Equal(4, await core.Read(db => db.Leads.CountAsync(l => l.ErasedAt == null)));
        Assert.NotNull(worked);
        Assert.NotNull(resumed);
    }

    [Fact]
    public async Task Hold_UntilADay_KeepsThroughThatDayAndDoesNotBeginTheTermAnew()
    {
        var lead = await LeadAsync(LeadStage.Lost);
        core.Clock.Set(TestClock.Start.AddMonths(23));
        var until = new DateOnly(2028, 10, 15);
        await core.Do<RetentionService>(service => service.HoldAsync(lead.Id, until, "Bezwaar loopt", Actor.System));

        core.Clock.Set(new DateTime(2028, 10, 15, 12, 0, 0, DateTimeKind.Utc));
        Assert.Equal(0, await RunAsync());
        core.Clock.Set(new DateTime(2028, 10, 16, 12, 0, 0, DateTimeKind.Utc));
        Assert.Equal(1, await RunAsync());
        Assert.Null((await core.Read(db => db.Leads.SingleAsync())).KeepReason);
        await Assert.ThrowsAsync<RefusedException>(() =>
            core.Do<RetentionService>(service => service.HoldAsync(lead.Id, until.AddYears(1), "x", Actor.System)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(732)]
    public async Task Hold_UntilADayThatCannotBe_IsRefused(int days)
    {
        var lead = await LeadAsync(LeadStage.Lost);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => core.Do<RetentionService>(
            service => service.HoldAsync(lead.Id, DateOnly.FromDateTime(TestClock.Start).AddDays(days), "x", Actor.System)));
        Assert.Equal("Kies een dag na vandaag, ten hoogste 2 jaar vooruit.", refused.Message);
    }

    [Fact]
    public async Task Run_WhenOneBreaksHalfWay_LeavesThatOneWholeErasesTheOthersAndGoesOnLater()
    {
        var broken = await LeadAsync(LeadStage.Lost);
        for (var i = 0; i < 60; i++)
            await LeadAsync(LeadStage.Lost);
        core.Clock.Set(TestClock.Start.AddMonths(24));
        await SqlAsync($"CREATE TRIGGER crash BEFORE INSERT ON ErasureRemains WHEN NEW.LeadId = {broken.Id} BEGIN SELECT RAISE(ABORT, 'crash'); END");

        Assert.Equal(60, await RunAsync());
        var whole = await core.Read(db => db.Leads.Include(l => l.Contact).SingleAsync(l => l.ErasedAt == null));
        Assert.Equal((broken.CompanyName, broken.Contact!.Name, 0),
            (whole.CompanyName, whole.Contact!.Name, await core.Read(db => db.AuditEvents.CountAsync(e => e.LeadId == broken.Id))));
        await SqlAsync("DROP TRIGGER crash");
        Assert.Equal(1, await RunAsync());
    }

    [Fact]
    public async Task Run_WithFilesAndDroppedMails_DeletesThemEvenWhenThatFailsAtFirst()
    {
        var lead = await LeadAsync(LeadStage.Lost);
        var file = await core.Do<IFileStore, StoredFile>(files => files.PutAsync(new MemoryStream("plattegrond"u8.ToArray())));
        var mail = Jobs.LeaseClaimsTests.Mail(1);
        mail.LeadId = lead.Id;
        await core.Add(mail, new Document
        {
            LeadId = lead.Id, FileHash = file.Hash, Name = "a.pdf", MediaType = "application/pdf", Bytes = 1, AddedAt = TestClock.Start, AddedByName = "E",
        });
        await core.RunDue<Core.Mail.OutgoingMail>();
        var drop = Path.Combine(core.StorageRoot, "mail-drop");
        var dropped = Assert.Single(Directory.GetFiles(drop));
        core.Clock.Set(TestClock.Start.AddMonths(24));
        Assert.Equal(1, await RunAsync());

        // A folder where the mail was cannot be deleted as a file: as a disk that is away.
        File.Delete(dropped);
        Directory.CreateDirectory(dropped);
        Assert.Equal(0, await core.RunDue<ErasureRemains>());
        Directory.Delete(dropped);
        await File.WriteAllTextAsync(dropped, "x");
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await core.RunDue<ErasureRemains>());

        Assert.Empty(Directory.GetFiles(drop));
        Assert.False(await core.Do<IFileStore, bool>(files => Task.FromResult(files.Exists(file.Hash))));
    }

    private Task SqlAsync(string sql) => core.Do<AppDbContext>(db => db.Database.ExecuteSqlRawAsync(sql));

    public ValueTask DisposeAsync() => core.DisposeAsync();
}
