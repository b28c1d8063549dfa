using System.Linq.Expressions;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads.Lists;

/// <summary>
/// Which leads a list shows or a figure counts. One definition for both, so that the number in a report and the rows
/// behind it are the same leads. Null means: does not matter.
/// </summary>
public sealed record LeadSelection
{
    public long? ContactPersonId { get; init; }
    public long? DepartmentId { get; init; }
    public StageScope Stages { get; init; } = StageScope.Open;

    /// <summary>The stages are those at the end of this Dutch calendar day; null is now.</summary>
    public DateOnly? AsOf { get; init; }

    public Cluster? Cluster { get; init; }
    public Segment? Segment { get; init; }

    /// <summary>The way by which the enquiry came in.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Two letters: nl, en or de.</summary>
    public string? Language { get; init; }

    /// <summary>Of the department that the lead is with.</summary>
    public Municipality? Municipality { get; init; }

    /// <summary>Standing of the nearest running service term; leads without one have none.</summary>
    public TermState? Term { get; init; }

    /// <summary>Only leads that were handed over and that the receiver has not accepted yet.</summary>
    public bool Forwarded { get; init; }

    /// <summary>Months in which the lead came in.</summary>
    public MonthSpan? Received { get; init; }

    /// <summary>First and last Dutch calendar day on which the lead came in.</summary>
    public DateOnly? ReceivedFrom { get; init; }
    public DateOnly? ReceivedUntil { get; init; }

    /// <summary>Months in which the lead was closed for the last time.</summary>
    public MonthSpan? Closed { get; init; }

    /// <summary>Months in which the first proposal was sent to the company.</summary>
    public MonthSpan? Proposed { get; init; }

    /// <summary>The leads of this selection. Rights are not looked at here; combine with <see cref="LeadAccess"/>.</summary>
    public IQueryable<Lead> In(AppDbContext db, DateTime now) => Among(db.Leads.AsNoTracking(), db, now);

    /// <summary>Those of some leads that are in this selection.</summary>
    public IQueryable<Lead> Among(IQueryable<Lead> leads, AppDbContext db, DateTime now)
    {
        leads = InStages(db, leads);
        if (ContactPersonId is { } person)
            leads = leads.Where(l => l.ContactPersonId == person);
        if (DepartmentId is { } department)
            leads = leads.Where(l => l.DepartmentId == department);
        if (Municipality is { } municipality)
            leads = leads.Where(l => db.Departments.Any(d => d.Id == l.DepartmentId && d.Municipality == municipality));
        if (Cluster is { } cluster)
            leads = leads.Where(l => l.Cluster == cluster);
        if (Segment is { } segment)
            leads = leads.Where(l => l.Segment == segment);
        if (Channel is { } channel)
            leads = leads.Where(l => l.Channel == channel);
        if (Language is { } language)
            leads = leads.Where(l => l.Language == language);
        if (Term is { } term)
            // Only open leads have a running term: said, so that their index is found.
            leads = leads.Where(l => l.ClosedAt == null).Where(Stands(db, term, now));
        if (Forwarded)
            leads = leads.Where(l => l.ForwardedAt != null);
        return InMonths(db, OnDays(leads));
    }

    private IQueryable<Lead> InStages(AppDbContext db, IQueryable<Lead> leads)
    {
        if (AsOf is { } day)
            return StageLog.InStagesAt(db, leads, StageLog.EndOf(day), Stages.Stages);
        // Asked for as the indexes of open leads are written, and not as a row of stages.
        if (Stages == StageScope.Open)
            return leads.Where(l => l.ClosedAt == null);
        if (Stages == StageScope.All)
            return leads;
        if (Stages.Stages is [var one])
            return leads.Where(l => l.Stage == one);
        var stages = Stages.Stages;
        return leads.Where(l => l.ClosedAt != null && stages.Contains(l.Stage));
    }

    private IQueryable<Lead> OnDays(IQueryable<Lead> leads)
    {
        if (ReceivedFrom is { } first)
        {
            var from = StageLog.StartOf(first);
            leads = leads.Where(l => l.CreatedAt >= from);
        }
        if (ReceivedUntil is { } last)
        {
            var until = StageLog.EndOf(last);
            leads = leads.Where(l => l.CreatedAt < until);
        }
        return leads;
    }

    private IQueryable<Lead> InMonths(AppDbContext db, IQueryable<Lead> leads)
    {
        if (Received is not null)
        {
            var (from, until) = (Received.FromUtc, Received.UntilUtc);
            leads = leads.Where(l => l.CreatedAt >= from && l.CreatedAt < until);
        }
        if (Closed is not null)
        {
            var (from, until) = (Closed.FromUtc, Closed.UntilUtc);
            leads = leads.Where(l => l.ClosedAt >= from && l.ClosedAt < until);
        }
        if (Proposed is not null)
        {
            var (from, until) = (Proposed.FromUtc, Proposed.UntilUtc);
            leads = leads.Where(l => db.Proposals.Any(p => p.LeadId == l.Id && p.SentAt >= from && p.SentAt < until)
                && !db.Proposals.Any(p => p.LeadId == l.Id && p.SentAt < from));
        }
        return leads;
    }

    /// <summary>Leads of which a term stands still and no other runs.</summary>
    public static Expression<Func<Lead, bool>> IsPaused(AppDbContext db) => l => l.TermDueAt == null
        && db.ServiceTerms.Any(t => t.LeadId == l.Id && t.PausedAt != null && t.MetAt == null && t.CancelledAt == null);

    private static Expression<Func<Lead, bool>> Stands(AppDbContext db, TermState term, DateTime now) => term switch
    {
        TermState.Late => l => l.TermDueAt <= now,
        TermState.Warning => l => l.TermDueAt > now && l.TermWarnAt <= now,
        TermState.Paused => IsPaused(db),
        _ => l => l.TermDueAt > now && l.TermWarnAt > now,
    };
}
