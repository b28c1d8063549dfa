using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>Makes and finds the private links by which a company reaches its own pages.</summary>
public sealed class PrivateLinks(AppDbContext db, LinkKey key, PublicAddress address, TimeProvider clock)
{
    /// <summary>A new link, not yet saved, and its token. The token is nowhere stored; only its hash is.</summary>
    public (PrivateLink Link, string Token) Create(Lead lead, LinkPurpose purpose, long? proposalId = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var nonce = Guid.NewGuid();
        var token = key.TokenFor(nonce);
        var link = new PrivateLink
        {
            Lead = lead,
            Purpose = purpose,
            ProposalId = proposalId,
            Nonce = nonce,
            TokenHash = LinkKey.HashOf(token),
            CreatedAt = now,
            ExpiresAt = now + PrivateLink.Lifetime,
        };
        return (link, token);
    }

    /// <summary>A link to the company's page for a mail: the one that works and still will for a while, else a new one, added.</summary>
    public async Task<PrivateLink> ForMailAsync(Lead lead, CancellationToken cancellation = default)
    {
        var soon = clock.GetUtcNow().UtcDateTime + PrivateLink.Lifetime / 3;
        var open = await db.PrivateLinks.Where(l => l.LeadId == lead.Id && l.Purpose == LinkPurpose.Status
            && l.RevokedAt == null && l.ExpiresAt > soon).OrderByDescending(l => l.Id).FirstOrDefaultAsync(cancellation);
        if (open is not null)
            return open;
        var (link, _) = Create(lead, LinkPurpose.Status);
        db.PrivateLinks.Add(link);
        return link;
    }

    /// <summary>The token of a stored link, for its address in a mail.</summary>
    public string TokenOf(PrivateLink link) => key.TokenFor(link.Nonce);

    /// <summary>The address that opens a link, in a two-letter language.</summary>
    public string AddressOf(PrivateLink link, string language)
    {
        var page = link.Purpose == LinkPurpose.Proposal ? "proposals" : "status";
        return address.Of($"{language}/{page}/{TokenOf(link)}");
    }

    /// <summary>The link that a token opens, or null when it opens nothing (any more).</summary>
    public async Task<PrivateLink?> FindAsync(string token, LinkPurpose purpose, CancellationToken cancellation = default) =>
        await LookUpAsync(token, purpose, cancellation) is { } link && !IsExpired(link) ? link : null;

    /// <summary>The link of a token that was good once and only ran out, so that a new one may be mailed; else null.</summary>
    public async Task<PrivateLink?> FindExpiredAsync(
        string token, LinkPurpose purpose, CancellationToken cancellation = default) =>
        await LookUpAsync(token, purpose, cancellation) is { } link && IsExpired(link) ? link : null;

    private bool IsExpired(PrivateLink link) => link.ExpiresAt <= clock.GetUtcNow().UtcDateTime;

    private Task<PrivateLink?> LookUpAsync(string token, LinkPurpose purpose, CancellationToken cancellation)
    {
        var hash = LinkKey.HashOf(token);
        return db.PrivateLinks.FirstOrDefaultAsync(
            l => l.TokenHash == hash && l.Purpose == purpose && l.RevokedAt == null, cancellation);
    }
}
