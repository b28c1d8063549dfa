using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>Begins and ends runs of playbooks, for services inside their own transaction; the caller saves.</summary>
internal static class PlaybookRuns
{
    /// <summary>Plans the first step. A run of the same playbook that is still open ends: the new one takes its place.</summary>
    public static async Task StartAsync(
        AppDbContext db, Lead lead, PlaybookKind kind, DateTime dueAt, DateTime now, CancellationToken cancellation)
    {
        await EndAsync(db, lead, [kind], "Een nieuwer bericht of voorstel ging naar het bedrijf.", met: false, Actor.System, now, cancellation);
        Add(db, lead, lead.ContactPersonId, kind, 1, dueAt, now, Guid.NewGuid());
    }

    /// <summary>Adds a step.</summary>
    public static FollowUp Add(
        AppDbContext db, Lead lead, long assigneeId, PlaybookKind kind, int step, DateTime dueAt, DateTime now, Guid? series)
    {
        var added = FollowUpPlan.Add(db, lead, assigneeId, Playbook.Of(kind).Steps[step - 1].Subject, dueAt, FollowUpOrigin.Playbook, now);
        (added.Playbook, added.Step, added.Series) = (kind, step, series);
        return added;
    }

    /// <summary>The company answered, wrote or was spoken with: nobody has to ask it once more.</summary>
    public static Task AnsweredAsync(
        AppDbContext db, Lead lead, IReadOnlyList<PlaybookKind> kinds, Actor actor, DateTime now, CancellationToken cancellation) =>
        EndAsync(db, lead, kinds, "Het bedrijf heeft geantwoord.", met: true, actor, now, cancellation);

    /// <summary>Ends the open steps of playbooks with why; met when what they ask was done, otherwise they are skipped.</summary>
    public static async Task EndAsync(
        AppDbContext db, Lead lead, IReadOnlyList<PlaybookKind> kinds, string result, bool met, Actor actor, DateTime now,
        CancellationToken cancellation)
    {
        var open = await db.FollowUps.Where(f => f.LeadId == lead.Id && f.CompletedAt == null && f.Playbook != null
            && kinds.Contains(f.Playbook.Value)).ToListAsync(cancellation);
        foreach (var step in open)
        {
            step.Skipped = !met;
            await FollowUpPlan.EndAsync(db, lead, step, result, actor, now, cancellation);
        }
    }
}
