using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Tests.Data;

/// <summary>Rows that are written past the change tracker are those that it would have written.</summary>
public sealed class NewRowsTests : IAsyncDisposable
{
    private readonly TestCore core = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public Task Write_WhenTheSameRowsAreSavedByTheChangeTracker_NothingChanges() => InTransaction(async (rows, db) =>
    {
        var lead = await NewLeadAsync(db);
        object[] added =
        [
            AuditTrail.New(lead, Actor.System, AuditKind.EnquiryReceived, TestClock.Start, ("channel", "É 漢 \" '")),
            FollowUpPlan.New(lead, lead.ContactPerson!.Id, "Bel 's middags", TestClock.Start.AddTicks(7), FollowUpOrigin.Intake, TestClock.Start),
        ];
        rows.Add(added);
        await rows.WriteAsync(default);

        foreach (var row in (object[])[lead.Enquiry!, lead.Company!, lead.Contact!, lead, .. added])
        {
            var written = RawRow(db, row);
            var entry = db.Entry(row);
            entry.State = EntityState.Modified;
            await db.SaveChangesAsync();
            Assert.NotEmpty(written);
            Assert.Equal(written, RawRow(db, row));
            db.ChangeTracker.Clear();
        }
    });

    [Fact]
    public Task Write_WhenARowRefersToOthers_GivesEachItsIdOnce() => InTransaction(async (rows, db) =>
    {
        var lead = await NewLeadAsync(db);
        rows.Add(lead, new StageChange { Lead = lead, To = LeadStage.New, At = TestClock.Start, ByName = "Iemand" });
        rows.Add(new StageChange { Lead = lead, To = LeadStage.Qualified, At = TestClock.Start, ByName = "Iemand" });
        await rows.WriteAsync(default);
        await rows.WriteAsync(default);

        var stored = await db.Leads.AsNoTracking().Include(l => l.Company).Include(l => l.Contact).SingleAsync();
        Assert.Equal((lead.Id, lead.CompanyId, lead.ContactId, lead.EnquiryId), (stored.Id, stored.CompanyId, stored.ContactId, stored.EnquiryId));
        Assert.Equal(lead.CompanyId, stored.Contact!.CompanyId);
        Assert.Equal(2, await db.StageChanges.CountAsync(c => c.LeadId == lead.Id));
        Assert.Equal((1, 1), (await db.Companies.CountAsync(), await db.Contacts.CountAsync()));
    });

    [Fact]
    public Task Write_WhenARowCannotBeStored_SaysSoAsASaveWould() => InTransaction(async (rows, db) =>
    {
        var lead = await NewLeadAsync(db);
        lead.Contact!.Name = null!;
        rows.Add(lead);

        var wrong = await Assert.ThrowsAsync<DbUpdateException>(() => rows.WriteAsync(default));

        Assert.IsType<SqliteException>(wrong.InnerException);
        Assert.Contains("Contact", wrong.Message);
    });

    private static async Task<Lead> NewLeadAsync(AppDbContext db)
    {
        var data = new TestData();
        var person = data.User(data.Department(Municipality.Borne));
        db.Add(person);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return data.Lead(person);
    }

    private Task InTransaction(Func<NewRows, AppDbContext, Task> work) => core.Do<IServiceProvider>(async scope =>
    {
        var db = scope.GetRequiredService<AppDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await work(scope.GetRequiredService<NewRows>(), db);
    });

    // Every value as SQLite holds it, with its kind; the version is a new one after each save.
    private static string RawRow(AppDbContext db, object row)
    {
        var type = db.Model.FindEntityType(row.GetType())!;
        var columns = type.GetProperties().Where(p => p.Name != "Version").Select(p => p.GetColumnName()).ToList();
        var sql = $"SELECT {string.Join(" || ' ' || ", columns.Select(c => $"typeof(\"{c}\") || quote(\"{c}\")"))} AS \"Value\""
            + $" FROM \"{type.GetTableName()}\" WHERE \"Id\" = {{0}}";
        return db.Database.SqlQueryRaw<string>(sql, db.Entry(row).Property("Id").CurrentValue!).Single();
    }
}
