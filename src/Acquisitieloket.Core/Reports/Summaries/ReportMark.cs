using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>
/// A lead of which the figures may have changed. The database writes it itself, in the transaction of the change
/// (<see cref="SummaryMarks"/>), so that no way of writing can pass the figures by.
/// </summary>
public sealed class ReportMark
{
    public long Id { get; set; }
    /// <summary>0 where only the proposal is known.</summary>
    public long LeadId { get; set; }
    /// <summary>The version of a proposal whose lead it is: what stands in it does not know the lead itself.</summary>
    public long? ProposalId { get; set; }
}

/// <summary>The one row by which those who bring the figures up to date wait for each other.</summary>
public sealed class ReportState
{
    public const int TheOne = 1;

    public int Id { get; set; } = TheOne;
    /// <summary>How often figures were brought up to date.</summary>
    public long Turn { get; set; }
}

internal sealed class ReportStateConfiguration : IEntityTypeConfiguration<ReportState>
{
    public void Configure(EntityTypeBuilder<ReportState> state)
    {
        state.Property(s => s.Id).ValueGeneratedNever();
        state.HasData(new ReportState());
    }
}
