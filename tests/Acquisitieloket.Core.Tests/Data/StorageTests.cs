using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Core.Tests.Data;

/// <summary>What every database must do alike. One subclass per database runs them all.</summary>
public abstract class StorageTests(ITestDatabases databases) : IAsyncLifetime
{
    private readonly TestCore core = new(databases);
    private readonly TestData data = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Fact]
    public async Task Save_WhenLeadHasNoContactPerson_IsRefusedByTheDatabase()
    {
        var lead = data.Lead();
        await core.Add(lead);

        var update = core.Do<AppDbContext>(db => db.Leads.Where(l => l.Id == lead.Id).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.ContactPersonId, 987_654)));

        await Assert.ThrowsAnyAsync<Exception>(() => update);
        Assert.Equal(lead.ContactPersonId, await core.Read(db => db.Leads.Select(l => l.ContactPersonId).SingleAsync()));
    }

    [Fact]
    public async Task Save_WhenSubmissionKeyWasUsedBefore_IsRefused()
    {
        var first = data.Lead();
        await core.Add(first);
        var second = data.Lead();
        second.Enquiry!.SubmissionKey = first.Enquiry!.SubmissionKey;

        await Assert.ThrowsAsync<DbUpdateException>(() => core.Add(second));

        Assert.Equal(1, await core.Read(db => db.Enquiries.CountAsync()));
        Assert.Equal(1, await core.Read(db => db.Leads.CountAsync()));
    }

    [Fact]
    public async Task Write_OfOneFormManyTimesAtOnce_IsStoredOnce()
    {
        var lead = await core.Add(data.Lead());
        var (form, actor) = (Guid.NewGuid(), new Actor(lead.ContactPersonId, "Test"));
        Task Write(string text) => Task.Run(() => core.Do<InteractionService>(s => s.AddAsync(
            lead.Id, new() { Kind = InteractionKind.Call, Text = text, Reached = true, FormKey = form }, actor)));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Write("Gebeld.")));

        Assert.Equal(1, await core.Read(db => db.Interactions.CountAsync()));
        Assert.Equal(form, (await core.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.InteractionAdded))).FormKey);
        await Assert.ThrowsAsync<FormUsedException>(() => Write("Iets anders."));
        Assert.Equal(1, await core.Read(db => db.Interactions.CountAsync()));
    }

    [Fact]
    public async Task Save_OfAnEventWhenItsFormMadeOneAlready_IsRefusedByTheDatabase()
    {
        AuditEvent Told(Guid? form) => new()
        {
            At = TestClock.Start, ActorName = "Test", Kind = AuditKind.InteractionAdded, Values = new Dictionary<string, string>(), FormKey = form,
        };
        var key = Guid.NewGuid();
        await core.Add(Told(key), Told(null), Told(null));

        Assert.True((await Assert.ThrowsAsync<DbUpdateException>(() => core.Add(Told(key)))).IsDuplicate());
    }

    [Fact]
    public async Task Save_WhenReferenceWasUsedBefore_IsRefused()
    {
        var first = data.Lead();
        await core.Add(first);
        var second = data.Lead();
        second.Reference = first.Reference;

        await Assert.ThrowsAsync<DbUpdateException>(() => core.Add(second));
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public async Task Save_WhenMomentIsNotUtc_IsRefused(DateTimeKind kind)
    {
        var lead = data.Lead();
        lead.CreatedAt = DateTime.SpecifyKind(lead.CreatedAt, kind);

        await Assert.ThrowsAnyAsync<Exception>(() => core.Add(lead));

        Assert.Equal(0, await core.Read(db => db.Leads.CountAsync()));
    }

    [Fact]
    public async Task Read_WhenMomentWasStored_IsTheSameMomentInUtc()
    {
        var lead = data.Lead();
        lead.CreatedAt = new DateTime(2026, 10, 25, 0, 59, 59, 123, 456, DateTimeKind.Utc);
        await core.Add(lead);

        var read = await core.Read(db => db.Leads.Select(l => l.CreatedAt).SingleAsync());

        Assert.Equal(lead.CreatedAt, read);
        Assert.Equal(DateTimeKind.Utc, read.Kind);
    }

    [Fact]
    public async Task Read_WhenMomentsAreOrdered_TimeDecidesAndNotText()
    {
        var late = data.Lead();
        late.CreatedAt = TestClock.Start.AddMilliseconds(500);
        var early = data.Lead();
        early.CreatedAt = TestClock.Start;
        await core.Add(late, early);

        var order = await core.Read(db => db.Leads.OrderBy(l => l.CreatedAt).Select(l => l.Reference).ToListAsync());

        Assert.Equal([early.Reference, late.Reference], order);
    }

    [Fact]
    public async Task Read_WhenJsonWasStored_HasEveryValue()
    {
        var requirements = new Requirements
        {
            Activity = ActivityKind.Logistics,
            Features = ["watergebonden", "“anführungszeichen” & <teken> 🏭"],
            PlotM2 = new AreaRange(5_000, null),
            Category = EnvironmentalCategory.FourTwo,
            Water = Need.Needed,
            OperationalOn = new DateOnly(2027, 3, 28),
            PreferredMunicipalities = [Municipality.Almelo, Municipality.Hengelo],
        };
        var lead = data.Lead(requirements: requirements);
        var site = data.Site();
        site.ShareCaps = new Dictionary<string, decimal> { ["logistiek"] = 0.25m };
        site.Accessibility = [new Accessibility(Modality.Water, "Twentekanaal", 0.4, "Va")];
        await core.Add<object>(lead, site);

        var read = await core.Read(db => db.Leads.Include(l => l.Enquiry).SingleAsync());
        var readSite = await core.Read(db => db.Sites.SingleAsync());

        Assert.Equivalent(requirements, read.Requirements, strict: true);
        Assert.Equivalent(requirements, read.Enquiry!.Answers.Requirements, strict: true);
        Assert.Equal(site.Profile, readSite.Profile);
        Assert.Equal(0.25m, readSite.ShareCaps["logistiek"]);
        Assert.Equal(site.Accessibility, readSite.Accessibility);
    }

    [Fact]
    public async Task Save_WhenSomeoneElseSavedFirst_IsRefused()
    {
        var lead = await core.Add(data.Lead());

        var late = core.Do<AppDbContext>(async mine =>
        {
            var read = await mine.Leads.SingleAsync();
            await core.Do<AppDbContext>(async theirs =>
            {
                (await theirs.Leads.SingleAsync()).Description = "Van een ander";
                await theirs.SaveChangesAsync();
            });
            read.Description = "Van mij";
            await mine.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late);
        var stored = await core.Read(db => db.Leads.SingleAsync());
        Assert.Equal("Van een ander", stored.Description);
        Assert.NotEqual(lead.Version, stored.Version);
    }

    [Fact]
    public async Task Save_WhenDatabaseIsNew_TheOneAssignmentTurnIsThere() =>
        Assert.Equal(1, await core.Read(db => db.AssignmentTurns.CountAsync()));
}
