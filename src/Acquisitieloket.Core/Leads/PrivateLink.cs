namespace Acquisitieloket.Core.Leads;

/// <summary>
/// A private link for a company. The token is derived from <see cref="Nonce"/> with a key that is not in the
/// database, so that a copy of the database opens no page; only the token's hash is looked up.
/// </summary>
public sealed class PrivateLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    public long Id { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public required LinkPurpose Purpose { get; set; }
    public long? ProposalId { get; set; }
    public required Guid Nonce { get; set; }
    /// <summary>SHA-256 of the token, 64 hexadecimal digits.</summary>
    public required string TokenHash { get; set; }
    public required DateTime CreatedAt { get; set; }
    public required DateTime ExpiresAt { get; set; }
    public DateTime? RevokedAt { get; set; }
}

/// <summary>What a private link opens; a link opens one kind of thing only.</summary>
public enum LinkPurpose
{
    Status = 1,
    Proposal = 2,
}
