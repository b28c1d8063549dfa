using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Proposals;

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.HasIndex(p => new { p.LeadId, p.Number }).IsUnique();
        proposal.Property(p => p.Language).HasMaxLength(2);
        proposal.Property(p => p.FileHash).HasMaxLength(64);
        proposal.Property(p => p.CreatedByName).HasMaxLength(AppUser.NameLength);
        proposal.Property(p => p.WithdrawnByName).HasMaxLength(AppUser.NameLength);
        proposal.Property(p => p.WithdrawReason).HasMaxLength(Lead.ReasonLength);
        proposal.Property(p => p.Version).IsConcurrencyToken();
        proposal.HasMany(p => p.Sites).WithOne().HasForeignKey(s => s.ProposalId);
    }
}

internal sealed class ProposalSiteConfiguration : IEntityTypeConfiguration<ProposalSite>
{
    public void Configure(EntityTypeBuilder<ProposalSite> site)
    {
        site.HasIndex(s => new { s.ProposalId, s.SiteId }).IsUnique();
        site.Property(s => s.Motivation).HasMaxLength(ProposalSite.TextLength);
        site.Property(s => s.Reasons).HasJson();
        site.Property(s => s.AnswerText).HasMaxLength(ProposalSite.TextLength);
        site.HasOne(s => s.Site).WithMany().HasForeignKey(s => s.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProposalJobConfiguration : DueWorkConfiguration<ProposalJob>;
