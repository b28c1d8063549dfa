using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads.Bulk;

/// <summary>
/// Takes back what was done to several leads, within some minutes: each by the same services, so that the timeline tells
/// both. A lead that someone changed since stays as it is.
/// </summary>
public sealed class BulkUndo(
    AppDbContext db, TimeProvider clock, BulkService bulk, ReassignService reassign, FollowUpService followUps, StageService stages)
{
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(15);

    private const string Reason = "Ongedaan gemaakt.";

    /// <summary>Whether a run can be taken back now.</summary>
    public Can CanUndo(BulkRun run)
    {
        if (run.Request.Action == BulkAction.Accept)
            return Can.Not("Aannemen kan niet ongedaan worden gemaakt. Draag een lead zo nodig weer over.");
        if (run.UndoneAt is not null)
            return Can.Not("Dit is al ongedaan gemaakt.");
        return clock.GetUtcNow().UtcDateTime - run.At > Within
            ? Can.Not($"Ongedaan maken kan tot {Within.TotalMinutes:0} minuten na de wijziging.") : Can.Do;
    }

    public async Task UndoAsync(Guid id, Viewer viewer, CancellationToken cancellation = default)
    {
        var run = await db.BulkRuns.AsNoTracking().SingleAsync(r => r.Id == id && r.UserId == viewer.UserId, cancellation);
        CanUndo(run).OrRefuse();
        var actor = new Audit.Actor(viewer.UserId, viewer.Name);
        List<BulkItem> items = [.. run.Items];
        // Said first: sending it twice, or a machine that stops half-way, does not undo twice.
        await bulk.KeepAsync(id, run.Items, clock.GetUtcNow().UtcDateTime, cancellation);
        for (var i = 0; i < items.Count; i++)
            if (items[i].Done)
                items[i] = await BackAsync(items[i], run.Request, actor, cancellation);
        await bulk.KeepAsync(id, [.. items], clock.GetUtcNow().UtcDateTime, cancellation);
    }

    private async Task<BulkItem> BackAsync(BulkItem item, BulkRequest request, Audit.Actor actor, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        // A follow-up is undone by itself; the other two only as long as the lead is as it was left.
        if (request.Action != BulkAction.FollowUp
            && !await db.Leads.AnyAsync(l => l.Id == item.LeadId && l.Version == item.Version, cancellation))
            return item with { Kept = "De lead is daarna door iemand gewijzigd en blijft zoals die nu is." };
        try
        {
            await OneAsync(item, request, actor, cancellation);
            return item with { Undone = true };
        }
        catch (RefusedException refused)
        {
            return item with { Kept = string.Join(" ", refused.Can.Obstacles) };
        }
        catch (DbUpdateConcurrencyException)
        {
            return item with { Kept = "Iemand anders wijzigde deze lead op hetzelfde moment." };
        }
    }

    private async Task OneAsync(BulkItem item, BulkRequest request, Audit.Actor actor, CancellationToken cancellation)
    {
        switch (request.Action)
        {
            case BulkAction.Assign or BulkAction.TakeOver:
                await reassign.GiveBackAsync(item.LeadId, item.FromPersonId!.Value, item.FromForwardedAt, Reason, actor, cancellation);
                break;
            case BulkAction.FollowUp:
                await followUps.CompleteAsync(item.FollowUpId!.Value, Reason, true, actor, cancellation);
                break;
            // A closed lead opens at the stage from which it was closed.
            case BulkAction.Stage when request.Stage!.Value.IsClosed():
                await stages.ReopenAsync(item.LeadId, Reason, actor, cancellation);
                break;
            case BulkAction.Stage:
                await stages.ChangeAsync(item.LeadId, new StageRequest
                {
                    To = item.FromStage!.Value, Reason = item.FromStage.Value.IsMainLine() ? null : Reason, WakeUpOn = item.FromWakeUpOn,
                }, actor, cancellation);
                break;
        }
    }
}
