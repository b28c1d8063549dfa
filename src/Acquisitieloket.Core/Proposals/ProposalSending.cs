using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals;

/// <summary>What sending a proposal means: link, mail, history, the next call, the look before it expires, the stage and the term that it meets.</summary>
internal sealed class ProposalSending(
    AppDbContext db, PrivateLinks links, LeadMails mails, WorkingCalendar calendar, StageService stages, TimeProvider clock)
{
    /// <summary>Working days in which the contact person calls; the proposal says so.</summary>
    internal const int DaysUntilCall = 3;

    /// <summary>Adds all of it; the caller saves. The proposal is passed with its lead, contact and contact person.</summary>
    public async Task SendAsync(Proposal proposal, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var lead = proposal.Lead!;
        var (link, _) = links.Create(lead, LinkPurpose.Proposal, proposal.Id);
        db.PrivateLinks.Add(link);
        var before = await db.Proposals.Where(p => p.LeadId == lead.Id && p.Number < proposal.Number && p.SentAt != null)
            .MaxAsync(p => (int?)p.Number, cancellation);
        db.OutgoingMails.Add(mails.ProposalReady(lead, lead.Contact!, lead.ContactPerson!, proposal, link, before));
        proposal.SentAt = now;
        db.Record(lead, Actor.System, AuditKind.ProposalSent, now,
            ("number", $"{proposal.Number}"), ("to", lead.Contact!.Name));
        await PlaybookRuns.StartAsync(db, lead, PlaybookKind.Proposal, calendar.AddDays(now, DaysUntilCall), now, cancellation);
        ExpiryPlan.Add(db, proposal, now);
        await MeetTermAsync(lead, now, cancellation);
        await stages.AdvanceAsync(lead, LeadStage.Proposal, Actor.System, cancellation);
    }

    private async Task MeetTermAsync(Lead lead, DateTime now, CancellationToken cancellation)
    {
        var terms = await db.ServiceTerms.Where(t => t.LeadId == lead.Id).ToListAsync(cancellation);
        if (TermClock.Meet(terms, TermKind.FirstSiteList, now))
            db.Record(lead, Actor.System, AuditKind.TermMet, now, ("term", nameof(TermKind.FirstSiteList)));
        TermClock.Publish(lead, terms);
    }
}
