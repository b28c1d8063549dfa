using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Enquiries;

internal sealed class EnquiryConfiguration : IEntityTypeConfiguration<Enquiry>
{
    public void Configure(EntityTypeBuilder<Enquiry> enquiry)
    {
        enquiry.HasIndex(e => e.SubmissionKey).IsUnique();
        enquiry.Property(e => e.Language).HasMaxLength(2);
        enquiry.Property(e => e.Answers).HasJson();
        enquiry.HasIndex(e => e.ApiKeyId);
        enquiry.HasOne<Partners.ApiKey>().WithMany().HasForeignKey(e => e.ApiKeyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EnquiryDraftConfiguration : IEntityTypeConfiguration<EnquiryDraft>
{
    public void Configure(EntityTypeBuilder<EnquiryDraft> draft)
    {
        draft.HasIndex(d => d.Key).IsUnique();
        draft.HasIndex(d => d.ExpiresAt);
        draft.HasIndex(d => d.ResumeTokenHash).IsUnique();
        draft.Property(d => d.ResumeTokenHash).HasMaxLength(64);
    }
}
