using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>Gives others what someone promised who may not open the lead of it any more, for services inside their own transaction.</summary>
public sealed class LeftFollowUps(AppDbContext db, LeadReaders readers, AftercarePlan aftercare)
{
    /// <summary>
    /// Of an employee who left, or got another department or other roles, the open follow-ups of each lead that she or he may not
    /// open now: they go to its contact person, else to who keeps in touch with a company that settled. What was promised to a
    /// company stays promised. The change of the employee is stored already; the caller saves.
    /// </summary>
    internal async Task FromAsync(AppUser user, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var works = (await Viewers.OfAsync(db, [user.Id], cancellation)).Any(LeadAccess.MayUseQueue);
        var open = await db.FollowUps.Include(f => f.Lead).Where(f => f.AssigneeId == user.Id && f.CompletedAt == null)
            .OrderBy(f => f.Id).ToListAsync(cancellation);
        foreach (var ofLead in open.GroupBy(f => f.LeadId))
        {
            var lead = ofLead.First().Lead!;
            if (works && (await readers.AmongAsync(lead.Id, [user.Id], cancellation)).Contains(user.Id))
                continue;
            var to = lead.ContactPersonId != user.Id ? lead.ContactPersonId : await aftercare.HolderAsync(lead, user.Id, cancellation);
            if (to != user.Id)
                Give([.. ofLead], user, await db.Users.SingleAsync(u => u.Id == to, cancellation), actor, now);
        }
    }

    private void Give(IReadOnlyList<FollowUp> promises, AppUser from, AppUser to, Actor actor, DateTime now)
    {
        foreach (var promise in promises)
        {
            promise.AssigneeId = to.Id;
            // Not through the lead itself: nobody was in contact with the company.
            db.AuditEvents.Add(new AuditEvent
            {
                At = now, LeadId = promise.LeadId, ActorId = actor.UserId, ActorName = actor.Name, Kind = AuditKind.FollowUpHandedOver,
                Values = new Dictionary<string, string> { ["subject"] = promise.Subject, ["from"] = from.FullName, ["to"] = to.FullName },
            });
        }
    }
}
