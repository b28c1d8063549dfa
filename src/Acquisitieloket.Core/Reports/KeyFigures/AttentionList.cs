using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports.KeyFigures;

/// <summary>What a manager has to look at now.</summary>
public enum AttentionKind
{
    /// <summary>Open leads of which a service term ran out.</summary>
    Late,
    /// <summary>Leads that were handed to a department and that it has not accepted.</summary>
    NotAccepted,
    /// <summary>Follow-ups that should have been done before today.</summary>
    FollowUps,
    /// <summary>Approvals of sites in a proposal that a municipality has not given or refused yet.</summary>
    Approvals,
    /// <summary>Open leads to which nothing happened for ninety days.</summary>
    Still,
}

/// <summary>How many of a kind are at a department; <see cref="LeadCount.More"/> when they were not counted further.</summary>
public sealed record Attention(AttentionKind Kind, long DepartmentId, Municipality Municipality, LeadCount Count)
{
    /// <summary>The leads, when it is a figure of a report.</summary>
    public EntrySelection? Entries { get; init; }
}

/// <summary>Reads what has to be looked at now; each count goes through a bounded number of rows.</summary>
public sealed class AttentionList(AppDbContext db, ReportSums sums, TimeProvider clock)
{
    private const int Most = 1000;

    /// <summary>Only what there is, by kind and municipality; of one municipality when one is asked.</summary>
    public async Task<IReadOnlyList<Attention>> ReadAsync(Municipality? only, CancellationToken cancellation = default)
    {
        var (now, today) = (Now, Today);
        var departments = await db.Departments.AsNoTracking().Where(d => d.Municipality != null && (only == null || d.Municipality == only))
            .Select(d => new { d.Id, Municipality = d.Municipality!.Value }).ToListAsync(cancellation);
        var found = new List<Attention>();
        foreach (var d in departments)
        {
            async Task AddAsync<T>(AttentionKind kind, IQueryable<T> rows) => Add(kind, await rows.Take(Most + 1).CountAsync(cancellation));
            void Add(AttentionKind kind, int count, EntrySelection? entries = null) =>
                found.Add(new(kind, d.Id, d.Municipality, new(Math.Min(count, Most), count > Most)) { Entries = entries });

            await AddAsync(AttentionKind.Late, new LeadSelection { DepartmentId = d.Id, Term = TermState.Late }.In(db, now));
            await AddAsync(AttentionKind.NotAccepted, new LeadSelection { Stages = StageScope.All, Forwarded = true }.HeldTogether(db, now).Where(l => l.DepartmentId == d.Id));
            await AddAsync(AttentionKind.FollowUps, await FollowUpsAsync(d.Municipality, cancellation));
            await AddAsync(AttentionKind.Approvals, Approvals(d.Municipality));
            var still = (await GapsReport.ReadAsync(sums, new(MonthSpan.All, d.Municipality), today, cancellation)).Total.LongStill;
            Add(AttentionKind.Still, (int)Math.Min(still.Count, int.MaxValue - 1), still.Entries);
        }
        return [.. found.Where(a => a.Count.AtLeast > 0).OrderBy(a => a.Kind).ThenBy(a => a.Municipality)];
    }

    /// <summary>Follow-ups that people of a municipality should have done before today. Rights are not looked at here.</summary>
    public async Task<IQueryable<FollowUp>> FollowUpsAsync(Municipality of, CancellationToken cancellation = default)
    {
        // By person, as their index holds them.
        var people = await db.Users.Where(u => u.Department!.Municipality == of).Select(u => u.Id).ToListAsync(cancellation);
        var midnight = StageLog.StartOf(Today);
        return db.FollowUps.Where(f => EF.Parameter(people).Contains(f.AssigneeId) && f.CompletedAt == null && f.DueAt < midnight);
    }

    /// <summary>Approvals that a municipality has to give or refuse, of versions that are still valid. Rights are not looked at here.</summary>
    public IQueryable<ProposalApproval> Approvals(Municipality of)
    {
        var today = Today;
        return db.ProposalApprovals.Where(ProposalApproval.Open).Where(a => a.Municipality == of && a.Proposal!.ValidUntil >= today);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => WorkingCalendar.DayOf(Now);
}
