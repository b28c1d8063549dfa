using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Division;
using Acquisitieloket.Core.Sites.Issue;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demo;

/// <summary>
/// Gives the demo's plots a history in the ledger: interest, options, a reservation and a sale in every municipality, some
/// that ran out, a plot that was divided, and procedures of every route. Told by the real rules at moments in the past.
/// </summary>
public sealed class DemoClaims(AppDbContext db, TimeProvider clock)
{
    private readonly DemoClock at = new();

    private DateTime now;
    private ClaimService Claims => new(db, new ClaimEvents(db), at);

    /// <summary>For a database that was just filled.</summary>
    public async Task AddAsync(CancellationToken cancellation = default)
    {
        now = clock.GetUtcNow().UtcDateTime;
        foreach (var municipality in Enum.GetValues<Municipality>())
        {
            var people = await db.Users.Where(u => u.Department!.Municipality == municipality && u.Capacity > 0).OrderBy(u => u.Id).ToListAsync(cancellation);
            var leads = new Queue<Lead>(await db.Leads.Where(l => l.Department!.Municipality == municipality && l.ClosedAt == null && l.Stage != LeadStage.New
                && l.CreatedAt < now.AddDays(-40)).OrderByDescending(l => l.Stage == LeadStage.Reservation).ThenBy(l => l.Id).ToListAsync(cancellation));
            var plots = new Queue<Plot>((await db.Sites.Where(s => s.Municipality == municipality && s.Programme == ProgrammeStatus.InIssue && !s.BuildingsOnly)
                .WithPlots(now).OrderBy(s => s.Code).ToListAsync(cancellation)).Where(s => s.IssuesPlots())
                // The last ones of each site: the first stay free to try things with.
                .SelectMany(s => s.Plots.Where(p => p.Status == PlotStatus.Offered && !p.Reserve).Skip(2).TakeLast(6)));
            if (people.Count > 0)
                await TellAsync(municipality, new(people[0].Id, people[0].FullName), leads, plots, cancellation);
            db.ChangeTracker.Clear();
        }
    }

    private async Task TellAsync(Municipality municipality, Actor actor, Queue<Lead> leads, Queue<Plot> plots, CancellationToken cancellation)
    {
        Lead? Next() => leads.TryDequeue(out var lead) ? lead : null;
        if (plots.TryDequeue(out var sold))
            await ClaimAsync(sold, null, "Holtslag Prefab B.V.", ClaimKind.Sale, 240, null, actor, cancellation);
        if (plots.TryDequeue(out var reserved) && Next() is { } lead)
        {
            await ClaimAsync(reserved, lead, null, ClaimKind.Interest, 38, null, actor, cancellation);
            await ClaimAsync(reserved, lead, null, ClaimKind.Option, 30, 60, actor, cancellation);
            await ClaimAsync(reserved, lead, null, ClaimKind.Reservation, 8, 90, actor, cancellation);
        }
        if (plots.TryDequeue(out var option) && Next() is { } optioned)
            await ClaimAsync(option, optioned, null, ClaimKind.Option, 12, 75, actor, cancellation);
        if (plots.TryDequeue(out var expired))
            await RanOutAsync(expired, actor, cancellation);
        if (plots.TryDequeue(out var wanted))
            for (var i = 0; i < 3 && Next() is { } interested; i++)
                await ClaimAsync(wanted, interested, null, ClaimKind.Interest, 21 - 5 * i, null, actor, cancellation);
        if (plots.TryDequeue(out var issued))
            await IssueAsync(municipality, issued, plots, [.. leads.Take(3)], actor, cancellation);
    }

    private async Task IssueAsync(
        Municipality municipality, Plot plot, Queue<Plot> plots, IReadOnlyList<Lead> leads, Actor actor, CancellationToken cancellation)
    {
        var issue = new DemoIssue(db, at, now);
        switch (municipality)
        {
            case Municipality.Almelo:
                await issue.PublishAsync(plot, IssueRoute.Points, 6, leads, 3, actor, cancellation);
                break;
            case Municipality.Borne when leads.Count > 0:
                await issue.PublishAsync(plot, IssueRoute.SeriousCandidate, 12, leads, 1, actor, cancellation);
                break;
            case Municipality.Enschede:
                await WonAsync(issue, await issue.PublishAsync(plot, IssueRoute.Lottery, 70, [], 7, actor, cancellation), plot, ClaimKind.Reservation, actor, cancellation);
                break;
            case Municipality.Hengelo:
                await issue.PublishAsync(plot, IssueRoute.Points, 30, leads, 5, actor, cancellation);
                if (plots.TryDequeue(out var other))
                    await issue.WithdrawAsync(await issue.PublishAsync(other, IssueRoute.Lottery, 120, [], 2, actor, cancellation), actor, cancellation);
                if (plots.TryDequeue(out var divided))
                    await DivideAsync(divided, leads, actor, cancellation);
                break;
            case Municipality.Oldenzaal:
                var tender = await issue.PublishAsync(plot, IssueRoute.Tender, 160, [], 4, actor, cancellation);
                await WonAsync(issue, tender, plot, ClaimKind.Sale, actor, cancellation);
                await issue.CompleteAsync(tender, actor, cancellation);
                break;
        }
    }

    private async Task WonAsync(DemoIssue issue, IssueProcedure procedure, Plot plot, ClaimKind kind, Actor actor, CancellationToken cancellation)
    {
        var winner = await issue.DecideAsync(procedure, (int)(now - procedure.ClosesAt!.Value).TotalDays - 3, actor, cancellation);
        var ago = (int)(now - at.At).TotalDays - 4;
        await ClaimAsync(plot, null, winner.Name, kind, ago, kind.RunsOut() ? 120 : null, actor, cancellation, won: true);
    }

    private async Task DivideAsync(Plot plot, IReadOnlyList<Lead> leads, Actor actor, CancellationToken cancellation)
    {
        foreach (var lead in leads.Take(1))
            await ClaimAsync(plot, lead, null, ClaimKind.Interest, 25, null, actor, cancellation);
        at.At = now.AddDays(-10);
        await new DivisionService(db, new ClaimEvents(db), at).DivideAsync(plot.Id,
            [new($"{plot.Number}a", plot.AreaM2 * 3 / 5), new($"{plot.Number}b", plot.AreaM2 - plot.AreaM2 * 3 / 5)], null, actor, cancellation);
    }

    private async Task RanOutAsync(Plot plot, Actor actor, CancellationToken cancellation)
    {
        var claim = await ClaimAsync(plot, null, "Lindeman Precisie", ClaimKind.Option, 200, -90, actor, cancellation);
        await new ClaimEvents(db).EndAsync(claim, ClaimEnd.Expired, claim.Until!.Value, Actor.System, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private Task<PlotClaim> ClaimAsync(
        Plot plot, Lead? lead, string? holder, ClaimKind kind, int daysAgo, int? daysLeft, Actor actor, CancellationToken cancellation, bool won = false)
    {
        at.At = now.AddDays(-daysAgo);
        return Claims.ClaimAsync(plot.Id, lead?.Id, holder, new()
        {
            Key = Guid.NewGuid(), Kind = kind, LastDay = daysLeft is { } left ? WorkingCalendar.DayOf(now).AddDays(left) : null,
            FeeCents = kind == ClaimKind.Option ? 250_000 : null, Cluster = lead is null ? Cluster.Htsm : null,
            Basis = kind.Holds() ? $"{kind.Dutch()}sbrief van {WorkingCalendar.DayOf(at.At):dd-MM-yyyy}" : null,
            Exception = kind >= ClaimKind.Reservation && !won ? IssueBasis.UsualExceptions[0] : null,
        }, actor, cancellation);
    }
}
