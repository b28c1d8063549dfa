using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads.Bulk;

/// <summary>
/// Does one thing to several leads: each by the service that does it to one, with its rules, in a transaction of its own.
/// What may be done is done, and of the rest it is said why not.
/// </summary>
public sealed class BulkService(
    AppDbContext db, TimeProvider clock, BulkPlan plan, ReassignService reassign, TakeOverService takeOver, FollowUpService followUps, StageService stages)
{
    /// <summary>More leads than this do not go in one time: nobody looks through a longer list.</summary>
    public const int Most = 200;

    /// <summary>How long a run can be read again; its words may be about a company.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Does it, or answers with what an earlier sending of the same page did.</summary>
    public async Task<BulkRun> RunAsync(
        Guid id, IReadOnlyList<long> leadIds, BulkRequest request, Viewer viewer, CancellationToken cancellation = default)
    {
        if (await db.BulkRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.UserId == viewer.UserId, cancellation) is { } earlier)
            return earlier;
        var now = clock.GetUtcNow().UtcDateTime;
        List<BulkItem> items = [.. leadIds.Distinct().Take(Most).Select(lead => new BulkItem(lead))];
        db.BulkRuns.Add(new BulkRun { Id = id, UserId = viewer.UserId, At = now, Request = request, Items = [.. items] });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failed) when (failed.IsDuplicate())
        {
            // A second click at the very same moment: the first one does it.
            db.ChangeTracker.Clear();
            return await db.BulkRuns.AsNoTracking().SingleAsync(r => r.Id == id && r.UserId == viewer.UserId, cancellation);
        }
        var actor = new Audit.Actor(viewer.UserId, viewer.Name);
        for (var i = 0; i < items.Count; i++)
        {
            items[i] = await DoAsync(items[i], request, viewer, actor, cancellation);
            await KeepAsync(id, [.. items], null, cancellation);
        }
        return await db.BulkRuns.AsNoTracking().SingleAsync(r => r.Id == id, cancellation);
    }

    private async Task<BulkItem> DoAsync(
        BulkItem item, BulkRequest request, Viewer viewer, Audit.Actor actor, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        item = item with { Tried = true };
        // Looked at once more: since the preview the lead may have gone to others.
        var step = (await plan.OfAsync([item.LeadId], request, viewer, cancellation)).Single();
        if (step.Lead is not { } lead || !step.Can.Yes)
            return item with { Obstacles = step.Can.Obstacles };
        item = item with { FromPersonId = lead.ContactPersonId, ToPersonId = request.Action == BulkAction.TakeOver ? viewer.UserId : step.PersonId, FromStage = lead.Stage, FromWakeUpOn = lead.WakeUpOn, FromForwardedAt = lead.ForwardedAt };
        try
        {
            db.ChangeTracker.Clear();
            await OneAsync(lead.Id, request, step, viewer, actor, cancellation);
        }
        catch (RefusedException refused)
        {
            return item with { Obstacles = refused.Can.Obstacles };
        }
        catch (DbUpdateConcurrencyException)
        {
            return item with { Obstacles = ["Iemand anders wijzigde deze lead op hetzelfde moment."] };
        }
        return item with
        {
            Version = await db.Leads.Where(l => l.Id == lead.Id).Select(l => (Guid?)l.Version).SingleAsync(cancellation),
            FollowUpId = request.Action != BulkAction.FollowUp ? null : await db.FollowUps.Where(f => f.LeadId == lead.Id)
                .OrderByDescending(f => f.Id).Select(f => (long?)f.Id).FirstAsync(cancellation),
        };
    }

    private Task OneAsync(long lead, BulkRequest request, BulkStep step, Viewer viewer, Audit.Actor actor, CancellationToken cancellation) =>
        request.Action switch
        {
            BulkAction.Assign => reassign.ReassignAsync(lead, step.PersonId!.Value, request.Reason!, actor, cancellation),
            BulkAction.FollowUp => followUps.PlanAsync(lead,
                new PlanFollowUp { AssigneeId = step.PersonId!.Value, Subject = request.Subject!, DueAt = request.DueAt!.Value }, actor, cancellation),
            BulkAction.Stage => stages.ChangeAsync(lead, BulkPlan.StageOf(request), actor, cancellation),
            BulkAction.TakeOver => takeOver.TakeOverAsync(lead, viewer, cancellation),
            _ => reassign.AcceptAsync(lead, actor, cancellation),
        };

    internal async Task KeepAsync(Guid id, IReadOnlyList<BulkItem> items, DateTime? undoneAt, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var run = await db.BulkRuns.SingleAsync(r => r.Id == id, cancellation);
        (run.Items, run.UndoneAt) = (items, undoneAt);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}
