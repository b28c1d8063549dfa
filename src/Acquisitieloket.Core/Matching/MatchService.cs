using System.Globalization;
using System.Text.Json;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Matching;

/// <summary>Runs matching for a lead and keeps what came out with all that went in: requirements, supply, weights and rule version.</summary>
public sealed class MatchService(AppDbContext db, SupplyReader supply, SupplyArchive archive, AgreedWeights agreed, TimeProvider clock)
{
    /// <summary>Ranks all supply for the lead, stores the run with its audit event, and returns the ranking.</summary>
    /// <exception cref="RefusedException">The lead is closed.</exception>
    public async Task<Ranking> RunAsync(long leadId, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
        lead.Stage.CanWrite().OrRefuse();
        var now = clock.GetUtcNow().UtcDateTime;
        var (facts, weights) = (await supply.ReadFactsAsync(cancellation), agreed.For(lead.Segment));
        var ranking = Rank(lead.Requirements, facts, weights, WorkingCalendar.DayOf(now));
        var run = new MatchRun
        {
            LeadId = leadId, At = now, ById = actor.UserId, RuleVersion = ranking.RuleVersion,
            Requirements = lead.Requirements, Weights = weights, Result = Write(ranking),
        };
        db.MatchRuns.Add(run);
        db.Record(lead, actor, AuditKind.MatchRun, now,
            ("rules", ranking.RuleVersion),
            ("suitable", Count(ranking, Verdict.Suitable)),
            ("almost", Count(ranking, Verdict.AlmostSuitable)));
        await PlaybookRuns.EndAsync(db, lead, [PlaybookKind.Matching], "De matching is gedaan.", met: true, actor, now, cancellation);
        await UnmetLog.RunAsync(db, lead, ranking, now, cancellation);
        await archive.SaveAsync(run, facts, cancellation);
        return ranking;
    }

    /// <summary>The ranking of the newest run of a lead; null when there was none.</summary>
    public async Task<Ranking?> LatestAsync(long leadId, CancellationToken cancellation = default)
    {
        var result = await db.MatchRuns.AsNoTracking().Where(r => r.LeadId == leadId)
            .OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Select(r => r.Result).FirstOrDefaultAsync(cancellation);
        return result is null ? null : Read(result);
    }

    /// <summary>The ranking of this moment, by the wishes, the supply and the agreed weights of now; nothing is stored.</summary>
    public async Task<Ranking> NowAsync(long leadId, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.AsNoTracking().SingleAsync(l => l.Id == leadId, cancellation);
        return Matcher.Rank(lead.Requirements, await supply.ReadAsync(cancellation), agreed.For(lead.Segment),
            WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>The ranking of supply as a run keeps it, with what would lift each obstacle.</summary>
    public static Ranking Rank(Requirements asked, IReadOnlyList<SupplySite> facts, MatchWeights weights, DateOnly today)
    {
        IReadOnlyList<SiteSupply> sites = [.. facts.Select(SiteSupply.Of)];
        return Matcher.Rank(asked, sites, weights, today).WithLifts(asked, sites, weights);
    }

    internal static string Write(Ranking ranking) => JsonSerializer.Serialize(ranking, JsonColumn.Options);

    internal static Ranking Read(string result) => JsonSerializer.Deserialize<Ranking>(result, JsonColumn.Options)!;

    private static string Count(Ranking ranking, Verdict verdict) =>
        ranking.Sites.Count(s => s.Verdict == verdict).ToString(CultureInfo.InvariantCulture);
}
