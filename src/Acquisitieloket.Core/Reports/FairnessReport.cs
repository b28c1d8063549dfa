using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports;

/// <summary>How leads are divided over the five departments: received, handed over, open, won and advised; for all five to see.</summary>
public sealed record FairnessReport
{
    public required MonthSpan Period { get; init; }
    public required IReadOnlyList<DepartmentShare> Departments { get; init; }

    /// <summary>Reads the report over whole months; open leads are those of now.</summary>
    public static async Task<FairnessReport> ReadAsync(
        AppDbContext db, ReportSums sums, MonthSpan period, DateOnly today, CancellationToken cancellation)
    {
        var asked = new ReportAsked(period);
        Task<IReadOnlyList<SummaryRow>> Over(ReportFact fact) => sums.OverAsync(fact, asked, SummaryBy.A | SummaryBy.B | SummaryBy.Municipality, cancellation);
        var (first, settled, advised) = (await Over(ReportFact.FirstWith), await Over(ReportFact.Established), await Over(ReportFact.Advised));
        var open = (await sums.InStagesAsync(today, new(), cancellation)).Where(r => LeadStages.Open.Contains((LeadStage)r.A)).ToList();
        var people = await db.Users.AsNoTracking().Where(u => u.Active && u.Department!.Municipality != null
            && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == Role.AccountManager)))
            .ToListAsync(cancellation);
        var shares = new List<DepartmentShare>();
        foreach (var department in await db.Departments.AsNoTracking().Where(d => d.Municipality != null).OrderBy(d => d.Name).ToListAsync(cancellation))
        {
            var (municipality, got) = (department.Municipality!.Value, (checked((int)department.Id), checked((int)department.Id)));
            var (here, own) = (asked with { Municipality = municipality }, ((int)municipality, (int)municipality));
            int Count(IReadOnlyList<SummaryRow> rows) => (int)rows.Where(r => r.Municipality == municipality).Sum(r => r.Sum.Count);
            var leads = new LeadSelection { Municipality = municipality };
            shares.Add(new DepartmentShare
            {
                Municipality = municipality, Name = department.Name, Weight = department.Weight, Turns = department.RoundRobinReceived,
                Capacity = people.Where(p => p.DepartmentId == department.Id && !p.OptedOut && !p.IsAbsentOn(today)).Sum(p => p.Capacity),
                // By which department got the lead first, which handing over never changes.
                Received = (int)new EntrySelection(ReportFact.FirstWith, asked, got).Of(first).Count,
                HandedOver = new EntrySelection(ReportFact.FirstWith, asked, got, (1, 1)).Of(first),
                TakenOver = new EntrySelection(ReportFact.FirstWith, here, null, (1, 1)).Of(first),
                Open = new(Count(open), leads),
                Won = new(Count(settled), leads with { Stages = StageScope.Of(LeadStage.Established), Closed = period }),
                Advised = new EntrySelection(ReportFact.Advised, here).Of(advised),
                OwnFirst = new EntrySelection(ReportFact.Advised, here, own).Of(advised),
                OwnBest = new EntrySelection(ReportFact.Advised, here, null, own).Of(advised),
                OwnFirstAndBest = new EntrySelection(ReportFact.Advised, here, own, own).Of(advised),
            });
        }
        return new FairnessReport { Period = period, Departments = shares };
    }
}

/// <summary>The figures of one department.</summary>
public sealed record DepartmentShare
{
    public required Municipality Municipality { get; init; }
    public required string Name { get; init; }
    /// <summary>Its part of the leads without a preference, in the sum of all weights.</summary>
    public required int Weight { get; init; }
    /// <summary>Leads without a preference that it got by turn, since the turns are counted.</summary>
    public required int Turns { get; init; }
    /// <summary>Open leads that the account managers who are there today can carry.</summary>
    public required int Capacity { get; init; }
    /// <summary>Leads of the period that this department got first.</summary>
    public required int Received { get; init; }
    /// <summary>Those of them that are with another department now.</summary>
    public required Tally HandedOver { get; init; }
    /// <summary>Leads of the period that another department got first and that are here now.</summary>
    public required Tally TakenOver { get; init; }
    public required Figure Open { get; init; }
    public required Figure Won { get; init; }
    /// <summary>Leads that got their first proposal within the period, of which is known what fitted best.</summary>
    public required Tally Advised { get; init; }
    /// <summary>Those in which a site of the own municipality stood first.</summary>
    public required Tally OwnFirst { get; init; }
    /// <summary>Those of which a site of the own municipality fitted best.</summary>
    public required Tally OwnBest { get; init; }
    /// <summary>Those of which both are so.</summary>
    public required Tally OwnFirstAndBest { get; init; }

    /// <summary>How often a site of the own municipality stood first while one elsewhere fitted best.</summary>
    public long OwnInstead => OwnFirst.Count - OwnFirstAndBest.Count;
}
