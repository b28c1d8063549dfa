using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Privacy;

/// <summary>A company asks to be erased; staff grant it, which erases at once, or refuse with a reason (AVG, article 17).</summary>
public sealed class ErasureService(
    AppDbContext db, LeadEraser eraser, PageMails mails, PrivateLinks links, StandIn standIn,
    WorkingCalendar calendar, TimeProvider clock)
{
    private const int MonthsToAnswer = 1, DaysToStart = 5;
    private const string Subject = "Beantwoord het verzoek om gegevens te wissen";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Stores the wish, to be answered within a month (AVG, article 12). Nothing when one waits already.</summary>
    public async Task AskAsync(long leadId, string? text, CancellationToken cancellation = default)
    {
        var (lead, now) = (await LeadAsync(leadId, cancellation), Now);
        if (await db.ErasureRequests.AnyAsync(r => r.LeadId == leadId && r.AnsweredAt == null, cancellation))
            return;
        var request = new ErasureRequest
        {
            Lead = lead, RequestedAt = now, Text = text, AnswerBy = now.AddMonths(MonthsToAnswer),
        };
        db.ErasureRequests.Add(request);
        db.Record(lead, Actor.Company(lead.Contact!.Name), AuditKind.ErasureRequested, now, ("text", text));
        var reader = await standIn.ReaderAsync(lead, now, cancellation);
        db.OutgoingMails.Add(mails.ErasureRequested(lead, reader, text, request.AnswerBy));
        db.OutgoingMails.Add(mails.ErasureAsked(lead, await links.ForMailAsync(lead, cancellation), request.AnswerBy));
        FollowUpPlan.Add(db, lead, reader.Id, Subject, calendar.AddDays(now, DaysToStart), FollowUpOrigin.CompanyAnswer, now);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Those who may answer: the department of the contact person, and administrators.</summary>
    public static Can CanAnswer(Viewer viewer, Lead lead) =>
        viewer.Is(Role.Administrator) || viewer.UserId == lead.ContactPersonId
            || (viewer.DepartmentId == lead.DepartmentId && !lead.Confidential && LeadAccess.MayUseQueue(viewer))
            ? Can.Do : Can.Not("Alleen de afdeling van de contactpersoon en beheerders beantwoorden dit verzoek.");

    /// <summary>Keeps the data, for a reason that the company reads.</summary>
    public async Task RefuseAsync(
        long requestId, string reason, Viewer viewer, Actor actor, CancellationToken cancellation = default)
    {
        var (request, lead, now) = await OpenAsync(requestId, viewer, actor, cancellation);
        (request.Granted, request.Reason) = (false, reason);
        db.Record(lead, actor, AuditKind.ErasureAnswered, now, ("granted", "false"), ("reason", reason));
        db.OutgoingMails.Add(mails.ErasureRefused(lead, await links.ForMailAsync(lead, cancellation), reason));
        await EndFollowUpsAsync(lead, "Afgewezen", actor, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Erases everything that says who asked, also forms that were not sent yet; figures without names stay. One transaction;
    /// files follow as due work.
    /// </summary>
    public async Task GrantAsync(long requestId, Viewer viewer, Actor actor, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (request, lead, now) = await OpenAsync(requestId, viewer, actor, cancellation);
        var address = lead.Contact!.Email;
        (request.Granted, request.Text, request.Reason) = (true, null, null);
        await EndFollowUpsAsync(lead, "Gewist", actor, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await Enquiries.DraftService.ForgetOfAsync(db, address, now, cancellation);
        await eraser.EraseAsync(lead, LeadStage.Withdrawn, "Gegevens gewist op verzoek van het bedrijf", actor, now, cancellation);
        db.Record(lead, actor, AuditKind.ErasureAnswered, now, ("granted", "true"));
        db.OutgoingMails.Add(mails.ErasureGranted(lead, address));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<(ErasureRequest, Lead, DateTime)> OpenAsync(
        long requestId, Viewer viewer, Actor actor, CancellationToken cancellation)
    {
        var request = await db.ErasureRequests.SingleAsync(r => r.Id == requestId, cancellation);
        var (lead, now) = (await LeadAsync(request.LeadId, cancellation), Now);
        CanAnswer(viewer, lead).OrRefuse();
        if (request.AnsweredAt is not null)
            Can.Not("Dit verzoek is al beantwoord.").OrRefuse();
        (request.AnsweredAt, request.AnsweredById) = (now, actor.UserId);
        return (request, lead, now);
    }

    private async Task EndFollowUpsAsync(Lead lead, string result, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var open = await db.FollowUps.Where(f => f.LeadId == lead.Id && f.CompletedAt == null && f.Subject == Subject)
            .ToListAsync(cancellation);
        foreach (var followUp in open)
            await FollowUpPlan.EndAsync(db, lead, followUp, result, actor, now, cancellation);
    }

    private Task<Lead> LeadAsync(long id, CancellationToken cancellation) => db.Leads
        .Include(l => l.Contact).Include(l => l.Company).Include(l => l.Enquiry).Include(l => l.ContactPerson!.Department)
        .SingleAsync(l => l.Id == id, cancellation);
}
