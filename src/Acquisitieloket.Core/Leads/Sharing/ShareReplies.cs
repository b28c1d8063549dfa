using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads.Sharing;

/// <summary>What a partner writes about a lead that is shared with it: a note of the lead, and a mail to its contact person.</summary>
public sealed class ShareReplies(AppDbContext db, ShareMails mails, StandIn standIn, OnceOnly once, TimeProvider clock)
{
    /// <summary>Keeps what was written, once for each form. The company does not see it.</summary>
    /// <exception cref="RefusedException">It is not shared with the viewer any more, or the lead is closed.</exception>
    public async Task WriteAsync(Guid key, string text, Viewer viewer, Guid? formKey = null, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var share = await db.LeadShares.Where(LeadShare.LiveFor(viewer, WorkingCalendar.DayOf(now))).Include(s => s.With!.Department)
            .Include(s => s.Lead!.ContactPerson!.Department).SingleOrDefaultAsync(s => s.Key == key, cancellation);
        if (share is null)
            throw new RefusedException(Can.Not("Deze lead is niet meer met u gedeeld."));
        var lead = share.Lead!;
        if (lead.Stage.IsClosed())
            Can.Not("Deze lead is afgerond. Neem contact op met de contactpersoon.").OrRefuse();
        var actor = new Actor(viewer.UserId, $"{share.With!.FullName} ({share.With.Department!.Name})");
        db.Interactions.Add(new Interaction
        {
            LeadId = lead.Id, Kind = InteractionKind.Note, Text = text, At = now, ById = actor.UserId, ByName = actor.Name,
        });
        var told = db.Record(lead, actor, AuditKind.InteractionAdded, now, ("kind", nameof(InteractionKind.Note)), ("reached", "false"), ("text", text));
        db.OutgoingMails.Add(mails.Replied(lead, await standIn.ReaderAsync(lead, now, cancellation), actor.Name, text));
        await once.SaveAsync(told, formKey, cancellation);
    }
}
