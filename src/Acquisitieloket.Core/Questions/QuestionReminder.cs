using Acquisitieloket.Core.Jobs;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Questions;

/// <summary>The due row that reminds of a question: one before its date and one when that has passed.</summary>
public sealed class QuestionReminder : DueWork
{
    public long QuestionId { get; set; }
    public BackOfficeQuestion? Question { get; set; }
    /// <summary>True for the one that tells that the answer is late.</summary>
    public required bool Late { get; set; }
}

internal sealed class QuestionReminderConfiguration : DueWorkConfiguration<QuestionReminder>
{
    public override void Configure(EntityTypeBuilder<QuestionReminder> reminder)
    {
        base.Configure(reminder);
        reminder.HasIndex(r => new { r.QuestionId, r.Late }).IsUnique();
    }
}
