using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>When the steps of playbooks are due, for services inside their own transaction; the caller saves.</summary>
public sealed class PlaybookPlanner(AppDbContext db, WorkingCalendar calendar, IOptions<PlaybookOptions> options)
{
    /// <summary>The lead went to another stage: what belonged to the one before ends, what belongs to this one is planned.</summary>
    internal async Task MovedAsync(Lead lead, LeadStage from, LeadStage to, Actor actor, DateTime now, CancellationToken cancellation)
    {
        // All that is open ends with the lead; a lead that is opened again gets back what it had.
        if (to.IsClosed() || from.IsClosed())
            return;
        await PlaybookRuns.EndAsync(db, lead, [.. Playbook.All.Where(p => p.Stage is { } stage && stage != to).Select(p => p.Kind)],
            $"De lead staat nu op {to.Dutch()}.", met: false, actor, now, cancellation);
        if (Playbook.All.FirstOrDefault(p => p.Stage == to) is { } book && await DueAsync(book.Kind, lead, now, cancellation) is { } due)
            await PlaybookRuns.StartAsync(db, lead, book.Kind, due, now, cancellation);
    }

    /// <summary>The company is asked something: whoever asked is told when no answer comes.</summary>
    internal Task AwaitAnswerAsync(Lead lead, DateTime now, CancellationToken cancellation) =>
        PlaybookRuns.StartAsync(db, lead, PlaybookKind.Unanswered, calendar.AddDays(now, options.Value.UnansweredDays), now, cancellation);

    /// <summary>The step after one that has just ended, for someone; null when there is none.</summary>
    internal FollowUp? Next(Lead lead, FollowUp ended, long assigneeId, DateTime now)
    {
        if (lead.Stage.IsClosed() || Playbook.After(ended.Playbook, ended.Step) is not { Days: { } days })
            return null;
        var next = PlaybookRuns.Add(
            db, lead, assigneeId, ended.Playbook!.Value, ended.Step!.Value + 1, calendar.AddDays(now, days(options.Value)), now, ended.Series);
        next.Follows = ended;
        return next;
    }

    // Null where the lead shows already that it is done, and for what sending a proposal begins.
    private async Task<DateTime?> DueAsync(PlaybookKind kind, Lead lead, DateTime now, CancellationToken cancellation) => kind switch
    {
        PlaybookKind.Matching when !await db.MatchRuns.AnyAsync(r => r.LeadId == lead.Id, cancellation) => await MatchByAsync(lead, now, cancellation),
        PlaybookKind.Negotiation when !await db.Visits.AnyAsync(
            v => v.LeadId == lead.Id && v.CancelledAt == null && (v.StartsAt == null || v.StartsAt > now), cancellation)
            => calendar.AddDays(now, options.Value.NegotiationDays),
        PlaybookKind.OnHold when lead.WakeUpOn is { } day => WorkingCalendar.MorningOf(day),
        _ => null,
    };

    private async Task<DateTime> MatchByAsync(Lead lead, DateTime now, CancellationToken cancellation)
    {
        var due = calendar.AddDays(now, options.Value.MatchDays);
        var term = await db.ServiceTerms.Where(t => t.LeadId == lead.Id && t.Kind == TermKind.FirstSiteList && t.MetAt == null
            && t.CancelledAt == null && t.PausedAt == null && t.DueAt > now).Select(t => (DateTime?)t.DueAt).FirstOrDefaultAsync(cancellation);
        return term < due ? term.Value : due;
    }
}
