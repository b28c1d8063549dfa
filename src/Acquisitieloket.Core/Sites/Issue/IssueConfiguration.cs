using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Sites.Issue;

internal sealed class IssueProcedureConfiguration : IEntityTypeConfiguration<IssueProcedure>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<IssueProcedure> procedure)
    {
        procedure.HasIndex(p => p.Key).IsUnique();
        procedure.HasIndex(p => new { p.State, p.ClosesAt });
        procedure.Property(p => p.Terms).HasJson();
        procedure.Property(p => p.SeedHash).HasMaxLength(HashLength);
        procedure.Property(p => p.Seed).HasMaxLength(HashLength);
        procedure.Property(p => p.Version).IsConcurrencyToken();
        procedure.Ignore(p => p.Reference);
        procedure.HasOne(p => p.Site).WithMany().HasForeignKey(p => p.SiteId).OnDelete(DeleteBehavior.Restrict);
        procedure.HasOne(p => p.CreatedBy).WithMany().HasForeignKey(p => p.CreatedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IssuePlotConfiguration : IEntityTypeConfiguration<IssuePlot>
{
    public void Configure(EntityTypeBuilder<IssuePlot> plot)
    {
        plot.HasIndex(p => new { p.ProcedureId, p.PlotId }).IsUnique();
        plot.HasIndex(p => p.PlotId);
        // One procedure at a time: of two that start at once the second is refused.
        plot.HasIndex(p => p.HeldPlotId).IsUnique().HasFilter("\"HeldPlotId\" IS NOT NULL");
        plot.HasOne(p => p.Procedure).WithMany(p => p.Plots).HasForeignKey(p => p.ProcedureId).OnDelete(DeleteBehavior.Restrict);
        plot.HasOne(p => p.Plot).WithMany(p => p.Issues).HasForeignKey(p => p.PlotId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IssueCandidateConfiguration : IEntityTypeConfiguration<IssueCandidate>
{
    public void Configure(EntityTypeBuilder<IssueCandidate> candidate)
    {
        candidate.HasIndex(c => c.Key).IsUnique();
        candidate.HasIndex(c => new { c.ProcedureId, c.Number }).IsUnique();
        candidate.HasIndex(c => c.ProcedureId, "IX_IssueCandidates_Winner").IsUnique().HasFilter("\"WonAt\" IS NOT NULL");
        candidate.HasIndex(c => c.LeadId);
        candidate.Property(c => c.Name).HasMaxLength(Company.NameLength);
        candidate.Property(c => c.Text).HasMaxLength(IssueCandidate.TextLength);
        candidate.HasOne(c => c.Procedure).WithMany(p => p.Candidates).HasForeignKey(c => c.ProcedureId).OnDelete(DeleteBehavior.Restrict);
        candidate.HasOne(c => c.Lead).WithMany().HasForeignKey(c => c.LeadId).OnDelete(DeleteBehavior.Restrict);
        candidate.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IssueStepConfiguration : IEntityTypeConfiguration<IssueStep>
{
    public void Configure(EntityTypeBuilder<IssueStep> step)
    {
        step.HasIndex(s => new { s.ProcedureId, s.At });
        step.HasIndex(s => s.CandidateId);
        step.Property(s => s.Text).HasMaxLength(IssueTerms.TextLength);
        step.Property(s => s.Values).HasJson();
        step.HasOne(s => s.Procedure).WithMany(p => p.Steps).HasForeignKey(s => s.ProcedureId).OnDelete(DeleteBehavior.Restrict);
        step.HasOne(s => s.Candidate).WithMany().HasForeignKey(s => s.CandidateId).OnDelete(DeleteBehavior.Restrict);
        step.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
