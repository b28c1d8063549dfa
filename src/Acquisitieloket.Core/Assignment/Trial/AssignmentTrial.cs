using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Assignment.Trial;

/// <summary>
/// Gives past leads once more by the same rules, one after the other as they came in, with other weights or capacities. Only
/// reads. Account managers, absence and specialists count as they are set now; what they were then is not kept.
/// </summary>
public sealed class AssignmentTrial(AppDbContext db, IntakeQueries queries)
{
    /// <summary>The last leads, oldest first; erased ones no longer say what was asked and are left out.</summary>
    public async Task<IReadOnlyList<TrialLine>> RunAsync(int count, TrialSettings settings, CancellationToken cancellation = default)
    {
        var leads = await db.Leads.AsNoTracking().Where(l => l.ErasedAt == null).OrderByDescending(l => l.Id).Take(count)
            .Select(PastLead.Read).ToListAsync(cancellation);
        if (leads.Count == 0)
            return [];
        leads.Reverse();
        // What is tried is compared with what is set now by the same reckoning: else all that has changed since would differ too.
        var asSet = await GiveAsync(leads, new TrialSettings(), cancellation);
        var tried = await IsSetAsync(settings, cancellation) ? asSet : await GiveAsync(leads, settings, cancellation);
        return [.. asSet.Zip(tried, (set, other) => Line(set.Lead, set.Choice, other.Choice))];
    }

    private async Task<List<(PastLead Lead, Choice Choice)>> GiveAsync(List<PastLead> leads, TrialSettings settings, CancellationToken cancellation)
    {
        var counts = await PastCounts.BeforeAsync(db, leads, await IsAnewAsync(settings, cancellation), cancellation);
        var (lines, given) = (new List<(PastLead, Choice)>(), new Dictionary<long, long>());
        var cases = new PastCases(db, given);
        foreach (var lead in leads)
        {
            counts.GoTo(lead.At);
            var people = await PeopleAsync(lead.At, counts, settings, cancellation);
            if (AssignmentRules.Choose(await cases.OfAsync(lead, cancellation), people) is not { } choice)
                break;
            counts.Give(choice.Person.UserId, lead.ClosedAt);
            if (choice.Rule == AssignmentRule.RoundRobin)
                counts.TakeTurn(choice.Person.DepartmentId);
            given[lead.Id] = choice.StandsInForId ?? choice.Person.UserId;
            lines.Add((lead, choice));
        }
        return lines;
    }

    private static TrialLine Line(PastLead lead, Choice set, Choice choice) => new()
    {
        Reference = lead.Reference, At = lead.At, ThenId = lead.FirstContactPersonId,
        AsSetId = set.Person.UserId, AsSetDepartmentId = set.Person.DepartmentId, AsSetName = set.Person.Name,
        NowId = choice.Person.UserId, NowDepartmentId = choice.Person.DepartmentId, NowName = choice.Person.Name,
        Rule = choice.Rule, Reason = choice.Reason,
    };

    private async Task<List<Candidate>> PeopleAsync(
        DateTime at, PastCounts counts, TrialSettings settings, CancellationToken cancellation) =>
    [
        .. (await queries.CandidatesAsync(db, WorkingCalendar.DayOf(at), cancellation)).Select(p => p with
        {
            Weight = settings.Weights.GetValueOrDefault(p.DepartmentId, p.Weight),
            Capacity = settings.Capacities.GetValueOrDefault(p.UserId, p.Capacity),
            OpenLeads = counts.Open(p.UserId),
            RoundRobinReceived = counts.Turns(p.DepartmentId),
        }),
    ];

    private async Task<bool> IsSetAsync(TrialSettings settings, CancellationToken cancellation) =>
        !await IsAnewAsync(settings, cancellation)
        && (await db.Users.Select(u => new { u.Id, u.Capacity }).ToListAsync(cancellation))
            .TrueForAll(u => settings.Capacities.GetValueOrDefault(u.Id, u.Capacity) == u.Capacity);

    private async Task<bool> IsAnewAsync(TrialSettings settings, CancellationToken cancellation)
    {
        var weights = await db.Departments.Select(d => new { d.Id, d.Weight }).ToListAsync(cancellation);
        return weights.Exists(d => settings.Weights.GetValueOrDefault(d.Id, d.Weight) != d.Weight);
    }
}
