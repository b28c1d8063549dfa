using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals.Sending;

/// <summary>Whether a version may go to the company now: the one place for page, service and worker.</summary>
public sealed class ProposalCheck(AppDbContext db, ProposedPlots plots, StaleFacts facts, TimeProvider clock)
{
    private const string NewVersion = "Maak een nieuwe versie.";

    /// <summary>
    /// Yes, or everything that stands in the way: the lead, the date, a newer version, sites that may not be proposed, missing approvals, plots that are
    /// gone and facts that changed or are too old. The version is passed with its lead and sites.
    /// </summary>
    public async Task<Can> CanSendAsync(Proposal version, CancellationToken cancellation = default) =>
        (await ObstaclesAsync(version, cancellation)).Can;

    /// <summary>The same with the missing approvals apart: those may still come by themselves.</summary>
    internal async Task<SendObstacles> ObstaclesAsync(Proposal version, CancellationToken cancellation)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        if (ProposalService.CanSend(version, today) is { Yes: false } never)
            return new([], never.Obstacles);
        if (await NewerAsync(version, cancellation) is { } newer)
            return new([], [newer]);
        return new(await MissingAsync(version, cancellation), await OthersAsync(version, today, cancellation));
    }

    // What a company gets last is what holds: an older version after a newer one would say otherwise.
    private async Task<string?> NewerAsync(Proposal version, CancellationToken cancellation)
    {
        var newer = await db.Proposals.Where(p => p.LeadId == version.LeadId && p.Number > version.Number).OrderByDescending(p => p.SentAt != null)
            .ThenByDescending(p => p.Number).Select(p => new { p.Number, p.SentAt, p.CreatedAt }).FirstOrDefaultAsync(cancellation);
        return newer switch
        {
            null => null,
            { SentAt: { } sent } => $"Het bedrijf kreeg op {Written.Date(sent, "nl")} al een nieuwere versie: voorstel {newer.Number}. {NewVersion}",
            _ => $"Er is een nieuwere versie, opgesteld op {Written.Date(newer.CreatedAt, "nl")}. Verstuur voorstel {newer.Number}, of maak een nieuwe versie.",
        };
    }

    private async Task<IReadOnlyList<string>> MissingAsync(Proposal version, CancellationToken cancellation)
    {
        var ids = version.Sites.ConvertAll(s => s.SiteId);
        var owner = await db.Leads.Where(l => l.Id == version.LeadId).Select(l => l.Department!.Municipality).SingleAsync(cancellation);
        var sites = await db.Sites.Where(s => ids.Contains(s.Id)).Select(s => s.Municipality).ToListAsync(cancellation);
        var asked = await db.ProposalApprovals.AsNoTracking().Where(a => a.ProposalId == version.Id).ToListAsync(cancellation);
        return [.. ApprovalRequests.Needed(owner, sites.Order()).Select(m => (Municipality: m, Approval: asked.Find(a => a.Municipality == m)))
            .Where(n => n.Approval?.Verdict != ApprovalVerdict.Approved).Select(n => Missing(n.Municipality, n.Approval))];
    }

    private async Task<IReadOnlyList<string>> OthersAsync(Proposal version, DateOnly today, CancellationToken cancellation)
    {
        var ids = version.Sites.ConvertAll(s => s.SiteId);
        var sites = await db.Sites.AsNoTracking().Where(s => ids.Contains(s.Id)).OrderBy(s => s.Name).ToListAsync(cancellation);
        var unfit = sites.SelectMany(s => ProposalRules.Propose(s, today).Obstacles).ToList();
        // What was not looked at for a year is too old as a whole: its facts need not be named one by one.
        if (unfit.Count > 0)
            return unfit;
        var gone = await plots.GoneSinceMadeAsync(version, cancellation);
        var stale = await facts.OfAsync(version, cancellation);
        return [
            .. gone.Count == 0 ? Array.Empty<string>() : [$"Sinds dit voorstel is gemaakt: {string.Join(", ", gone)}. {NewVersion}"],
            .. stale,
            .. stale.Count > 0 && gone.Count == 0 ? [$"Het voorstel zegt iets anders dan het register. {NewVersion}"] : Array.Empty<string>()];
    }

    private static string Missing(Municipality municipality, ProposalApproval? approval) => approval switch
    {
        // The lead went to another department since, or it was made before municipalities were asked.
        null => $"Gemeente {municipality} is niet om goedkeuring gevraagd. {NewVersion}",
        { Verdict: ApprovalVerdict.Refused } =>
            $"{approval.AnsweredByName} van gemeente {approval.Municipality} ging op {Written.Date(approval.AnsweredAt!.Value, "nl")} niet akkoord: "
            + $"“{approval.Remark}” Maak een nieuwe versie zonder de locaties in {approval.Municipality}.",
        { LapsedAt: not null } => $"De vraag om goedkeuring aan gemeente {approval.Municipality} is vervallen, doordat er een nieuwere versie kwam of de lead gesloten is geweest. Maak een nieuwe versie: dan wordt het opnieuw gevraagd.",
        _ => $"Gemeente {approval.Municipality} heeft nog niet goedgekeurd; gevraagd op {Written.Date(approval.AskedAt, "nl")}.",
    };
}

/// <summary>What stands in the way of sending: approvals that are not there, and all else.</summary>
internal sealed record SendObstacles(IReadOnlyList<string> Approvals, IReadOnlyList<string> Others)
{
    public Can Can => Can.Not([.. Approvals, .. Others]);
}
