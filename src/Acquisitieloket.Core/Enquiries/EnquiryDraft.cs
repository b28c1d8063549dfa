namespace Acquisitieloket.Core.Enquiries;

/// <summary>A form that is being filled in; lives for 7 days after its last change and is then deleted.</summary>
public sealed class EnquiryDraft
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public long Id { get; set; }
    /// <summary>Becomes the submission key of the enquiry, so that submitting twice gives one lead.</summary>
    public required Guid Key { get; set; }
    /// <summary>The form as JSON: step → field → what was typed, also when it was wrong.</summary>
    public required string Form { get; set; }
    public required DateTime CreatedAt { get; set; }
    public required DateTime ExpiresAt { get; set; }
    /// <summary>The link by which it can be taken up on another day or device; null until one was asked for.</summary>
    public Guid? ResumeNonce { get; set; }
    /// <summary>SHA-256 of the token in that link, 64 hexadecimal digits.</summary>
    public string? ResumeTokenHash { get; set; }
    /// <summary>When the link was mailed last.</summary>
    public DateTime? ResumeMailedAt { get; set; }
    /// <summary>Set once submitted: the lead that came of it.</summary>
    public long? LeadId { get; set; }
}
