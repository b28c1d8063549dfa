using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>
/// Starts, pauses and ends the service terms of a lead; what is planned for a term moves along, in the row of the term. The
/// caller saves.
/// </summary>
public sealed class TermClock(WorkingCalendar calendar, IOptions<ServiceTermOptions> options)
{
    /// <summary>A new running term; the caller adds it to the data context.</summary>
    public ServiceTerm Start(Lead lead, TermKind kind, DateTime now)
    {
        var term = new ServiceTerm { Lead = lead, Kind = kind, StartedAt = now, WarnAt = now, DueAt = now };
        Compute(term);
        return term;
    }

    /// <summary>
    /// Marks the running terms of a kind as met at a moment, if they had begun by then: what was said before a question came
    /// does not answer it. Of a first contact the earliest counts, also when it is written down after a later one. Returns
    /// whether one was met that was not yet.
    /// </summary>
    public static bool Meet(IEnumerable<ServiceTerm> terms, TermKind kind, DateTime at)
    {
        var begun = terms.Where(t => t.Kind == kind && IsSince(at, t.StartedAt)).ToList();
        var running = begun.Where(t => t.IsRunning).ToList();
        foreach (var term in running.Concat(begun.Where(t => kind == TermKind.FirstContact && t.MetAt > at)).ToList())
            (term.MetAt, term.AlertAt) = (at > term.StartedAt ? at : term.StartedAt, null);
        return running.Count > 0;
    }

    /// <summary>Whether a moment is not before another; people write moments down in whole minutes.</summary>
    internal static bool IsSince(DateTime at, DateTime start) => at >= start.AddTicks(-(start.Ticks % TimeSpan.TicksPerMinute));

    /// <summary>Ends all running terms of a lead that needs no answer any more.</summary>
    public static void CancelAll(IEnumerable<ServiceTerm> terms, DateTime now)
    {
        foreach (var term in terms.Where(t => t.IsRunning))
            (term.CancelledAt, term.AlertAt) = (now, null);
    }

    /// <summary>
    /// Starts anew what ran when the lead was closed and was never met: closing is no way around a promise. Adds the terms to
    /// the data context and returns them.
    /// </summary>
    internal IReadOnlyList<ServiceTerm> StartAgain(AppDbContext db, Lead lead, IEnumerable<ServiceTerm> terms, DateTime now)
    {
        List<ServiceTerm> anew = [.. terms.GroupBy(t => t.Kind).Where(g => g.MaxBy(t => t.StartedAt)!.CancelledAt is not null)
            .Select(g => Start(lead, g.Key, now))];
        db.ServiceTerms.AddRange(anew);
        return anew;
    }

    /// <summary>
    /// Stops the clock while the company is at turn. The promise of a first contact is never paused:
    /// the company cannot be at turn before anyone spoke to it.
    /// </summary>
    public static void PauseAll(IEnumerable<ServiceTerm> terms, DateTime now)
    {
        foreach (var term in terms.Where(t => t.IsRunning && t.PausedAt is null && t.Kind != TermKind.FirstContact))
            (term.PausedAt, term.AlertAt) = (now, null);
    }

    /// <summary>
    /// Runs the clock again: what was left of each moment in working time is kept. Returns the deadlines that moved, from
    /// and to.
    /// </summary>
    public IReadOnlyList<(DateTime From, DateTime To)> ResumeAll(IEnumerable<ServiceTerm> terms, DateTime now)
    {
        var moved = new List<(DateTime, DateTime)>();
        foreach (var term in terms.Where(t => t.IsRunning && t.PausedAt is not null))
        {
            var before = term.DueAt;
            CountEarlierPauses(term);
            term.UsedMinutes += calendar.MinutesBetween(term.ResumedAt ?? term.StartedAt, term.PausedAt!.Value);
            (term.ResumedAt, term.PausedAt) = (now, null);
            Compute(term);
            moved.Add((before, term.DueAt));
        }
        return moved;
    }

    /// <summary>Reckons the moments of a term whose clock runs by the settings of today.</summary>
    internal void Recompute(ServiceTerm term)
    {
        CountEarlierPauses(term);
        Compute(term);
    }

    /// <summary>Copies the nearest running term to the lead, for the queue to sort on.</summary>
    public static void Publish(Lead lead, IEnumerable<ServiceTerm> terms)
    {
        var next = terms.Where(t => t.IsRunning && t.PausedAt is null).MinBy(t => t.DueAt);
        lead.TermDueAt = next?.DueAt;
        lead.TermWarnAt = next?.WarnAt;
    }

    private void Compute(ServiceTerm term)
    {
        term.WarnAt = Moment(term, options.Value.WarnPercent, term.WarnAt);
        term.DueAt = Moment(term, 100, term.DueAt);
        term.ManagerAt = Moment(term, options.Value.ManagerPercent, term.ManagerAt);
        term.AlertAt = term.NextAlert?.At;
    }

    // What had passed before the last pause keeps its moment.
    private DateTime Moment(ServiceTerm term, int percent, DateTime? before)
    {
        var from = term.ResumedAt ?? term.StartedAt;
        var left = Minutes(term.Kind, percent) - term.UsedMinutes;
        return left > 0 ? calendar.Add(from, left) : before <= from ? before.Value : from;
    }

    // A term from before pauses were counted: how far off its deadline is tells how long it stood still.
    private void CountEarlierPauses(ServiceTerm term)
    {
        if (term.ManagerAt is null)
            term.UsedMinutes = Minutes(term.Kind, 100) - calendar.MinutesBetween(term.StartedAt, term.DueAt);
    }

    private int Minutes(TermKind kind, int percent) => options.Value.DaysOf(kind) * calendar.MinutesPerDay * percent / 100;
}
