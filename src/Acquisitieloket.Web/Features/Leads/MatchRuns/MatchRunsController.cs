using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Runs;
using Acquisitieloket.Core.Matching.Weighting;
using Acquisitieloket.Web.Features.Shared.Leads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.MatchRuns;

/// <summary>Every matching of a lead with what changed from one to the next, and each of them done once more with what went into it.</summary>
[Route("leads/{reference}/match/runs"), OpenWhenClosed]
public sealed class MatchRunsController(LeadDoor door, AppDbContext db) : LeadController(door)
{
    private const int Most = 20;

    [HttpGet]
    public async Task<IActionResult> MatchRuns(CancellationToken cancellation)
    {
        var runs = await Runs.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(Most + 1).ToListAsync(cancellation);
        var rows = new List<RunRow>();
        for (var i = 0; i < Math.Min(Most, runs.Count); i++)
            rows.Add(await RowAsync(runs[i], runs.ElementAtOrDefault(i + 1), cancellation));
        return View(new MatchRunsPage(Opened, rows, await NamesAsync(runs, cancellation), runs.Count > Most));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Repeat(long id, CancellationToken cancellation)
    {
        if (await Runs.Include(r => r.Supply).SingleOrDefaultAsync(r => r.Id == id, cancellation) is not { } run)
            return NotFound();
        return View(new RepeatPage(Opened, MatchRepeat.Of(run), await RequirementField.ReadableAsync(db, run.Requirements, cancellation),
            (await NamesAsync([run], cancellation)).GetValueOrDefault(run.ById ?? 0)));
    }

    private IQueryable<MatchRun> Runs => db.MatchRuns.AsNoTracking().Where(r => r.LeadId == Opened.Id);

    private async Task<RunRow> RowAsync(MatchRun run, MatchRun? before, CancellationToken cancellation)
    {
        var ranking = Read(run);
        if (before is null)
            return new(run, ranking, [], null);
        var moves = MatchDifference.Between(Read(before), ranking);
        return new(run, ranking,
        [
            .. RequirementField.Differences(await RequirementField.ReadableAsync(db, before.Requirements, cancellation),
                await RequirementField.ReadableAsync(db, run.Requirements, cancellation)).Select(c => $"{c.Name}: {c.Arrow}"),
            .. run.RuleVersion == before.RuleVersion ? [] : new[] { $"Regels: {before.RuleVersion} → {run.RuleVersion}" },
            .. before.Weights is { } old && run.Weights is { } now ? WeightField.Differences(old, now).Select(d => $"Gewicht van {d}") : [],
            .. before.SupplyId is { } was && run.SupplyId is { } supply && was != supply ? ["Het aanbod in het register veranderde"] : Array.Empty<string>(),
        ], new RunOutcome(Read(before).Sites[0].Name, ranking.Sites[0].Name, moves.Count(m => m.OtherVerdict)));
    }

    private async Task<Dictionary<long, string>> NamesAsync(IEnumerable<MatchRun> runs, CancellationToken cancellation)
    {
        var ids = runs.Select(r => r.ById).OfType<long>().Distinct().ToList();
        return await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellation);
    }

    private static Ranking Read(MatchRun run) => JsonSerializer.Deserialize<Ranking>(run.Result, JsonColumn.Options)!;
}
