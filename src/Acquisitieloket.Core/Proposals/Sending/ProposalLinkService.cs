using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals.Sending;

/// <summary>What staff does with a version that the company has: send its link once more, or withdraw it.</summary>
public sealed class ProposalLinkService(AppDbContext db, LeadMails mails, PageMails pageMails, PrivateLinks links, TimeProvider clock)
{
    /// <summary>Whether a sent version may be withdrawn; it is passed with its lead.</summary>
    public static Can CanWithdraw(Proposal version) => version switch
    {
        { Lead.Stage: var stage } when stage.IsClosed() => stage.CanWrite(),
        { SentAt: null } => Can.Not("Dit voorstel is niet verstuurd; er is geen link om in te trekken."),
        { WithdrawnAt: not null } => Can.Not("Dit voorstel is al ingetrokken."),
        _ => Can.Do,
    };

    /// <summary>
    /// Withdraws a sent version for a reason that the company reads: its link tells so from now on, and neither the sites nor the PDF
    /// are shown to the company. The company gets it as a message on its page, with a notice by mail.
    /// </summary>
    public async Task WithdrawAsync(long proposalId, string reason, Actor actor, CancellationToken cancellation = default)
    {
        var (proposal, now) = (await FindAsync(proposalId, cancellation), clock.GetUtcNow().UtcDateTime);
        CanWithdraw(proposal).OrRefuse();
        if (string.IsNullOrWhiteSpace(reason))
            Can.Not("Schrijf op waarom u het voorstel intrekt; het bedrijf leest het.").OrRefuse();
        if (reason.Trim().Length > Lead.ReasonLength)
            Can.Not($"Een reden is hooguit {Lead.ReasonLength} tekens lang.").OrRefuse();
        var lead = proposal.Lead!;
        (proposal.WithdrawnAt, proposal.WithdrawnByName, proposal.WithdrawReason) = (now, actor.Name, reason.Trim());
        await ExpiryPlan.EndAsync(db, lead, proposal, "Het voorstel is ingetrokken.", actor, now, cancellation);
        if (!await db.Proposals.Where(Proposal.TakesThePlaceOf(lead.Id, proposal.Number)).AnyAsync(cancellation))
            await PlaybookRuns.EndAsync(db, lead, [PlaybookKind.Proposal], "Het voorstel is ingetrokken.", met: false, actor, now, cancellation);
        db.Interactions.Add(new Interaction
        {
            LeadId = lead.Id, Kind = InteractionKind.Message, Text = Told(lead.Language, proposal), At = now,
            ById = actor.UserId, ByName = actor.Name, VisibleToCompany = true,
        });
        db.Record(lead, actor, AuditKind.ProposalWithdrawn, now, ("number", $"{proposal.Number}"), ("reason", proposal.WithdrawReason));
        db.OutgoingMails.Add(pageMails.MessageFromContactPerson(lead, await links.ForMailAsync(lead, cancellation), actor.Name, now));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Mails the company a fresh link to a sent version; what it had keeps working. Not within ten minutes of another: the mail may
    /// still be on its way.
    /// </summary>
    public async Task ResendAsync(long proposalId, Actor actor, CancellationToken cancellation = default)
    {
        var (proposal, now) = (await FindAsync(proposalId, cancellation), clock.GetUtcNow().UtcDateTime);
        var lead = proposal.Lead!;
        lead.Stage.CanWrite().OrRefuse();
        if (proposal.SentAt is null || proposal.WithdrawnAt is not null)
            Can.Not(proposal.SentAt is null ? "Dit voorstel is nog niet verstuurd." : "Dit voorstel is ingetrokken. Maak een nieuwe versie.").OrRefuse();
        var recent = now - LinkService.Pause;
        if (await db.PrivateLinks.AnyAsync(l => l.ProposalId == proposalId && l.RevokedAt == null && l.CreatedAt > recent, cancellation))
            Can.Not($"De link is minder dan {LinkService.Pause.TotalMinutes:0} minuten geleden nog verstuurd. Wacht even: de mail kan onderweg zijn.").OrRefuse();
        var (link, _) = links.Create(lead, LinkPurpose.Proposal, proposalId);
        db.PrivateLinks.Add(link);
        db.OutgoingMails.Add(mails.ProposalReady(lead, lead.Contact!, lead.ContactPerson!, proposal, link));
        db.Record(lead, actor, AuditKind.ProposalLinkSent, now, ("number", $"{proposal.Number}"), ("to", lead.Contact!.Name));
        await db.SaveChangesAsync(cancellation);
    }

    private Task<Proposal> FindAsync(long id, CancellationToken cancellation) => db.Proposals.Include(p => p.Sites)
        .Include(p => p.Lead!.Contact).Include(p => p.Lead!.Enquiry).Include(p => p.Lead!.ContactPerson!.Department).AsSplitQuery()
        .SingleAsync(p => p.Id == id, cancellation);

    private static string Told(string language, Proposal proposal) => language switch
    {
        "en" => $"We have withdrawn site proposal {proposal.Number}. Reason: {proposal.WithdrawReason}",
        "de" => $"Wir haben den Standortvorschlag {proposal.Number} zurückgezogen. Grund: {proposal.WithdrawReason}",
        _ => $"We hebben locatievoorstel {proposal.Number} ingetrokken. Reden: {proposal.WithdrawReason}",
    };
}
