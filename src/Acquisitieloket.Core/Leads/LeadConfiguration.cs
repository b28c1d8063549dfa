using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Leads;

internal sealed class LeadConfiguration : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> lead)
    {
        lead.Property(l => l.Reference).HasMaxLength(LeadReference.Length);
        lead.Property(l => l.CompanyName).HasMaxLength(Company.NameLength);
        lead.Property(l => l.AssignmentReason).HasMaxLength(Lead.ReasonLength);
        lead.Property(l => l.OutcomeReason).HasMaxLength(Lead.ReasonLength);
        lead.Property(l => l.OutcomeParty).HasMaxLength(LeadOutcome.NameLength);
        lead.Property(l => l.OutcomePlace).HasMaxLength(LeadOutcome.NameLength);
        lead.Property(l => l.KeepReason).HasMaxLength(Lead.ReasonLength);
        lead.Property(l => l.CodeName).HasMaxLength(Company.FieldLength);
        lead.Property(l => l.FoundVia).HasMaxLength(Company.FieldLength);
        lead.Property(l => l.Language).HasMaxLength(2);
        lead.Property(l => l.Requirements).HasJson();
        lead.Property(l => l.Further!).HasJson();
        lead.Property(l => l.Version).IsConcurrencyToken();

        lead.HasIndex(l => l.Reference).IsUnique();
        LeadIndexes.Add(lead);
        lead.HasIndex(l => new { l.ClosedAt, l.Id }).HasFilter("\"ClosedAt\" IS NOT NULL");
        // What retention looks for every hour: those not erased, by how long nothing happened.
        lead.HasIndex(l => new { l.Stage, l.LastActivityAt, l.Id }).HasFilter("\"ErasedAt\" IS NULL");
        // Few leads at any time: those to hand back are looked for every few minutes.
        lead.HasIndex(l => l.StandsInForId).HasFilter("\"StandsInForId\" IS NOT NULL");

        lead.HasOne(l => l.Enquiry).WithMany().HasForeignKey(l => l.EnquiryId).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne(l => l.Company).WithMany().HasForeignKey(l => l.CompanyId).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne(l => l.Contact).WithMany().HasForeignKey(l => l.ContactId).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne(l => l.Department).WithMany().HasForeignKey(l => l.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne(l => l.ContactPerson).WithMany().HasForeignKey(l => l.ContactPersonId).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne(l => l.EstablishedSite).WithMany().HasForeignKey(l => l.EstablishedSiteId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StageChangeConfiguration : IEntityTypeConfiguration<StageChange>
{
    public void Configure(EntityTypeBuilder<StageChange> change)
    {
        change.HasIndex(c => new { c.LeadId, c.At });
        change.HasIndex(c => new { c.At, c.To });
        change.Property(c => c.ByName).HasMaxLength(AppUser.NameLength);
        change.Property(c => c.Reason).HasMaxLength(Lead.ReasonLength);
        change.Property(c => c.OutcomeParty).HasMaxLength(LeadOutcome.NameLength);
        change.Property(c => c.OutcomePlace).HasMaxLength(LeadOutcome.NameLength);
    }
}

internal sealed class InteractionConfiguration : IEntityTypeConfiguration<Interaction>
{
    public void Configure(EntityTypeBuilder<Interaction> interaction)
    {
        interaction.HasIndex(i => new { i.LeadId, i.At });
        interaction.Property(i => i.Text).HasMaxLength(Interaction.TextLength);
        interaction.Property(i => i.ByName).HasMaxLength(Contact.NameLength);
    }
}

internal sealed class ShortlistEntryConfiguration : IEntityTypeConfiguration<ShortlistEntry>
{
    public void Configure(EntityTypeBuilder<ShortlistEntry> entry)
    {
        entry.HasIndex(e => new { e.LeadId, e.SiteId }).IsUnique();
        entry.Property(e => e.Reason).HasMaxLength(Lead.ReasonLength);
    }
}

internal sealed class PrivateLinkConfiguration : IEntityTypeConfiguration<PrivateLink>
{
    public void Configure(EntityTypeBuilder<PrivateLink> link)
    {
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasIndex(l => l.LeadId);
        link.Property(l => l.TokenHash).HasMaxLength(64);
    }
}
