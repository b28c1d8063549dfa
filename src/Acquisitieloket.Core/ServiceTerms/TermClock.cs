using Acquisitieloket.Core.Leads;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>Starts and ends the service terms of a lead and keeps the lead's copy of the nearest one true.</summary>
public sealed class TermClock(WorkingCalendar calendar, IOptions<ServiceTermOptions> options)
{
    /// <summary>A new running term; the caller adds it to the data context.</summary>
    public ServiceTerm Start(Lead lead, TermKind kind, DateTime now)
    {
        var minutes = options.Value.DaysOf(kind) * calendar.MinutesPerDay;
        return new ServiceTerm
        {
            Lead = lead,
            Kind = kind,
            StartedAt = now,
            WarnAt = calendar.Add(now, minutes * options.Value.WarnPercent / 100),
            DueAt = calendar.Add(now, minutes),
        };
    }

    /// <summary>Marks the running terms of a kind as met. Returns whether there was one.</summary>
    public static bool Meet(IEnumerable<ServiceTerm> terms, TermKind kind, DateTime now)
    {
        var running = terms.Where(t => t.Kind == kind && IsRunning(t)).ToList();
        foreach (var term in running)
            term.MetAt = now;
        return running.Count > 0;
    }

    /// <summary>Ends all running terms of a lead that needs no answer any more.</summary>
    public static void CancelAll(IEnumerable<ServiceTerm> terms, DateTime now)
    {
        foreach (var term in terms.Where(IsRunning))
            term.CancelledAt = now;
    }

    /// <summary>
    /// Stops the clock while the company is at turn. The promise of a first contact is never paused:
    /// the company cannot be at turn before anyone spoke to it.
    /// </summary>
    public static void PauseAll(IEnumerable<ServiceTerm> terms, DateTime now)
    {
        foreach (var term in terms.Where(t => IsRunning(t) && t.PausedAt is null && t.Kind != TermKind.FirstContact))
            term.PausedAt = now;
    }

    /// <summary>Runs the clock again: what was left of warning and deadline in working time is kept.</summary>
    public void ResumeAll(IEnumerable<ServiceTerm> terms, DateTime now)
    {
        foreach (var term in terms.Where(t => IsRunning(t) && t.PausedAt is not null))
        {
            var paused = term.PausedAt!.Value;
            term.WarnAt = Moved(term.WarnAt, paused, now);
            term.DueAt = Moved(term.DueAt, paused, now);
            term.PausedAt = null;
        }
    }

    /// <summary>Copies the nearest running term to the lead, for the queue to sort on.</summary>
    public static void Publish(Lead lead, IEnumerable<ServiceTerm> terms)
    {
        var next = terms.Where(t => IsRunning(t) && t.PausedAt is null).MinBy(t => t.DueAt);
        lead.TermDueAt = next?.DueAt;
        lead.TermWarnAt = next?.WarnAt;
    }

    private DateTime Moved(DateTime moment, DateTime paused, DateTime now) =>
        moment <= paused ? moment : calendar.Add(now, calendar.MinutesBetween(paused, moment));

    private static bool IsRunning(ServiceTerm term) => term.MetAt is null && term.CancelledAt is null;
}
