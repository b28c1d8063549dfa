using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.FollowUps.Digests;

/// <summary>The due row by which an employee gets one mail at the start of a working day; it comes back each working day.</summary>
public sealed class DailyDigest : DueWork
{
    public long UserId { get; set; }
    public AppUser? User { get; set; }

    /// <summary>The first moment after another, both UTC, at a time of a working day on the Dutch clock.</summary>
    public static DateTime Next(TimeOnly at, DateTime after)
    {
        var day = WorkingCalendar.DayOf(after);
        return new[] { day, day.AddDays(1) }.Select(d => WorkingCalendar.ToUtc(WorkingCalendar.FirstFrom(d, 1)[0].ToDateTime(at))).First(moment => moment > after);
    }
}

internal sealed class DailyDigestConfiguration : DueWorkConfiguration<DailyDigest>
{
    public override void Configure(EntityTypeBuilder<DailyDigest> digest)
    {
        base.Configure(digest);
        digest.HasIndex(d => d.UserId).IsUnique();
        digest.HasOne(d => d.User).WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
