using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>Closes private links, and mails fresh ones to the address that the company gave.</summary>
public sealed class LinkService(AppDbContext db, LeadMails mails, PageMails pageMails, PrivateLinks links, MailCap cap, TimeProvider clock)
{
    /// <summary>A new link is mailed no more often than this.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>The most leads of one address that get a link at once.</summary>
    private const int MostLeads = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Closes every link of a lead, those to its proposals too, and mails the company a new one. Sent proposals stay
    /// within reach from the page. Refuses for a closed lead. For a link that came into wrong hands, or that went astray.
    /// </summary>
    public async Task ReplaceAsync(long leadId, string reason, Actor actor, CancellationToken cancellation = default)
    {
        var (lead, now) = (await LeadAsync(leadId, cancellation), Now);
        lead.Stage.CanWrite().OrRefuse();
        var (link, _) = await RenewAllAsync(lead, now, cancellation);
        db.Record(lead, actor, AuditKind.LinkRevoked, now, ("reason", reason));
        db.OutgoingMails.Add(pageMails.LinkReplaced(lead, link));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Mails links for what someone typed: a reference or the address of a contact. Only open leads, only to the address
    /// that is known, and not within ten minutes of another. Nothing comes back: nobody learns what is known here.
    /// </summary>
    public async Task MailLostAsync(string typed, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await cap.TakeTurnAsync(cancellation);
        var (reference, address, recent) = (typed.ToUpperInvariant(), typed.ToLowerInvariant(), Now - Pause);
        var leads = await db.Leads.Include(l => l.Contact).Include(l => l.ContactPerson!.Department)
            .Where(l => l.ClosedAt == null && (l.Reference == reference || l.Contact!.Email.ToLower() == address)
                && !db.OutgoingMails.Any(m => m.LeadId == l.Id && m.Template == MailName.LinkRenewed && m.CreatedAt > recent))
            .OrderByDescending(l => l.Id).Take(MostLeads).ToListAsync(cancellation);
        // A reference finds one lead, an address those of one mailbox.
        var room = leads.Count == 0 ? 0 : await cap.RoomForLinksAsync(leads[0].Contact!.Email, cancellation);
        foreach (var lead in leads.Take(room))
        {
            if (!await cap.AllowsLinkAsync(lead.Id, lead.Contact!.Email, cancellation))
                continue;
            var (link, _) = links.Create(lead, LinkPurpose.Status);
            db.PrivateLinks.Add(link);
            db.OutgoingMails.Add(mails.LinkRenewed(lead, lead.Contact!, lead.ContactPerson!, link));
        }
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Closes every link of a lead and makes new ones to its page and its sent proposals; the caller saves.</summary>
    internal async Task<(PrivateLink Link, string Token)> RenewAllAsync(Lead lead, DateTime now, CancellationToken cancellation)
    {
        await RevokeAsync(db, lead.Id, now, cancellation);
        var fresh = links.Create(lead, LinkPurpose.Status);
        db.PrivateLinks.Add(fresh.Link);
        foreach (var proposal in await db.Proposals.Where(p => p.LeadId == lead.Id && p.SentAt != null).Select(p => p.Id).ToListAsync(cancellation))
            db.PrivateLinks.Add(links.Create(lead, LinkPurpose.Proposal, proposal).Link);
        return fresh;
    }

    /// <summary>Marks all links of a lead that still open something; the caller saves.</summary>
    internal static async Task RevokeAsync(AppDbContext db, long leadId, DateTime now, CancellationToken cancellation)
    {
        foreach (var link in await db.PrivateLinks.Where(l => l.LeadId == leadId && l.RevokedAt == null).ToListAsync(cancellation))
            link.RevokedAt = now;
    }

    private Task<Lead> LeadAsync(long leadId, CancellationToken cancellation) => db.Leads
        .Include(l => l.Contact).Include(l => l.ContactPerson!.Department).SingleAsync(l => l.Id == leadId, cancellation);
}
