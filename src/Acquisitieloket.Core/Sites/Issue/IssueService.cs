using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>Begins, publishes and ends procedures by which plots are issued.</summary>
public sealed class IssueService(AppDbContext db, IssueLog log, TimeProvider clock)
{
    private const string OtherFirst = "Intussen is er iets aan deze kavel of procedure veranderd. Bekijk haar opnieuw.";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Begins a procedure that nobody sees yet. Sent twice, the same one.</summary>
    /// <exception cref="RefusedException">The terms, a plot that cannot be issued, or that is in another procedure.</exception>
    public async Task<IssueProcedure> DraftAsync(IssueDraft draft, Actor actor, CancellationToken cancellation = default)
    {
        if (await db.IssueProcedures.SingleOrDefaultAsync(p => p.Key == draft.Key, cancellation) is { } same)
            return same.CreatedById == actor.UserId && draft.PlotIds.Count > 0 && await db.Plots.AnyAsync(p => p.Id == draft.PlotIds[0] && p.SiteId == same.SiteId, cancellation)
                ? same : throw new FormUsedException();
        Can.Not(IssueRules.Faults(draft.Route, draft.Terms).Select(f => f.Text)).OrRefuse();
        var (now, plots) = (Now, await PlotsAsync(draft.PlotIds, cancellation));
        var site = plots[0].Site!;
        if (plots.Exists(p => p.SiteId != site.Id))
            Can.Not("Kavels van verschillende werklocaties kunnen niet samen worden uitgegeven.").OrRefuse();
        CanIssue(site, plots, draft.Terms, now).OrRefuse();
        var procedure = new IssueProcedure
        {
            Key = draft.Key, SiteId = site.Id, Site = site, Route = draft.Route, Terms = draft.Terms, CreatedAt = now, CreatedById = actor.UserId!.Value,
            Plots = [.. plots.Select(p => new IssuePlot { PlotId = p.Id, Plot = p, HeldPlotId = p.Id })],
        };
        db.IssueProcedures.Add(procedure);
        log.Add(procedure, IssueStepKind.Drafted, actor, now);
        await log.SaveAsync("Voor een van deze kavels loopt al een procedure, of er is net een begonnen.", cancellation);
        return procedure;
    }

    /// <summary>Changes the terms as long as nothing was published.</summary>
    public async Task ChangeAsync(Guid key, IssueRoute route, IssueTerms terms, Guid seen, Actor actor, CancellationToken cancellation = default)
    {
        var procedure = await log.LoadAsync(key, cancellation);
        IssueRules.CanChange(procedure).OrRefuse();
        Can.Not(IssueRules.Faults(route, terms).Concat(IssueRules.ReserveFaults(procedure.Site!, procedure.Plots.Select(p => p.Plot!), terms)).Select(f => f.Text)).OrRefuse();
        Can.Not(IssueRules.RouteFaults(procedure, route)).OrRefuse();
        if (procedure.Version != seen)
            Can.Not(OtherFirst).OrRefuse();
        (procedure.Route, procedure.Terms) = (route, terms);
        log.Add(procedure, IssueStepKind.Changed, actor, Now);
        await log.SaveAsync(OtherFirst, cancellation);
    }

    /// <summary>Makes the notice public. From here on the plots are in selection and the terms stay as they are.</summary>
    /// <param name="seen">The version that was looked at beforehand; null for who saw none.</param>
    public async Task PublishAsync(Guid key, Actor actor, Guid? seen = null, CancellationToken cancellation = default)
    {
        var (procedure, now) = (await log.LoadAsync(key, cancellation), Now);
        var plots = await PlotsAsync([.. procedure.Plots.Select(p => p.PlotId)], cancellation);
        IssueRules.CanPublish(procedure).OrRefuse();
        CanIssue(procedure.Site!, plots, procedure.Terms, now).OrRefuse();
        if (seen is not null && procedure.Version != seen)
            Can.Not(OtherFirst).OrRefuse();
        // Whoever claims one of them at this very moment is second, or we are.
        foreach (var plot in plots)
            db.Entry(plot).Property(p => p.Version).IsModified = true;
        var seed = IssueDraw.NewSeed();
        (procedure.State, procedure.PublishedAt, procedure.Seed, procedure.SeedHash) = (IssueState.Published, now, seed, IssueDraw.Hash(seed));
        procedure.ClosesAt = IssueRules.ClosesAt(now, procedure.Terms.Days);
        log.Add(procedure, IssueStepKind.Published, actor, now);
        await log.SaveAsync(OtherFirst, cancellation);
    }

    /// <summary>Ends it before a decision, or takes a decision back, with the reason. The plots are free again.</summary>
    public Task WithdrawAsync(Guid key, string reason, Actor actor, CancellationToken cancellation = default) =>
        EndAsync(key, IssueState.Withdrawn, reason, actor, cancellation);

    /// <summary>Ends it after the decision. What the winner holds of the plots stays.</summary>
    public Task CompleteAsync(Guid key, string? reason, Actor actor, CancellationToken cancellation = default) =>
        EndAsync(key, IssueState.Completed, reason, actor, cancellation);

    private async Task EndAsync(Guid key, IssueState state, string? reason, Actor actor, CancellationToken cancellation)
    {
        var procedure = await log.LoadAsync(key, cancellation);
        IssueRules.CanEnd(procedure, state == IssueState.Withdrawn).OrRefuse();
        procedure.State = state;
        procedure.Plots.ForEach(p => p.HeldPlotId = null);
        log.Add(procedure, state == IssueState.Withdrawn ? IssueStepKind.Withdrawn : IssueStepKind.Completed, actor, Now, reason);
        await log.SaveAsync(OtherFirst, cancellation);
    }

    private static Can CanIssue(Site site, IReadOnlyList<Plot> plots, IssueTerms terms, DateTime now) => Can.Not(
    [
        .. plots.SelectMany(p => IssueRules.CanTakeIn(site, p, now).Obstacles), .. IssueRules.ReserveFaults(site, plots, terms).Select(f => f.Text),
    ]);

    private async Task<List<Plot>> PlotsAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        var plots = await db.Plots.AsSplitQuery().Include(p => p.Site)
            .Include(p => p.Claims.Where(c => c.HeldPlotId != null)).ThenInclude(c => c.By!.Department)
            .Include(p => p.Claims.Where(c => c.HeldPlotId != null)).ThenInclude(c => c.Lead!.ContactPerson!.Department)
            .Where(p => ids.Contains(p.Id)).OrderBy(p => p.Number).ToListAsync(cancellation);
        if (plots.Count == 0)
            Can.Not("Kies minstens één kavel.").OrRefuse();
        return plots;
    }
}
