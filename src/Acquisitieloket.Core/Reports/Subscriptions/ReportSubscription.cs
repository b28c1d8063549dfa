using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Reports.Subscriptions;

/// <summary>How often a report comes by mail. Numbers are stored; never renumber.</summary>
public enum SubscriptionRhythm
{
    /// <summary>Every Monday.</summary>
    Weekly = 1,
    /// <summary>On the first of every month.</summary>
    Monthly = 2,
}

/// <summary>The due row by which an employee gets a report by mail; it comes back every week or month.</summary>
public sealed class ReportSubscription : DueWork
{
    public const int ReportLength = 40, KeyLength = 60;

    public long UserId { get; set; }
    public AppUser? User { get; set; }
    /// <summary>The name of the report; what does not exist any more is not sent.</summary>
    public required string Report { get; set; }
    public Municipality? Municipality { get; set; }
    public Cluster? Cluster { get; set; }
    public SubscriptionRhythm Rhythm { get; set; }
    /// <summary>The report with its filters, of which one person has one: the database refuses a second.</summary>
    public required string Key { get; set; }

    internal static string KeyOf(string report, Municipality? municipality, Cluster? cluster) => $"{report}/{(int?)municipality}/{(int?)cluster}";

    /// <summary>The first moment after another, both UTC, at a time of a Monday or of the first of a month on the Dutch clock.</summary>
    public static DateTime Next(SubscriptionRhythm rhythm, TimeOnly at, DateTime after)
    {
        var day = WorkingCalendar.DayOf(after);
        for (; ; day = day.AddDays(1))
            if (IsOn(rhythm, day) && WorkingCalendar.ToUtc(day.ToDateTime(at)) is var moment && moment > after)
                return moment;
    }

    private static bool IsOn(SubscriptionRhythm rhythm, DateOnly day) =>
        rhythm == SubscriptionRhythm.Weekly ? day.DayOfWeek == DayOfWeek.Monday : day.Day == 1;
}

internal sealed class ReportSubscriptionConfiguration : DueWorkConfiguration<ReportSubscription>
{
    public override void Configure(EntityTypeBuilder<ReportSubscription> subscription)
    {
        base.Configure(subscription);
        subscription.HasIndex(s => new { s.UserId, s.Key }).IsUnique();
        subscription.Property(s => s.Key).HasMaxLength(ReportSubscription.KeyLength);
        subscription.Property(s => s.Report).HasMaxLength(ReportSubscription.ReportLength);
        subscription.HasOne(s => s.User).WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
