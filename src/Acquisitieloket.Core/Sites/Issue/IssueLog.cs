using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>Loads procedures whole and writes their steps; the caller saves.</summary>
public sealed class IssueLog(AppDbContext db)
{
    /// <summary>A procedure with its plots, candidates and steps.</summary>
    internal Task<IssueProcedure> LoadAsync(Guid key, CancellationToken cancellation) => Whole(db.IssueProcedures)
        .SingleAsync(p => p.Key == key, cancellation);

    /// <summary>Procedures with all that is needed to tell how they went.</summary>
    public static IQueryable<IssueProcedure> Whole(IQueryable<IssueProcedure> procedures) => procedures.AsSplitQuery()
        .Include(p => p.Site).Include(p => p.Plots).ThenInclude(p => p.Plot)
        .Include(p => p.Candidates).ThenInclude(c => c.Lead).Include(p => p.Steps).ThenInclude(s => s.By);

    /// <summary>Adds a step, with the event for the log and for the timeline of the candidate's lead.</summary>
    internal void Add(
        IssueProcedure procedure, IssueStepKind kind, Actor actor, DateTime at, string? text = null,
        IssueCandidate? candidate = null, params (string Name, string Value)[] values)
    {
        // A procedure changes with each step: of two at once the second is told.
        if (db.Entry(procedure) is { State: not EntityState.Added } known)
            known.Property(p => p.Version).IsModified = true;
        procedure.Steps.Add(new IssueStep
        {
            Kind = kind, At = at, ById = actor.UserId!.Value, Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
            Candidate = candidate, Values = values.ToDictionary(v => v.Name, v => v.Value),
        });
        (string, string)[] told =
        [
            ("step", $"{kind}"), ("site", procedure.Site!.Name),
            ("plot", string.Join(", ", procedure.Plots.Select(p => p.Plot!.Number).Order(StringComparer.Ordinal))),
        ];
        if (candidate?.Lead is { } lead)
            db.Record(lead, actor, AuditKind.IssueStep, at, [.. told.Select(t => (t.Item1, (string?)t.Item2))]);
        else
            db.Record(actor, AuditKind.IssueStep, at, told);
    }

    /// <summary>Saves; whoever was second, with another procedure on a plot or a step in this one, is told.</summary>
    internal async Task SaveAsync(string second, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failed) when (failed.IsDuplicate() || failed.IsRefusedChange() || failed is DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            Can.Not(second).OrRefuse();
        }
    }
}
