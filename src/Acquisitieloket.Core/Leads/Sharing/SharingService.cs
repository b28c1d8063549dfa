using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads.Sharing;

/// <summary>Shares a lead with one person until a day, and ends that. Each is an event of the lead.</summary>
public sealed class SharingService(AppDbContext db, ShareMails mails, TimeProvider clock)
{
    /// <summary>Longer than this nobody thinks of it any more.</summary>
    public const int MostDays = 366;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Shares it and mails the one with whom.</summary>
    /// <exception cref="RefusedException">The rules of sharing, or it is shared with the same person already.</exception>
    public async Task ShareAsync(long leadId, ShareLead input, Actor actor, CancellationToken cancellation = default)
    {
        var (now, today) = (Now, WorkingCalendar.DayOf(Now));
        var lead = await db.Leads.Include(l => l.ContactPerson!.Department).SingleAsync(l => l.Id == leadId, cancellation);
        var with = (await ShareableWith.ForAsync(db, leadId, cancellation)).FirstOrDefault(p => p.Id == input.WithId);
        SharingRules.CanShare(lead, input, with, today).OrRefuse();
        var earlier = await db.LeadShares.SingleOrDefaultAsync(
            s => s.LeadId == leadId && s.WithId == input.WithId && s.EndedAt == null, cancellation);
        if (earlier?.Until >= today)
            SharingRules.AlreadyShared(with!).OrRefuse();
        // The index that keeps one live share for each person looks at the end only, not at the calendar.
        if (earlier is not null)
        {
            earlier.EndedAt = now;
            await db.SaveChangesAsync(cancellation);
        }
        var share = new LeadShare
        {
            Key = Guid.NewGuid(), Lead = lead, WithId = with!.Id, Named = !with.IsPartner || input.Named, Note = input.Note,
            Consent = with.IsPartner && input.Named ? input.Consent : null,
            SharedAt = now, SharedById = actor.UserId!.Value, Until = input.Until,
        };
        db.LeadShares.Add(share);
        db.Record(lead, actor, AuditKind.LeadShared, now, ("to", $"{with.Name} ({with.Organisation})"), ("named", share.Named ? "1" : ""),
            ("until", $"{share.Until:yyyy-MM-dd}"), ("note", share.Note), ("consent", share.Consent));
        db.OutgoingMails.Add(mails.Shared(share, await db.Users.SingleAsync(u => u.Id == with.Id, cancellation), actor.Name));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Ends a share at once. False when the lead has none that is live with this key.</summary>
    public async Task<bool> EndAsync(long leadId, Guid key, Actor actor, CancellationToken cancellation = default)
    {
        var share = await db.LeadShares.Include(s => s.Lead).Include(s => s.With!.Department)
            .SingleOrDefaultAsync(s => s.LeadId == leadId && s.Key == key && s.EndedAt == null, cancellation);
        if (share is null)
            return false;
        share.EndedAt = Now;
        db.Record(share.Lead!, actor, AuditKind.LeadShareEnded, Now, ("to", $"{share.With!.FullName} ({share.With.Department!.Name})"));
        await HandOverAsync(share, cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    // What the guest was to do is the contact person's from now on.
    private async Task HandOverAsync(LeadShare share, CancellationToken cancellation)
    {
        foreach (var followUp in await db.FollowUps.Where(f => f.LeadId == share.LeadId && f.AssigneeId == share.WithId && f.CompletedAt == null)
            .ToListAsync(cancellation))
            followUp.AssigneeId = share.Lead!.ContactPersonId;
    }
}

/// <summary>With whom a lead is shared, and how.</summary>
public sealed record ShareLead
{
    public required long WithId { get; init; }
    /// <summary>For a partner: company and contact by name.</summary>
    public required bool Named { get; init; }
    public required string Note { get; init; }
    public required string? Consent { get; init; }
    public required DateOnly Until { get; init; }
}
