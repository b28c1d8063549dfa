using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Privacy;

/// <summary>Collects what a company may take along, for every form in which it is handed over.</summary>
public sealed class MyDataReader(AppDbContext db, TimeProvider clock)
{
    /// <summary>The data of one lead.</summary>
    public async Task<MyData> OfAsync(long leadId, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.AsNoTracking().Include(l => l.Enquiry).Include(l => l.Contact).Include(l => l.Company)
            .Include(l => l.ContactPerson!.Department).SingleAsync(l => l.Id == leadId, cancellation);
        var contact = lead.Contact!;
        return new MyData
        {
            MadeAt = clock.GetUtcNow().UtcDateTime,
            Reference = lead.Reference, Language = lead.Language, Stage = lead.Stage,
            ContactPerson = lead.ContactPerson!.FullName, Department = lead.ContactPerson.Department!.Name,
            Enquiry = new(lead.Enquiry!.SubmittedAt, lead.Enquiry.Channel, lead.Enquiry.Answers),
            Contact = new(contact.Name, contact.Role, contact.Email, contact.Phone, contact.Language, contact.PreferredChannel),
            Company = await CompanyAsync(lead, cancellation),
            Requirements = lead.Requirements, Further = FurtherAnswers.Of(lead),
            Stages = await db.StageChanges.AsNoTracking().Where(c => c.LeadId == leadId).OrderBy(c => c.At).ThenBy(c => c.Id)
                .Select(c => new MyStage(c.To, c.At)).ToListAsync(cancellation),
            ContactMoments = await db.Interactions.AsNoTracking()
                .Where(i => i.LeadId == leadId && !i.VisibleToCompany && i.Kind != InteractionKind.Note).OrderBy(i => i.At)
                .Select(i => new MyMoment(i.Kind, i.Reached, i.At)).ToListAsync(cancellation),
            Messages = await db.Interactions.AsNoTracking().Where(i => i.LeadId == leadId && i.VisibleToCompany)
                .OrderBy(i => i.At).ThenBy(i => i.Id)
                .Select(i => new MyMessage(i.At, i.ByName, i.ById == null, i.Text)).ToListAsync(cancellation),
            Proposals = await ProposalsAsync(leadId, cancellation),
            Visits = await db.Visits.AsNoTracking().Where(v => v.LeadId == leadId).OrderBy(v => v.AskedAt)
                .Select(v => new MyVisit(v.Site!.Name, v.AskedAt, v.Wishes, v.StartsAt, v.EndsAt, v.Place, v.CancelledAt))
                .ToListAsync(cancellation),
            Questions = await db.Questions.AsNoTracking().Where(q => q.LeadId == leadId).OrderBy(q => q.AskedAt)
                .Select(q => new MyQuestion(q.Subject, q.Site!.Name, q.AskedAt, q.Text, q.Answer, q.AnsweredAt, q.WithdrawnAt))
                .ToListAsync(cancellation),
            Shares = await SharesAsync(leadId, cancellation),
            Documents = await db.Documents.AsNoTracking()
                .Where(d => d.LeadId == leadId && d.RemovedAt == null && (d.VisibleToCompany || d.AddedById == null))
                .OrderBy(d => d.AddedAt).Select(d => new MyDocument(d.Name, d.MediaType, d.Bytes, d.AddedAt, d.AddedById == null))
                .ToListAsync(cancellation),
            Corrections = await CorrectionsAsync(leadId, cancellation),
            Mails = await MailsAsync(leadId, cancellation),
            Aftercare = await db.AftercareChecks.AsNoTracking().Where(c => c.LeadId == leadId && c.At != null).OrderBy(c => c.Months).ThenBy(c => c.Id)
                .Select(c => new MyAftercare(c.At!.Value, c.Months, c.ActualJobs, c.ActualM2)).ToListAsync(cancellation),
            OfferConsentAt = lead.OfferConsentAt,
            Links = await db.PrivateLinks.AsNoTracking().Where(l => l.LeadId == leadId).OrderBy(l => l.Id)
                .Select(l => new MyLink(l.Purpose, l.CreatedAt, l.ExpiresAt, l.RevokedAt)).ToListAsync(cancellation),
            ErasureRequests = await db.ErasureRequests.AsNoTracking().Where(r => r.LeadId == leadId).OrderBy(r => r.Id)
                .Select(r => new MyErasureRequest(r.RequestedAt, r.Text, r.AnswerBy, r.AnsweredAt, r.Granted, r.Reason))
                .ToListAsync(cancellation),
            Access = await AccessAsync(leadId, cancellation),
        };
    }

    // What other enquiries told of the same company is not for whoever knows its number.
    private async Task<MyCompany> CompanyAsync(Lead lead, CancellationToken cancellation)
    {
        var company = lead.Company!;
        return await SharedCompany.IsSharedAsync(db, lead, cancellation)
            ? new MyCompany(lead.CompanyName, lead.Enquiry!.Answers.Company.KvkNumber, null, null, null, null)
            : new MyCompany(lead.CompanyName, company.KvkNumber, company.ForeignRegister, company.Country, company.Website, company.City);
    }

    private async Task<IReadOnlyList<MyProposal>> ProposalsAsync(long leadId, CancellationToken cancellation)
    {
        var sent = await db.Proposals.AsNoTracking().Where(p => p.LeadId == leadId && p.SentAt != null).OrderBy(p => p.Number)
            .Include(p => p.Sites.OrderBy(s => s.Order)).ThenInclude(s => s.Site).ToListAsync(cancellation);
        return [.. sent.Select(p => new MyProposal(p.Number, p.SentAt!.Value, p.OpenedAt, p.DownloadedAt, p.ValidUntil, p.WithdrawnAt, p.WithdrawReason,
            [.. p.Sites.Select(s => new MyAnswer(s.Site!.Name, s.Answer, s.AnswerText, s.AnsweredAt))]))];
    }

    private async Task<IReadOnlyList<MyShare>> SharesAsync(long leadId, CancellationToken cancellation) =>
        [.. (await db.LeadShares.AsNoTracking()
            .Where(s => s.LeadId == leadId && s.With!.Department!.Kind == People.DepartmentKind.Partner).OrderBy(s => s.SharedAt)
            .Select(s => new { Organisation = s.With!.Department!.Name, s.Named, s.SharedAt, s.Until, s.EndedAt }).ToListAsync(cancellation))
            .Select(s => new MyShare(s.Organisation, s.Named, s.SharedAt,
                s.EndedAt is { } ended && WorkingCalendar.DayOf(ended) < s.Until ? WorkingCalendar.DayOf(ended) : s.Until))];

    private async Task<IReadOnlyList<MyCorrection>> CorrectionsAsync(long leadId, CancellationToken cancellation) =>
        [.. (await db.AuditEvents.AsNoTracking().Where(e => e.LeadId == leadId && e.Kind == AuditKind.DataCorrected)
            .OrderBy(e => e.At).Select(e => new { e.At, e.Values }).ToListAsync(cancellation))
            .Select(e => new MyCorrection(e.At, e.Values))];

    // Those to employees are not told: they are about the company, but written to someone else.
    private async Task<IReadOnlyList<MyMail>> MailsAsync(long leadId, CancellationToken cancellation)
    {
        var mails = await db.OutgoingMails.AsNoTracking().Where(m => m.LeadId == leadId).OrderBy(m => m.Id)
            .Select(m => new { m.Template, m.ToAddress, DoneAt = m.GivenUpAt == null ? m.DoneAt : null, m.Values }).ToListAsync(cancellation);
        return [.. mails.Where(m => m.Values.ContainsKey("contactName"))
            .Select(m => new MyMail(m.Template, m.ToAddress, m.DoneAt))];
    }

    private async Task<IReadOnlyList<MyAccess>> AccessAsync(long leadId, CancellationToken cancellation)
    {
        var moments = await db.AccessLog.AsNoTracking().Where(a => a.LeadId == leadId).OrderBy(a => a.At)
            .Select(a => a.At).ToListAsync(cancellation);
        return [.. moments.GroupBy(WorkingCalendar.DayOf).Select(day => new MyAccess(day.Key, day.Count()))];
    }
}
