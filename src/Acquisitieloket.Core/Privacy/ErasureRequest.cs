using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Privacy;

/// <summary>
/// A company asks to have its data erased (AVG, article 17). It is answered within a month: granted, or refused with a
/// reason, such as a duty to keep.
/// </summary>
public sealed class ErasureRequest
{
    public const int TextLength = 1000;

    public long Id { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public required DateTime RequestedAt { get; set; }
    public string? Text { get; set; }
    public required DateTime AnswerBy { get; set; }
    public DateTime? AnsweredAt { get; set; }
    public long? AnsweredById { get; set; }
    public AppUser? AnsweredBy { get; set; }
    /// <summary>Null until answered.</summary>
    public bool? Granted { get; set; }
    /// <summary>Why it was refused.</summary>
    public string? Reason { get; set; }
}

internal sealed class ErasureRequestConfiguration : IEntityTypeConfiguration<ErasureRequest>
{
    public void Configure(EntityTypeBuilder<ErasureRequest> request)
    {
        request.HasIndex(r => r.LeadId);
        request.HasIndex(r => new { r.AnsweredAt, r.AnswerBy });
        request.Property(r => r.Text).HasMaxLength(ErasureRequest.TextLength);
        request.Property(r => r.Reason).HasMaxLength(ErasureRequest.TextLength);
        request.HasOne(r => r.Lead).WithMany().HasForeignKey(r => r.LeadId).OnDelete(DeleteBehavior.Restrict);
        request.HasOne(r => r.AnsweredBy).WithMany().HasForeignKey(r => r.AnsweredById).OnDelete(DeleteBehavior.Restrict);
    }
}
