using System.Globalization;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Facts;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.Division;

/// <summary>
/// Divides a plot, or makes one of several. The old plots leave the register and keep their history; the new ones know where
/// they came from, begin without an outline, and take over who was interested with the moment at which each first asked.
/// </summary>
public sealed class DivisionService(AppDbContext db, ClaimEvents events, TimeProvider clock)
{
    /// <summary>Divides a plot in two or more.</summary>
    public async Task<IReadOnlyList<Plot>> DivideAsync(
        long plotId, IReadOnlyList<PlotPart> parts, string? reason, Actor actor, CancellationToken cancellation = default)
    {
        var old = await LoadAsync([plotId], cancellation);
        DivisionRules.CanDivide(old[0], parts, reason, await TakenAsync(old[0].SiteId, cancellation)).OrRefuse();
        return await ReplaceAsync(old, parts, reason, $"Splitsing van kavel {old[0].Number}", actor, cancellation);
    }

    /// <summary>Makes one plot of several of a site.</summary>
    public async Task<Plot> JoinAsync(
        IReadOnlyList<long> plotIds, PlotPart whole, string? reason, Actor actor, CancellationToken cancellation = default)
    {
        var old = await LoadAsync(plotIds, cancellation);
        DivisionRules.CanJoin(old, whole, reason, await TakenAsync(old[0].SiteId, cancellation)).OrRefuse();
        return (await ReplaceAsync(old, [whole], reason, $"Samenvoeging van kavels {Numbers(old)}", actor, cancellation))[0];
    }

    /// <summary>The numbers of all plots that a site has and had.</summary>
    public Task<List<string>> TakenAsync(long siteId, CancellationToken cancellation = default) =>
        db.Plots.Where(p => p.SiteId == siteId).Select(p => p.Number).ToListAsync(cancellation);

    private async Task<IReadOnlyList<Plot>> ReplaceAsync(
        List<Plot> old, IReadOnlyList<PlotPart> parts, string? reason, string source, Actor actor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (today, site) = (WorkingCalendar.DayOf(now), old[0].Site!);
        source = source.Length > FactStamp.SourceLength ? source[..FactStamp.SourceLength] : source;
        var stamp = new FactStamp(today, source);
        var made = parts.Select(p => PlotHeir.Of(old, p, stamp)).ToList();
        db.Plots.AddRange(made);
        old.ForEach(p => p.ReplacedOn = today);
        var neighbours = PlotHeir.Rename(await db.Plots.Include(p => p.Claims.Where(c => c.HeldPlotId != null && c.EndedAt == null && (c.Until == null || c.Until > now)))
            .Where(p => p.SiteId == site.Id && p.ReplacedOn == null).ToListAsync(cancellation), old, made, stamp);
        db.PlotLineages.AddRange(old.SelectMany(from => made.Select(to => new PlotLineage { FromId = from.Id, ToId = 0, To = to, At = now, ById = actor.UserId!.Value })));
        await MoveInterestAsync(old, made, source, now, actor, cancellation);
        db.Record(actor, AuditKind.PlotsRedrawn, now, ("from", Numbers(old)), ("to", Numbers(made)), ("site", site.Name), ("reason", reason ?? ""));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
            // The new plots have their ids now.
            var text = string.IsNullOrWhiteSpace(reason) ? source : $"{source}: {reason.Trim()}";
            text = text.Length > FactStamp.SourceLength ? text[..FactStamp.SourceLength] : text;
            FactChange Change(Plot plot, string fact, string? after, string? before = null) => new()
            {
                SiteId = site.Id, PlotId = plot.Id, BuildingId = null, Fact = fact, Before = before, After = after,
                AsOf = today, Source = text, Origin = FactOrigin.Division, At = now, ById = actor.UserId,
            };
            db.FactChanges.AddRange(old.Select(p => Change(p, nameof(Plot.ReplacedOn), today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
            db.FactChanges.AddRange(made.Select(p => Change(p, nameof(Plot.AreaM2), p.AreaM2.ToString(CultureInfo.InvariantCulture))));
            db.FactChanges.AddRange(neighbours.Select(n => Change(n.Plot, nameof(Plot.MergeableWith), FactTypes.Tags.Write(n.Plot.MergeableWith), n.Before)));
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException failed) when (failed.IsDuplicate() || failed is DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            Can.Not("Intussen is er iets aan deze kavels veranderd. Bekijk ze opnieuw.").OrRefuse();
        }
        return made;
    }

    // Who asked for land here did so before anyone divided it: the wish goes on, on every part, until someone drops it.
    private async Task MoveInterestAsync(
        List<Plot> old, List<Plot> made, string source, DateTime now, Actor actor, CancellationToken cancellation)
    {
        var live = old.SelectMany(p => p.Claims).Where(c => c.EndedAt is null).OrderBy(c => c.FirstAt).ThenBy(c => c.Id).ToList();
        foreach (var claim in live)
            await events.EndAsync(claim, ClaimEnd.Moved, now, actor, cancellation, source);
        foreach (var first in live.DistinctBy(c => (c.LeadId, c.HolderName?.ToUpperInvariant())))
            foreach (var plot in made)
                await events.AddAsync(new PlotClaim
                {
                    Key = Guid.NewGuid(), PlotId = 0, Plot = plot, Kind = first.Kind, LeadId = first.LeadId, HolderName = first.HolderName, Cluster = first.Cluster,
                    FirstAt = first.FirstAt, At = now, ById = actor.UserId!.Value, Until = first.Until, FeeCents = first.FeeCents, Basis = first.Basis, Follows = first,
                }, actor, cancellation);
    }

    private async Task<List<Plot>> LoadAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var plots = await db.Plots.AsSplitQuery().Include(p => p.Site).Include(p => p.Claims.Where(c => c.EndedAt == null))
            .Include(p => p.Issues.Where(i => i.HeldPlotId != null))
            .Where(p => ids.Contains(p.Id)).OrderBy(p => p.Number).ToListAsync(cancellation);
        foreach (var late in plots.SelectMany(p => p.Claims).Where(c => !c.IsLiveAt(now)).ToList())
            await events.EndAsync(late, ClaimEnd.Expired, late.Until!.Value, Actor.System, cancellation);
        if (plots.Count == 0)
            Can.Not("Kies minstens één kavel.").OrRefuse();
        return plots;
    }

    private static string Numbers(IEnumerable<Plot> plots) => string.Join(", ", plots.Select(p => p.Number));
}
