using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Data;

/// <summary>Statements that are used again within a transaction give what new ones would.</summary>
public sealed class SqliteStatementsTests : IAsyncDisposable
{
    private readonly TestCore core = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public Task Each_row_gets_its_own_values_and_key() => InTransaction(async db =>
    {
        var added = Enum.GetValues<Municipality>().Select(m => new TestData().Department(m)).ToList();
        db.AddRange(added);
        await db.SaveChangesAsync();

        db.ChangeTracker.Clear();
        var found = await db.Departments.OrderBy(d => d.Id).ToListAsync();
        Assert.Equal(added.Select(d => (d.Id, d.Name)), found.Select(d => (d.Id, d.Name)));
        Assert.Distinct(found.Select(d => d.Id));
    });

    [Fact]
    public Task A_question_can_be_asked_while_the_same_one_is_still_being_read() => InTransaction(async db =>
    {
        db.AddRange(Enum.GetValues<Municipality>().Select(m => new TestData().Department(m)));
        await db.SaveChangesAsync();

        var pairs = 0;
        await foreach (var _ in After(db, 0))
            await foreach (var __ in After(db, 0))
                pairs++;

        Assert.Equal(25, pairs);
    });

    [Fact]
    public Task A_reader_that_was_left_early_does_not_hold_up_the_next() => InTransaction(async db =>
    {
        db.AddRange(Enum.GetValues<Municipality>().Select(m => new TestData().Department(m)));
        await db.SaveChangesAsync();

        await foreach (var _ in After(db, 0))
            break;

        var last = await db.Departments.MaxAsync(d => d.Id);
        Assert.Equal([last], await After(db, last - 1).Select(d => d.Id).ToListAsync());
    });

    [Fact]
    public Task After_a_statement_that_failed_the_next_one_works() => InTransaction(async db =>
    {
        db.Add(new TestData().Department(Municipality.Borne));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        db.Add(new TestData().Department(Municipality.Borne));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        db.ChangeTracker.Clear();
        db.Add(new TestData().Department(Municipality.Almelo));
        await db.SaveChangesAsync();
        Assert.Equal(2, await db.Departments.CountAsync());
    });

    // Connections come out of a pool: what one context used in its last transaction may be someone else's in the next.
    [Fact]
    public Task A_statement_of_an_earlier_transaction_does_not_write_by_a_connection_of_another() => core.Do<AppDbContext>(async db =>
    {
        await Store(db, Municipality.Borne);
        await Store(db, Municipality.Almelo);
        await core.Do<AppDbContext>(async other =>
        {
            await other.Database.OpenConnectionAsync();
            await Store(db, Municipality.Hengelo);
        });
        Assert.Equal(3, await db.Departments.CountAsync());
    });

    private static async Task Store(AppDbContext db, Municipality municipality)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(new TestData().Department(municipality));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private static IAsyncEnumerable<Department> After(AppDbContext db, long id) =>
        db.Departments.AsNoTracking().Where(d => d.Id > id).AsAsyncEnumerable();

    private Task InTransaction(Func<AppDbContext, Task> work) => core.Do<AppDbContext>(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await work(db);
    });
}
