using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals.Sending;

/// <summary>What staff does with a version that the company has: send its link once more, or withdraw it.</summary>
public sealed class ProposalLinkService(AppDbContext db, LeadMails mails, PageMails pageMails, PrivateLinks links, TimeProvider clock)
{
    /// <summary>Whether a sent version may be withdrawn; it is passed with its lead.</summary>
    public static Can CanWithdraw(Proposal version) => version switch
    {
        { Lead.Stage: var stage } when stage.IsClosed() => stage.CanWrite(),
        { SentAt: null } => Can.Not("Dit voorstel is niet verstuurd; er valt niets in te trekken."),
        { WithdrawnAt: not null } => Can.Not("Dit voorstel is al ingetrokken."),
        _ => Can.Do,
    };

    /// <summary>Whether the link of a version may be sent again on a Dutch calendar day; it is passed with its lead.</summary>
    public static Can CanResend(Proposal version, DateOnly today) => version switch
    {
        { Lead.Stage: var stage } when stage.IsClosed() => stage.CanWrite(),
        { SentAt: null } => Can.Not("Dit voorstel is nog niet verstuurd."),
        { WithdrawnAt: not null } => Can.Not("Dit voorstel is ingetrokken. Maak een nieuwe versie."),
        _ when version.ValidUntil < today => Can.Not($"Dit voorstel is op {Written.Date(version.ValidUntil, "nl")} verlopen. Maak een nieuwe versie."),
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
            LeadId = lead.Id, Kind = InteractionKind.Message, Text = Told(lead.Language, proposal, await ValidAgainAsync(proposal, cancellation)), At = now,
            ById = actor.UserId, ByName = actor.Name, VisibleToCompany = true,
        });
        db.Record(lead, actor, AuditKind.ProposalWithdrawn, now, ("number", $"{proposal.Number}"), ("reason", proposal.WithdrawReason));
        db.OutgoingMails.Add(pageMails.MessageFromContactPerson(lead, await links.ForMailAsync(lead, cancellation), actor.Name, now));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Mails the company a fresh link to a sent version, with words that say so; what it had keeps working. Refuses with the reason of
    /// <see cref="CanResend"/>, when another version took its place, and within ten minutes of another link: that mail may be on its way.
    /// </summary>
    public async Task ResendAsync(long proposalId, Actor actor, CancellationToken cancellation = default)
    {
        var (proposal, now) = (await FindAsync(proposalId, cancellation), clock.GetUtcNow().UtcDateTime);
        var lead = proposal.Lead!;
        CanResend(proposal, WorkingCalendar.DayOf(now)).OrRefuse();
        if (await db.Proposals.Where(Proposal.TakesThePlaceOf(lead.Id, proposal.Number)).MaxAsync(p => (int?)p.Number, cancellation) is { } newer)
            Can.Not($"Voorstel {newer} kwam in de plaats van dit voorstel. Stuur de link daarvan.").OrRefuse();
        var recent = now - LinkService.Pause;
        if (await db.PrivateLinks.AnyAsync(l => l.ProposalId == proposalId && l.RevokedAt == null && l.CreatedAt > recent, cancellation))
            Can.Not($"De link is minder dan {LinkService.Pause.TotalMinutes:0} minuten geleden nog verstuurd. Wacht even: de mail kan onderweg zijn.").OrRefuse();
        var (link, _) = links.Create(lead, LinkPurpose.Proposal, proposalId);
        db.PrivateLinks.Add(link);
        db.OutgoingMails.Add(mails.ProposalLink(lead, lead.Contact!, lead.ContactPerson!, proposal, link));
        db.Record(lead, actor, AuditKind.ProposalLinkSent, now, ("number", $"{proposal.Number}"), ("to", lead.Contact!.Name));
        await db.SaveChangesAsync(cancellation);
    }

    private Task<Proposal> FindAsync(long id, CancellationToken cancellation) => db.Proposals.Include(p => p.Sites)
        .Include(p => p.Lead!.Contact).Include(p => p.Lead!.Enquiry).Include(p => p.Lead!.ContactPerson!.Department).AsSplitQuery()
        .SingleAsync(p => p.Id == id, cancellation);

    /// <summary>The version that a company can answer again once this one is withdrawn; null when there is none, or a newer one.</summary>
    public async Task<int?> ValidAgainAsync(Proposal proposal, CancellationToken cancellation = default)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var valid = await db.Proposals.AsNoTracking().Where(p => p.LeadId == proposal.LeadId && p.Id != proposal.Id && p.SentAt != null && p.WithdrawnAt == null)
            .OrderByDescending(p => p.Number).Select(p => new { p.Number, p.ValidUntil }).FirstOrDefaultAsync(cancellation);
        return valid is not null && valid.Number < proposal.Number && valid.ValidUntil >= today ? valid.Number : null;
    }

    private static string Told(string language, Proposal proposal, int? again) => language switch
    {
        "en" => $"We have withdrawn site proposal {proposal.Number}. Reason: {proposal.WithdrawReason}{(again is null ? "" : $"\nSite proposal {again} applies again: you can answer it as before.")}",
        "de" => $"Wir haben den Standortvorschlag {proposal.Number} zurückgezogen. Grund: {proposal.WithdrawReason}{(again is null ? "" : $"\nDer Standortvorschlag {again} gilt wieder: Sie können darauf antworten wie zuvor.")}",
        _ => $"We hebben locatievoorstel {proposal.Number} ingetrokken. Reden: {proposal.WithdrawReason}{(again is null ? "" : $"\nLocatievoorstel {again} geldt weer: u kunt daarop antwoorden zoals eerder.")}",
    };
}
