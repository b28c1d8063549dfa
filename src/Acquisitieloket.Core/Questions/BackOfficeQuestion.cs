using System.Linq.Expressions;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Questions;

/// <summary>A question about a lead that the specialists of a municipality answer before its date.</summary>
public sealed class BackOfficeQuestion
{
    public const int TextLength = 2000;
    public const int ReasonLength = 500;

    public long Id { get; set; }
    /// <summary>What its address holds: tells neither how many there are nor of which lead it is.</summary>
    public required Guid Key { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public required QuestionSubject Subject { get; set; }
    public long? SiteId { get; set; }
    public Site? Site { get; set; }
    public long? PlotId { get; set; }
    public Plot? Plot { get; set; }
    /// <summary>The department of the municipality that answers.</summary>
    public required long DepartmentId { get; set; }
    public Department? Department { get; set; }
    /// <summary>Whom it was put to; null when any specialist of the department may answer.</summary>
    public long? SpecialistId { get; set; }
    public AppUser? Specialist { get; set; }
    /// <summary>True when the department had no specialist, so that the coordinators look for an answer.</summary>
    public bool ForCoordinator { get; set; }
    public required string Text { get; set; }
    public required DateTime AskedAt { get; set; }
    public required long AskedById { get; set; }
    public AppUser? AskedBy { get; set; }
    public required DateTime DueAt { get; set; }
    /// <summary>When it was to be answered at first; null when no more time was asked.</summary>
    public DateTime? FirstDueAt { get; set; }
    public string? ExtraTimeReason { get; set; }
    public string? Answer { get; set; }
    public DateTime? AnsweredAt { get; set; }
    public long? AnsweredById { get; set; }
    public AppUser? AnsweredBy { get; set; }
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawReason { get; set; }
    public Guid Version { get; set; }

    /// <summary>Neither answered nor withdrawn.</summary>
    public bool IsOpen => AnsweredAt is null && WithdrawnAt is null;

    /// <summary>The same for queries.</summary>
    public static readonly Expression<Func<BackOfficeQuestion, bool>> Open = q => q.AnsweredAt == null && q.WithdrawnAt == null;
}

/// <summary>What a question is about. Numbers are stored; never renumber.</summary>
public enum QuestionSubject
{
    Zoning = 1,
    Permit = 2,
    Environment = 3,
    Electricity = 4,
    Other = 5,
}

internal sealed class BackOfficeQuestionConfiguration : IEntityTypeConfiguration<BackOfficeQuestion>
{
    public void Configure(EntityTypeBuilder<BackOfficeQuestion> question)
    {
        question.HasIndex(q => q.Key).IsUnique();
        question.HasIndex(q => new { q.LeadId, q.DueAt });
        question.HasIndex(q => new { q.DepartmentId, q.AnsweredAt, q.DueAt });
        question.Property(q => q.Text).HasMaxLength(BackOfficeQuestion.TextLength);
        question.Property(q => q.Answer).HasMaxLength(BackOfficeQuestion.TextLength);
        question.Property(q => q.WithdrawReason).HasMaxLength(BackOfficeQuestion.ReasonLength);
        question.Property(q => q.ExtraTimeReason).HasMaxLength(BackOfficeQuestion.ReasonLength);
        question.Property(q => q.Version).IsConcurrencyToken();
        question.HasOne(q => q.Lead).WithMany().HasForeignKey(q => q.LeadId).OnDelete(DeleteBehavior.Restrict);
        question.HasOne(q => q.Site).WithMany().HasForeignKey(q => q.SiteId).OnDelete(DeleteBehavior.Restrict);
        question.HasOne(q => q.Plot).WithMany().HasForeignKey(q => q.PlotId).OnDelete(DeleteBehavior.Restrict);
        question.HasOne(q => q.Department).WithMany().HasForeignKey(q => q.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        question.HasOne(q => q.Specialist).WithMany().HasForeignKey(q => q.SpecialistId).OnDelete(DeleteBehavior.Restrict);
        question.HasOne(q => q.AskedBy).WithMany().HasForeignKey(q => q.AskedById).OnDelete(DeleteBehavior.Restrict);
        question.HasOne(q => q.AnsweredBy).WithMany().HasForeignKey(q => q.AnsweredById).OnDelete(DeleteBehavior.Restrict);
    }
}
