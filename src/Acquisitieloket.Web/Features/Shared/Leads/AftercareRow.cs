using System.Globalization;
using System.Linq.Expressions;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>One moment of aftercare: promised beside actual; without a moment it is still to be asked.</summary>
public sealed record AftercareRow
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public required long FollowUpId { get; init; }
    public required string Subject { get; init; }
    public required DateTime DueAt { get; init; }
    /// <summary>When the company settled, UTC; what it promised is what was known then.</summary>
    public required DateTime SettledAt { get; init; }
    /// <summary>Calendar months after that.</summary>
    public required int Months { get; init; }
    /// <summary>Its follow-up ended, with or without figures.</summary>
    public required bool Ended { get; init; }
    public required int? PromisedJobs { get; init; }
    public required int? PromisedM2 { get; init; }
    public required int? ActualJobs { get; init; }
    public required int? ActualM2 { get; init; }
    public required string? Remark { get; init; }
    public required DateTime? At { get; init; }
    public required string? ByName { get; init; }

    /// <summary>How a page reads it.</summary>
    public static Expression<Func<AftercareCheck, AftercareRow>> Read { get; } = c => new AftercareRow
    {
        FollowUpId = c.FollowUpId, Subject = c.FollowUp!.Subject, DueAt = c.FollowUp.DueAt, SettledAt = c.FollowUp.CreatedAt, Months = c.Months, Ended = c.FollowUp.CompletedAt != null,
        PromisedJobs = c.PromisedJobs, PromisedM2 = c.PromisedM2, ActualJobs = c.ActualJobs, ActualM2 = c.ActualM2,
        Remark = c.Remark, At = c.At, ByName = c.ByName,
    };

    /// <summary>The first Dutch calendar day on which it can be filled in.</summary>
    public DateOnly FillFrom => WorkingCalendar.DayOf(SettledAt).AddMonths(Months - AftercareCheck.MonthsAhead);

    /// <summary>A figure, or that it is not known.</summary>
    public static string Figure(int? figure) => figure?.ToString("N0", Dutch) ?? "niet bekend";

    /// <summary>How much more or less than promised, such as "−12"; a dash when one of the two is not known.</summary>
    public static string Difference(int? actual, int? promised) => (actual - promised) switch
    {
        null => "–",
        0 => "0",
        > 0 and var more => "+" + more.ToString("N0", Dutch),
        var less => "−" + (-less.Value).ToString("N0", Dutch),
    };
}
