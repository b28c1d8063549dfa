using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Acquisitieloket.Core.Jobs;

/// <summary>Wakes the scheduler after a commit that added due work, so that a mail leaves at once. One per data context.</summary>
public sealed class DueWorkNudges(IJobScheduler scheduler) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly HashSet<Type> added = [];

    /// <summary>Has the scheduler woken after the commit when an added row, that is not saved as others are, is due work.</summary>
    public void Note(object row)
    {
        if (row is DueWork)
            added.Add(row.GetType());
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Note(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        NudgeOutsideTransaction(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        NudgeOutsideTransaction(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Nudge();

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Nudge();
        return Task.CompletedTask;
    }

    // Before the commit nobody else sees the rows: looking then would find nothing.
    private void NudgeOutsideTransaction(DbContext db)
    {
        if (db.Database.CurrentTransaction is null)
            Nudge();
    }

    private void Note(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<DueWork>())
            if (entry.State == EntityState.Added)
                added.Add(entry.Metadata.ClrType);
    }

    private void Nudge()
    {
        foreach (var type in added)
            scheduler.Nudge(type);
        added.Clear();
    }
}
