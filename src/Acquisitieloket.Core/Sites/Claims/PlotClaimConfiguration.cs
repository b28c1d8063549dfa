using Acquisitieloket.Core.Companies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Sites.Claims;

internal sealed class PlotClaimConfiguration : IEntityTypeConfiguration<PlotClaim>
{
    public void Configure(EntityTypeBuilder<PlotClaim> claim)
    {
        claim.HasIndex(c => c.Key).IsUnique();
        // The rule that no code can forget: one claim at a time keeps others off a plot.
        claim.HasIndex(c => c.HeldPlotId).IsUnique().HasFilter("\"HeldPlotId\" IS NOT NULL");
        claim.HasIndex(c => new { c.PlotId, c.At });
        claim.HasIndex(c => new { c.LeadId, c.EndedAt });
        // A claim ends once: of two who end it, the second is told.
        claim.Property(c => c.EndedAt).IsConcurrencyToken();
        claim.Property(c => c.HolderName).HasMaxLength(Company.NameLength);
        claim.Property(c => c.Basis).HasMaxLength(PlotClaim.TextLength);
        claim.Property(c => c.Exception).HasMaxLength(PlotClaim.TextLength);
        claim.Property(c => c.EndReason).HasMaxLength(PlotClaim.TextLength);
        claim.HasOne(c => c.Plot).WithMany(p => p.Claims).HasForeignKey(c => c.PlotId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne(c => c.Lead).WithMany().HasForeignKey(c => c.LeadId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne(c => c.Procedure).WithMany().HasForeignKey(c => c.ProcedureId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne(c => c.Follows).WithMany().HasForeignKey(c => c.FollowsId).OnDelete(DeleteBehavior.Restrict);
    }
}
