using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports;

/// <summary>Of how many leads the data has to go: at once, this month and in the three months after it.</summary>
public sealed record RetentionReport
{
    /// <summary>Each of the five departments; only the one that was asked when one was.</summary>
    public required IReadOnlyList<RetentionLine> Departments { get; init; }
    public required IReadOnlyList<RetentionLine> Terms { get; init; }
    public required RetentionLine Total { get; init; }
    /// <summary>Forms that nobody sent in. They are of no department and no cluster: null when one was asked.</summary>
    public required IReadOnlyDictionary<RetentionWhen, int>? Drafts { get; init; }

    /// <summary>Reads the report as things are at a moment in UTC; the selection says which municipality and cluster.</summary>
    public static async Task<RetentionReport> ReadAsync(
        AppDbContext db, RetentionRules rules, RetentionSelection asked, DateTime now, CancellationToken cancellation)
    {
        var places = await db.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.Municipality, cancellation);
        var counts = new List<(RetentionWhen When, RetentionTerm Term, Municipality? Place, int Count)>();
        foreach (var when in Enum.GetValues<RetentionWhen>())
        {
            var until = await (asked with { When = null }).Until(db, rules, when, now).GroupBy(l => new { l.Stage, l.DepartmentId })
                .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
            counts.AddRange(until.Select(c => (when, RetentionRules.TermOf(c.Key.Stage), places[c.Key.DepartmentId], c.Count)));
        }
        // What is due up to a moment, without what was due before.
        int Between(RetentionWhen when, RetentionSelection of) => Due(when, of) - (when == RetentionWhen.Now ? 0 : Due(when - 1, of));
        int Due(RetentionWhen when, RetentionSelection of) => counts.Where(c => c.When == when && (of.Term is null || of.Term == c.Term)
            && (of.Municipality is null || of.Municipality == c.Place)).Sum(c => c.Count);
        RetentionLine Line(RetentionSelection of) => new(of, Enum.GetValues<RetentionWhen>().ToDictionary(w => w, w => Between(w, of)));
        return new()
        {
            Departments = [.. Enum.GetValues<Municipality>().Where(m => asked.Municipality is null || asked.Municipality == m)
                .Select(m => Line(asked with { Municipality = m }))],
            Terms = [.. Enum.GetValues<RetentionTerm>().Select(t => Line(asked with { Term = t }))],
            Total = Line(asked),
            Drafts = asked.Municipality is null && asked.Cluster is null ? await DraftsAsync(db, now, cancellation) : null,
        };
    }

    private static async Task<IReadOnlyDictionary<RetentionWhen, int>> DraftsAsync(AppDbContext db, DateTime now, CancellationToken cancellation)
    {
        var (counts, before) = (new Dictionary<RetentionWhen, int>(), 0);
        foreach (var when in Enum.GetValues<RetentionWhen>())
        {
            var until = RetentionSelection.EndOf(when, now);
            var due = await db.EnquiryDrafts.CountAsync(d => d.ExpiresAt <= until, cancellation);
            (counts[when], before) = (due - before, due);
        }
        return counts;
    }
}

/// <summary>Leads whose data has to go, by when, and which leads they are.</summary>
public sealed record RetentionLine(RetentionSelection Leads, IReadOnlyDictionary<RetentionWhen, int> Counts)
{
    public int Count => Counts.Values.Sum();
}

/// <summary>By when data has to go; each begins where the one before ends.</summary>
public enum RetentionWhen
{
    /// <summary>The time has come; the work in the background has not been there yet.</summary>
    Now,
    ThisMonth,
    /// <summary>The three calendar months after this one.</summary>
    NextMonths,
}

/// <summary>Leads whose data has to go. Null means: does not matter.</summary>
public sealed record RetentionSelection(RetentionTerm? Term = null, RetentionWhen? When = null, Municipality? Municipality = null, Cluster? Cluster = null)
{
    private const int MonthsAhead = 3;

    /// <summary>The leads, by the rules that erase them. Rights are not looked at here.</summary>
    public IQueryable<Lead> In(AppDbContext db, RetentionRules rules, DateTime now)
    {
        var leads = Until(db, rules, When ?? RetentionWhen.NextMonths, now);
        if (When is null or RetentionWhen.Now)
            return leads;
        var before = rules.Due(db, EndOf(When.Value - 1, now)).Select(l => l.Id);
        return leads.Where(l => !before.Contains(l.Id));
    }

    internal IQueryable<Lead> Until(AppDbContext db, RetentionRules rules, RetentionWhen when, DateTime now)
    {
        var leads = rules.Due(db, EndOf(when, now)).AsNoTracking();
        if (Term is { } term)
        {
            var stages = LeadStages.All.Where(s => RetentionRules.TermOf(s) == term).ToList();
            leads = leads.Where(l => stages.Contains(l.Stage));
        }
        if (Cluster is { } cluster)
            leads = leads.Where(l => l.Cluster == cluster);
        if (Municipality is { } municipality)
            leads = leads.Where(l => db.Departments.Any(d => d.Id == l.DepartmentId && d.Municipality == municipality));
        return leads;
    }

    /// <summary>The last moment, in UTC, that still belongs to it.</summary>
    public static DateTime EndOf(RetentionWhen when, DateTime now)
    {
        var month = MonthSpan.Of(WorkingCalendar.DayOf(now));
        return when switch
        {
            RetentionWhen.Now => now,
            RetentionWhen.ThisMonth => month.UntilUtc.AddMilliseconds(-1),
            _ => new MonthSpan(month.First, month.First.AddMonths(MonthsAhead)).UntilUtc.AddMilliseconds(-1),
        };
    }
}
