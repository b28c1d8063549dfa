using System.Globalization;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals;

/// <summary>Asks for a proposal. A worker makes the PDF, and sends it when that is asked and nothing stands in the way.</summary>
public sealed class ProposalService(
    AppDbContext db, MatchService matches, NeutralityCheck neutrality, ProposedPlots plots, ApprovalRequests approvals, ProposalCheck check,
    TimeProvider clock)
{
    /// <summary>Whether this proposal may be made now, and if not, why.</summary>
    public async Task<Can> CanMakeAsync(MakeProposal input, CancellationToken cancellation = default)
    {
        if (await db.ProposalJobs.AnyAsync(
            j => j.Proposal!.LeadId == input.LeadId && j.DoneAt == null && j.GivenUpAt == null, cancellation))
            return Can.Not("Er wordt al een voorstel voor deze lead gemaakt. Wacht tot het klaar is.");
        var stage = await db.Leads.Where(l => l.Id == input.LeadId).Select(l => l.Stage).SingleAsync(cancellation);
        var ids = input.Sites.Select(s => s.SiteId).ToList();
        var sites = await db.Sites.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancellation);
        var gone = await plots.GoneAsync(await matches.LatestAsync(input.LeadId, cancellation), ids, cancellation);
        return Can.Not([
            .. ProposalRules.Make(stage, input, sites, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime)).Obstacles,
            .. sites.Where(s => gone.ContainsKey(s.Id)).Select(s => ProposedPlots.Sentence(s.Name, gone[s.Id])),
        ]);
    }

    /// <summary>
    /// Stores the next version with its job in one transaction and returns it; municipalities whose sites stand in it are asked to
    /// approve, and what was asked for earlier versions lapses. Refuses with the reasons of
    /// <see cref="CanMakeAsync"/>, and without a reason where it departs from the ranking.
    /// </summary>
    public async Task<Proposal> MakeAsync(MakeProposal input, Actor actor, CancellationToken cancellation = default)
    {
        if (await MadeBeforeAsync(input, actor, cancellation) is { } before)
            return before;
        // Read before it is asked: whoever asks at the same moment changes the lead, and one of the two cannot save.
        var lead = await db.Leads.Include(l => l.Department).SingleAsync(l => l.Id == input.LeadId, cancellation);
        (await CanMakeAsync(input, cancellation)).OrRefuse();
        var departure = await neutrality.ProposingAsync(input.LeadId, [.. input.Sites.Select(s => s.SiteId)], actor, cancellation);
        Neutrality.Allows(departure, input.Reason).OrRefuse();
        var now = clock.GetUtcNow().UtcDateTime;
        var ids = input.Sites.Select(s => s.SiteId).ToList();
        var sites = await db.Sites.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancellation);
        var last = await db.Proposals.Where(p => p.LeadId == lead.Id).MaxAsync(p => (int?)p.Number, cancellation) ?? 0;
        var proposal = Proposal.Of(input, last + 1, now, actor);
        proposal.Lead = lead;
        (proposal.FirstIn, proposal.BestIn) = (sites.Find(s => s.Id == ids[0])?.Municipality, await neutrality.BestInAsync(lead.Id, cancellation));
        db.ProposalJobs.Add(new ProposalJob { Proposal = proposal, DueAt = now, SendWhenMade = input.SendWhenMade });
        db.Record(lead, actor, AuditKind.ProposalAsked, now,
            ("number", $"{proposal.Number}"), ("language", proposal.Language), ("sites", $"{proposal.Sites.Count}")).FormKey = input.FormKey;
        Tell(lead, proposal, departure, input.Reason, actor, now);
        await approvals.AskAsync(proposal, sites, actor, cancellation);
        await EndAskedForAsync(lead, proposal, actor, now, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return proposal;
        }
        catch (DbUpdateException) when (input.FormKey is not null)
        {
            db.ChangeTracker.Clear();
            if (await MadeBeforeAsync(input, actor, cancellation) is { } first)
                return first;
            throw;
        }
    }

    // The same form again: a second click, or another try on a slow network.
    private async Task<Proposal?> MadeBeforeAsync(MakeProposal input, Actor actor, CancellationToken cancellation)
    {
        if (input.FormKey is not { } key || await db.AuditEvents.AsNoTracking().SingleOrDefaultAsync(e => e.FormKey == key, cancellation) is not { } told)
            return null;
        if (told.Kind != AuditKind.ProposalAsked || told.LeadId != input.LeadId || told.ActorId != actor.UserId)
            throw new FormUsedException();
        var number = int.Parse(told.Values["number"], CultureInfo.InvariantCulture);
        return await db.Proposals.AsNoTracking().Include(p => p.Sites).SingleAsync(p => p.LeadId == input.LeadId && p.Number == number, cancellation);
    }

    // What a refusal asked for is done with this version.
    private async Task EndAskedForAsync(Lead lead, Proposal proposal, Actor actor, DateTime now, CancellationToken cancellation)
    {
        foreach (var asked in await db.FollowUps.Where(f => f.LeadId == lead.Id && f.CompletedAt == null
            && f.Origin == FollowUpOrigin.BackOffice && f.Subject.StartsWith(ApprovalService.NewVersion)).ToListAsync(cancellation))
            await FollowUpPlan.EndAsync(db, lead, asked, $"Voorstel {proposal.Number} wordt gemaakt.", actor, now, cancellation);
    }

    /// <summary>
    /// Sends a version that is made and was not sent yet; refuses otherwise. What departs from the ranking by now, and did not
    /// when it was made, needs its reason too.
    /// </summary>
    public async Task SendAsync(long proposalId, string? reason, Actor actor, CancellationToken cancellation = default)
    {
        var proposal = await db.Proposals.Include(p => p.Lead).Include(p => p.Sites).SingleAsync(p => p.Id == proposalId, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        (await check.CanSendAsync(proposal, cancellation)).OrRefuse();
        proposal.SendWhenReady = true;
        var departure = await UnsaidAsync(proposal, actor, cancellation);
        Neutrality.Allows(departure, reason).OrRefuse();
        Tell(proposal.Lead!, proposal, departure, reason, actor, now);
        var job = await db.ProposalJobs.OrderByDescending(j => j.Id)
            .FirstOrDefaultAsync(j => j.ProposalId == proposalId && j.DoneAt == null && j.GivenUpAt == null, cancellation);
        if (job is null)
            db.ProposalJobs.Add(new ProposalJob { ProposalId = proposalId, DueAt = now, SendWhenMade = true });
        else
            job.SendWhenMade = true;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>What sending a version, passed with its sites, would depart from without a reason that was given; null for nothing.</summary>
    public async Task<Departure?> UnsaidAsync(Proposal proposal, Actor actor, CancellationToken cancellation = default) =>
        await neutrality.SaidAsync(proposal.LeadId, proposal.Number, cancellation) is not null ? null
            : await neutrality.ProposingAsync(proposal.LeadId, [.. proposal.Sites.OrderBy(s => s.Order).Select(s => s.SiteId)], actor, cancellation);

    private void Tell(Lead lead, Proposal proposal, Departure? departure, string? reason, Actor actor, DateTime now)
    {
        if (departure is not null)
            db.Record(lead, actor, AuditKind.ProposalDeviated, now,
                [("number", $"{proposal.Number}"), ("site", departure.Chosen.Name), .. NeutralityCheck.Values(departure, reason)]);
    }

    /// <summary>Whether a version, passed with its lead, is one to send at all on a Dutch calendar day.</summary>
    internal static Can CanSend(Proposal proposal, DateOnly today) => proposal switch
    {
        { Lead.Stage: var stage } when stage.IsClosed() => stage.CanWrite(),
        { WithdrawnAt: not null } => Can.Not("Dit voorstel is ingetrokken. Maak een nieuwe versie."),
        { SentAt: not null } => Can.Not("Dit voorstel is al verstuurd. Maak een nieuwe versie."),
        _ when proposal.ValidUntil < today => Can.Not("De geldigheidsdatum is voorbij. Maak een nieuwe versie."),
        _ => Can.Do,
    };
}
