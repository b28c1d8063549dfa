using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.Matching;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Privacy;

/// <summary>
/// Takes out of every table what says who asked and in which words. Stages with their dates, areas, power, jobs, answers
/// of choice and the names of our own people stay, so that reports tell the same as before.
/// </summary>
public sealed class LeadEraser(AppDbContext db, StageService stages)
{
    /// <summary>In place of the hash of a content that is gone, as the clean-up of documents has it.</summary>
    private const string NoFile = "";

    /// <summary>
    /// Erases a lead, passed with contact, company and enquiry, in the caller's transaction; the caller saves. An open lead
    /// ends in a stage for a reason. What stands outside the tables is written down as <see cref="ErasureRemains"/>.
    /// </summary>
    internal async Task EraseAsync(
        Lead lead, LeadStage end, string reason, Actor actor, DateTime now, CancellationToken cancellation)
    {
        if (!lead.Stage.IsClosed())
            await stages.AddClosingAsync(lead, end, reason, actor, cancellation);
        await db.SaveChangesAsync(cancellation);
        await EraseCompanyAsync(lead, cancellation);
        EraseLead(lead);
        lead.ErasedAt = now;
        await EraseTalkAsync(lead.Id, now, cancellation);
        var files = await EraseFilesAsync(lead.Id, now, cancellation);
        var mails = await EraseTrailAsync(lead.Id, now, cancellation);
        db.ErasureRemains.Add(new ErasureRemains { LeadId = lead.Id, FileHashes = files, MessageIds = mails, DueAt = now });
        await LinkService.RevokeAsync(db, lead.Id, now, cancellation);
        await db.EnquiryDrafts.Where(d => d.LeadId == lead.Id).ExecuteDeleteAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task EraseCompanyAsync(Lead lead, CancellationToken cancellation)
    {
        var (contact, company) = (lead.Contact!, lead.Company!);
        (contact.Name, contact.Role, contact.Email, contact.Phone, contact.PreferredChannel) =
            (Erased.Name, null, Erased.Email, null, null);
        // Others asked for this company too, or it has an account manager: it is theirs as well.
        if (await SharedCompany.IsSharedAsync(db, lead, cancellation))
            return;
        (company.Name, company.KvkNumber, company.ForeignRegister, company.Website, company.City) =
            (Erased.Company, null, null, null, null);
    }

    private static void EraseLead(Lead lead)
    {
        var asked = lead.Enquiry!.Answers;
        lead.CompanyName = Erased.Company;
        lead.Description = lead.AssignmentReason = Erased.Text;
        lead.OutcomeReason = lead.OutcomeReason is null ? null : Erased.Text;
        lead.CodeName = lead.FoundVia = lead.KeepReason = lead.OutcomeParty = lead.OutcomePlace = null;
        lead.OfferConsentAt = null;
        lead.Requirements = Known(lead.Requirements);
        lead.Further = lead.Further is not { } further ? null : new()
        {
            Situation = further.Situation, DecisionOn = further.DecisionOn,
            Impact = further.Impact with { EducationMix = null, Sustainability = null },
        };
        // Built anew from what may stay: an answer that is added to the form later is erased unless it is named here.
        lead.Enquiry.Answers = new EnquiryAnswers
        {
            Company = new() { Name = Erased.Company, Country = asked.Company.Country, Situation = asked.Company.Situation },
            Contact = new() { Name = Erased.Name, Email = Erased.Email },
            Description = Erased.Text,
            Requirements = Known(asked.Requirements),
            Impact = asked.Impact with { EducationMix = null, Sustainability = null },
            DecisionOn = asked.DecisionOn,
            Confidential = asked.Confidential,
            PrivacyVersion = asked.PrivacyVersion,
        };
    }

    // The set of features is open: what we have no word for was typed by someone.
    private static Requirements Known(Requirements needs) =>
        needs with { Features = [.. needs.Features.Where(f => Feature.Known.Contains(f))] };

    private async Task EraseTalkAsync(long leadId, DateTime now, CancellationToken cancellation)
    {
        foreach (var said in await db.Interactions.Where(i => i.LeadId == leadId).ToListAsync(cancellation))
            (said.Text, said.ByName) = (Erased.Text, said.ById is null ? Erased.Name : said.ByName);
        foreach (var followUp in await db.FollowUps.Where(f => f.LeadId == leadId).ToListAsync(cancellation))
        {
            if (followUp.Origin == FollowUps.FollowUpOrigin.ByHand)
                followUp.Subject = Erased.Text;
            followUp.Result = followUp.Result is null ? null : Erased.Text;
            (followUp.Note, followUp.CompletedAt) = (null, followUp.CompletedAt ?? now);
        }
        // What was promised and what came of it are figures.
        foreach (var check in await db.AftercareChecks.Where(c => c.LeadId == leadId && c.Remark != null).ToListAsync(cancellation))
            check.Remark = Erased.Text;
        foreach (var reminder in await db.FollowUpEscalations.Where(r => r.FollowUp!.LeadId == leadId && r.DoneAt == null).ToListAsync(cancellation))
            reminder.DoneAt = now;
        foreach (var question in await db.Questions.Where(q => q.LeadId == leadId).ToListAsync(cancellation))
        {
            (question.Text, question.Answer) = (Erased.Text, question.Answer is null ? null : Erased.Text);
            (question.WithdrawReason, question.ExtraTimeReason) = (
                question.WithdrawReason is null ? null : Erased.Text, question.ExtraTimeReason is null ? null : Erased.Text);
        }
        foreach (var share in await db.LeadShares.Where(s => s.LeadId == leadId).ToListAsync(cancellation))
            (share.Note, share.Consent, share.EndedAt) = (Erased.Text, share.Consent is null ? null : Erased.Text, share.EndedAt ?? now);
        foreach (var offer in await db.SupplyOffers.Where(o => o.LeadId == leadId).ToListAsync(cancellation))
            (offer.Reason, offer.EndedAt) = (offer.Reason is null ? null : Erased.Text, offer.AnsweredAt is null ? offer.EndedAt ?? now : offer.EndedAt);
        foreach (var claim in await db.PlotClaims.Where(c => c.LeadId == leadId).ToListAsync(cancellation))
            (claim.Basis, claim.EndReason, claim.Exception) = (
                claim.Basis is null ? null : Erased.Text, claim.EndReason is null ? null : Erased.Text, claim.Exception is null ? null : Erased.Text);
        foreach (var candidate in await db.IssueCandidates.Where(c => c.LeadId == leadId && c.Text != null).ToListAsync(cancellation))
            candidate.Text = Erased.Text;
        foreach (var step in await db.IssueSteps.Where(s => s.Candidate!.LeadId == leadId && s.Text != null).ToListAsync(cancellation))
            step.Text = Erased.Text;
        foreach (var visit in await db.Visits.Where(v => v.LeadId == leadId).ToListAsync(cancellation))
        {
            (visit.Wishes, visit.Place) = (null, null);
            if (visit.StartsAt is null || visit.StartsAt > now)
                visit.CancelledAt ??= now;
        }
        foreach (var site in await db.ProposalSites.Where(
            s => db.Proposals.Any(p => p.Id == s.ProposalId && p.LeadId == leadId)).ToListAsync(cancellation))
            site.Motivation = site.AnswerText = null;
        foreach (var approval in await db.ProposalApprovals.Where(a => a.Proposal!.LeadId == leadId && a.Remark != null).ToListAsync(cancellation))
            approval.Remark = Erased.Text;
        foreach (var entry in await db.Shortlist.Where(s => s.LeadId == leadId).ToListAsync(cancellation))
            entry.Reason = null;
        foreach (var exclusion in await db.SiteExclusions.Where(e => e.LeadId == leadId).ToListAsync(cancellation))
            exclusion.Reason = Erased.Text;
        foreach (var run in await db.MatchRuns.Where(r => r.LeadId == leadId).ToListAsync(cancellation))
            run.Requirements = Known(run.Requirements);
    }

    private async Task<List<string>> EraseFilesAsync(long leadId, DateTime now, CancellationToken cancellation)
    {
        var hashes = new List<string>();
        foreach (var document in await db.Documents.Where(d => d.LeadId == leadId).ToListAsync(cancellation))
        {
            if (document.FileHash != NoFile)
                hashes.Add(document.FileHash);
            (document.Name, document.FileHash, document.RemovedAt) = (Erased.Text, NoFile, document.RemovedAt ?? now);
            document.AddedByName = document.AddedById is null ? Erased.Name : document.AddedByName;
        }
        foreach (var proposal in await db.Proposals.Where(p => p.LeadId == leadId).ToListAsync(cancellation))
        {
            if (proposal.FileHash is { } hash)
                hashes.Add(hash);
            (proposal.Document, proposal.FileHash, proposal.FileBytes) = (null, null, null);
            proposal.WithdrawReason = proposal.WithdrawReason is null ? null : Erased.Text;
        }
        return [.. hashes.Distinct()];
    }

    private async Task<List<string>> EraseTrailAsync(long leadId, DateTime now, CancellationToken cancellation)
    {
        foreach (var change in await db.StageChanges.Where(c => c.LeadId == leadId).ToListAsync(cancellation))
        {
            change.Reason = change.Reason is null ? null : Erased.Text;
            change.OutcomeParty = change.OutcomePlace = null;
            change.ByName = change.ById is null && change.ByName != Actor.System.Name ? Erased.Name : change.ByName;
        }
        // Also what was said with an earlier request, that was refused.
        foreach (var request in await db.ErasureRequests.Where(r => r.LeadId == leadId).ToListAsync(cancellation))
            request.Text = request.Reason = null;
        foreach (var entry in await db.AuditEvents.Where(e => e.LeadId == leadId).ToListAsync(cancellation))
        {
            entry.ActorName = entry.ActorId is null && entry.ActorName != Actor.System.Name ? Erased.Name : entry.ActorName;
            entry.Values = ErasedEvent.Of(entry.Kind, entry.Values);
        }
        // What was held back of it is not read by anyone any more; its content goes with the next clean-up.
        foreach (var held in await db.ReceivedMails.Where(m => m.LeadId == leadId && m.Came == Came.Held).ToListAsync(cancellation))
            (held.Came, held.From, held.Subject) = (Came.Discarded, null, null);
        var mails = await db.OutgoingMails.Where(m => m.LeadId == leadId).ToListAsync(cancellation);
        foreach (var mail in mails)
        {
            (mail.ToAddress, mail.ToName, mail.Values) = (Erased.Email, Erased.Name, new Dictionary<string, string>());
            mail.UndeliveredAt = null;
            // Dropped, and not only given up: nobody has to look at it, or could send it to anyone.
            if (mail.DoneAt is null)
                (mail.GivenUpAt, mail.DoneAt, mail.LastError) = (mail.GivenUpAt ?? now, now, "Niet verstuurd: de gegevens zijn gewist.");
        }
        return [.. mails.Select(m => m.MessageId)];
    }
}
