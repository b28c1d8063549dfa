using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Documents;

/// <summary>
/// A file that someone added: an attachment of an enquiry (first of its draft, then of its lead), or what company and
/// contact person send each other later. The content stands in the file store under its hash.
/// </summary>
public sealed class Document
{
    public const int NameLength = 200;
    public const int MediaTypeLength = 100;

    public long Id { get; set; }
    /// <summary>Set once there is a lead; until then <see cref="DraftId"/> is.</summary>
    public long? LeadId { get; set; }
    public Lead? Lead { get; set; }
    public long? DraftId { get; set; }
    public EnquiryDraft? Draft { get; set; }
    public required string FileHash { get; set; }
    /// <summary>The name as it was given, without folders and control characters; for people only, never a path.</summary>
    public required string Name { get; set; }
    /// <summary>What the content turned out to be, not what the sender called it.</summary>
    public required string MediaType { get; set; }
    public required long Bytes { get; set; }
    public required DateTime AddedAt { get; set; }
    /// <summary>Null when the company added it.</summary>
    public long? AddedById { get; set; }
    public AppUser? AddedBy { get; set; }
    public required string AddedByName { get; set; }
    public bool VisibleToCompany { get; set; }
    /// <summary>Set when it was taken away; it is then shown to nobody.</summary>
    public DateTime? RemovedAt { get; set; }
}

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.HasIndex(d => new { d.LeadId, d.AddedAt });
        document.HasIndex(d => d.DraftId);
        document.HasIndex(d => d.FileHash);
        document.Property(d => d.FileHash).HasMaxLength(64);
        document.Property(d => d.Name).HasMaxLength(Document.NameLength);
        document.Property(d => d.MediaType).HasMaxLength(Document.MediaTypeLength);
        document.Property(d => d.AddedByName).HasMaxLength(Companies.Contact.NameLength);
        document.HasOne(d => d.Lead).WithMany().HasForeignKey(d => d.LeadId).OnDelete(DeleteBehavior.Restrict);
        document.HasOne(d => d.Draft).WithMany().HasForeignKey(d => d.DraftId).OnDelete(DeleteBehavior.Cascade);
        document.HasOne(d => d.AddedBy).WithMany().HasForeignKey(d => d.AddedById).OnDelete(DeleteBehavior.Restrict);
    }
}
