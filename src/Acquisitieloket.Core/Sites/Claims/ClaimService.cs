using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Issue;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.Claims;

/// <summary>
/// The claims ledger: who may expect what of a plot, since when and until when. Rows are only added and ended, and the
/// database refuses a second claim that holds the same plot, however many ask at once.
/// </summary>
public sealed class ClaimService(AppDbContext db, ClaimEvents events, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Adds a claim for a lead, or for a holder who has none and is named. Gives the claim; sent twice, the same one.</summary>
    /// <exception cref="RefusedException">The rules of claims, or another holds the plot: then with until when and whom to call.</exception>
    public async Task<PlotClaim> ClaimAsync(
        long plotId, long? leadId, string? holderName, ClaimRequest asked, Actor actor, CancellationToken cancellation = default)
    {
        if (await db.PlotClaims.SingleOrDefaultAsync(c => c.Key == asked.Key, cancellation) is { } same)
            return OrUsed(same, New(plotId, leadId, holderName, asked, Now, actor));
        var (now, plot) = (Now, await db.Plots.Include(p => p.Site).SingleAsync(p => p.Id == plotId, cancellation));
        ClaimRules.CanClaim(plot, asked, WorkingCalendar.DayOf(now)).OrRefuse();
        var lead = leadId is null ? null : await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
        if (lead is not null)
            ClaimRules.CanHold(lead).OrRefuse();
        var before = await db.PlotClaims.Where(c => c.PlotId == plotId && c.EndedAt == null
            && (c.HeldPlotId != null || (leadId != null && c.LeadId == leadId))).ToListAsync(cancellation);
        // What ran out holds nothing any more, also when the job that writes this down comes after us.
        foreach (var late in before.Where(c => !c.IsLiveAt(now)))
            await events.EndAsync(late, ClaimEnd.Expired, late.Until!.Value, Actor.System, cancellation);
        var own = before.Find(c => leadId is not null && c.LeadId == leadId && c.IsLiveAt(now));
        if (own is not null)
            ClaimRules.CanFollow(own, asked, WorkingCalendar.DayOf(now), now).OrRefuse();
        var claim = New(plotId, leadId, holderName, asked, now, actor);
        claim.Cluster = lead?.Cluster ?? asked.Cluster;
        return await FollowAsync(own, claim, plot, actor, cancellation);
    }

    /// <summary>Lets a claim go on for longer, or become a higher one of the same holder. The earlier one ends.</summary>
    /// <exception cref="RefusedException">The rules of claims, or another holds the plot by now.</exception>
    public async Task<PlotClaim> FollowAsync(Guid key, ClaimRequest asked, Actor actor, CancellationToken cancellation = default)
    {
        var earlier = await db.PlotClaims.SingleAsync(c => c.Key == key, cancellation);
        if (await db.PlotClaims.SingleOrDefaultAsync(c => c.Key == asked.Key, cancellation) is { } same)
            return OrUsed(same, New(earlier.PlotId, earlier.LeadId, earlier.HolderName, asked, Now, actor));
        ClaimRules.CanFollow(earlier, asked, WorkingCalendar.DayOf(Now), Now).OrRefuse();
        var claim = New(earlier.PlotId, earlier.LeadId, earlier.HolderName, asked, Now, actor);
        var plot = await db.Plots.Include(p => p.Site).SingleAsync(p => p.Id == earlier.PlotId, cancellation);
        return await FollowAsync(earlier, claim, plot, actor, cancellation);
    }

    /// <summary>Ends a claim before its time. False when it had ended already.</summary>
    public async Task<bool> ReleaseAsync(Guid key, string reason, Actor actor, CancellationToken cancellation = default)
    {
        var claim = await db.PlotClaims.SingleAsync(c => c.Key == key, cancellation);
        if (!claim.IsLiveAt(Now))
            return false;
        await events.EndAsync(claim, ClaimEnd.Released, Now, actor, cancellation, reason);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<PlotClaim> FollowAsync(PlotClaim? earlier, PlotClaim claim, Plot plot, Actor actor, CancellationToken cancellation)
    {
        await RestAsync(earlier, claim, plot, cancellation);
        if (earlier is not null)
        {
            claim.Cluster ??= earlier.Cluster;
            earlier.EndAs(claim.Kind > earlier.Kind ? ClaimEnd.Raised : ClaimEnd.Extended, claim.At, actor.UserId);
            (claim.Follows, claim.FirstAt) = (earlier, earlier.FirstAt);
        }
        await events.AddAsync(claim, actor, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failed) when (failed.IsDuplicate() || failed is DbUpdateConcurrencyException)
        {
            return await SecondAsync(claim, cancellation);
        }
        return claim;
    }

    // On what it rests since land may not be promised to one without room for others.
    private async Task RestAsync(PlotClaim? earlier, PlotClaim claim, Plot plot, CancellationToken cancellation)
    {
        if (!claim.Kind.Holds())
            return;
        claim.Exception ??= earlier?.Exception;
        var basis = await IssueBasis.OfAsync(db, plot, claim.LeadId, claim.HolderName, cancellation);
        basis.CanClaim(claim.Kind, claim.Exception).OrRefuse();
        claim.ProcedureId = basis.Won?.Id;
        // A procedure that is published, or a plot that is divided, at this very moment comes second, or we do.
        db.Entry(plot).Property(p => p.Version).IsModified = true;
    }

    // Somebody was first: with the same form, then this is that claim; or with another, then they are told who.
    private async Task<PlotClaim> SecondAsync(PlotClaim claim, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (await db.PlotClaims.SingleOrDefaultAsync(c => c.Key == claim.Key, cancellation) is { } same)
            return OrUsed(same, claim);
        var first = await db.PlotClaims.Include(c => c.By!.Department).Include(c => c.Lead!.ContactPerson!.Department)
            .SingleOrDefaultAsync(c => c.HeldPlotId == claim.PlotId, cancellation);
        if (first is null)
            Can.Not("Deze aanspraak is intussen veranderd. Bekijk de kavel opnieuw.").OrRefuse();
        var contact = first!.Lead?.ContactPerson ?? first.By!;
        ClaimRules.HeldBy(first, $"{contact.FullName} ({contact.Department!.Name})").OrRefuse();
        return first;
    }

    // The same form again is done already; with something else in it, it is another wish.
    private static PlotClaim OrUsed(PlotClaim same, PlotClaim asked) =>
        (same.PlotId, same.Kind, same.LeadId, same.HolderName, same.ById, same.Until, same.FeeCents, same.Basis, asked.Exception is null ? null : same.Exception)
            == (asked.PlotId, asked.Kind, asked.LeadId, asked.HolderName, asked.ById, asked.Until, asked.FeeCents, asked.Basis, asked.Exception)
            ? same : throw new FormUsedException();

    private static PlotClaim New(long plotId, long? leadId, string? holderName, ClaimRequest asked, DateTime now, Actor actor) => new()
    {
        Key = asked.Key, PlotId = plotId, HeldPlotId = asked.Kind.Holds() ? plotId : null, Kind = asked.Kind,
        LeadId = leadId, HolderName = leadId is null ? holderName : null, FirstAt = now, At = now, ById = actor.UserId!.Value,
        Until = asked.LastDay is { } day ? StageLog.EndOf(day) : null, FeeCents = asked.FeeCents,
        Basis = string.IsNullOrWhiteSpace(asked.Basis) ? null : asked.Basis.Trim(),
        Exception = string.IsNullOrWhiteSpace(asked.Exception) ? null : asked.Exception.Trim(),
    };
}
