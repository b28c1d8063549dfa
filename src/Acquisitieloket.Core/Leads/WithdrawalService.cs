using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>Ends a lead at the wish of the company.</summary>
public sealed class WithdrawalService(
    AppDbContext db, PageMails mails, PrivateLinks links, StageService stages, VisitRequests visits, StandIn standIn, MailCap cap,
    TimeProvider clock)
{
    /// <summary>
    /// Ends the lead with the reason that the company gave, if any, and calls off its visits. The contact person is told, and
    /// the company gets it in writing, with the way back. Refuses for a closed lead.
    /// </summary>
    public async Task WithdrawAsync(long leadId, string? reason, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var lead = await db.Leads.Include(l => l.Contact).Include(l => l.ContactPerson!.Department)
            .SingleAsync(l => l.Id == leadId, cancellation);
        var words = reason is null ? "Het bedrijf heeft de vraag ingetrokken." : $"Het bedrijf heeft de vraag ingetrokken: {reason}";
        var actor = Actor.Company(lead.Contact!.Name);
        // Added first: the change of stage saves all of it.
        var hadVisit = await visits.EndAsync(lead, actor, now, cancellation);
        db.OutgoingMails.Add(mails.CompanyWithdrew(lead, await standIn.ReaderAsync(lead, now, cancellation), reason));
        // The page says it too; a lead can be withdrawn once only, so that no turn has to be waited for.
        if (await cap.AllowsAsync(leadId, [lead.Contact.Email], cancellation))
            db.OutgoingMails.Add(mails.EnquiryWithdrawn(lead, await links.ForMailAsync(lead, cancellation), hadVisit));
        await stages.ChangeAsync(leadId, new StageRequest
        {
            To = LeadStage.Withdrawn, Reason = words.Length > Lead.ReasonLength ? words[..Lead.ReasonLength] : words,
        }, actor, cancellation);
    }
}
