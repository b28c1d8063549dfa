using System.Text.RegularExpressions;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>
/// One version of the report to colleges and councils about a quarter or a year (bestuursrapportage). Its figures are those of when it
/// was made, and its PDF is kept: neither changes when leads do. Holds nothing that is of a company.
/// </summary>
public sealed class BoardReport
{
    public const int RemarksLength = 4000;

    public long Id { get; set; }
    /// <summary>See <see cref="BoardPeriod.Key"/>.</summary>
    public required string Period { get; set; }
    /// <summary>1, 2, 3 … of a period. An older version stays.</summary>
    public required int Number { get; set; }
    public required DateTime CreatedAt { get; set; }
    public long CreatedById { get; set; }
    public required string CreatedByName { get; set; }
    /// <summary>What was counted, as coarse as it is told; null until a worker did.</summary>
    public BoardFigures? Figures { get; set; }
    /// <summary>The number of the version of which the figures were taken over; null when they were counted for this one.</summary>
    public int? FiguresOf { get; set; }
    /// <summary>What an alderman or a manager says to it, in paragraphs.</summary>
    public string? Remarks { get; set; }
    public string? RemarksByName { get; set; }
    public DateTime? RemarksAt { get; set; }
    /// <summary>SHA-256 of the PDF, 64 hexadecimal digits; its key in the file store.</summary>
    public string? FileHash { get; set; }
    public int? FileBytes { get; set; }
    public DateTime? MadeAt { get; set; }
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>The remarks by paragraph, which an empty line begins; within one, lines are as they were typed.</summary>
    public IReadOnlyList<string> RemarkParagraphs => [.. Regex.Split(Remarks ?? "", @"\n\s*\n").Select(p => p.Trim()).Where(p => p.Length > 0)];

    /// <summary>The period that it is about.</summary>
    public BoardPeriod About => BoardPeriod.Parse(Period)!;
}

/// <summary>The due row by which a worker counts the figures of a report, where it has none yet, and makes its PDF.</summary>
public sealed class BoardReportJob : DueWork
{
    public long BoardReportId { get; set; }
    public BoardReport? BoardReport { get; set; }
}

internal sealed class BoardReportConfiguration : IEntityTypeConfiguration<BoardReport>
{
    public void Configure(EntityTypeBuilder<BoardReport> report)
    {
        report.HasIndex(r => new { r.Period, r.Number }).IsUnique();
        report.HasIndex(r => r.FileHash);
        report.Property(r => r.Period).HasMaxLength(BoardPeriod.KeyLength);
        report.Property(r => r.CreatedByName).HasMaxLength(AppUser.NameLength);
        report.Property(r => r.RemarksByName).HasMaxLength(AppUser.NameLength);
        report.Property(r => r.Remarks).HasMaxLength(BoardReport.RemarksLength);
        report.Property(r => r.FileHash).HasMaxLength(64);
        report.Property(r => r.Figures!).HasJson();
        report.Property(r => r.Version).IsConcurrencyToken();
        report.Ignore(r => r.About);
        report.Ignore(r => r.RemarkParagraphs);
    }
}

internal sealed class BoardReportJobConfiguration : DueWorkConfiguration<BoardReportJob>;
