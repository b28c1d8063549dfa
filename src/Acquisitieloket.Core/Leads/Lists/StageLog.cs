using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Leads.Lists;

/// <summary>Reads from the stage log where leads were at an earlier moment.</summary>
public static class StageLog
{
    /// <summary>The UTC moment at which a Dutch calendar day is over.</summary>
    public static DateTime EndOf(DateOnly day) =>
        WorkingCalendar.ToUtc((day < FirstDay ? FirstDay : day < LastDay ? day : LastDay).AddDays(1).ToDateTime(TimeOnly.MinValue));

    /// <summary>The UTC moment at which a Dutch calendar day begins.</summary>
    public static DateTime StartOf(DateOnly day) =>
        day > FirstDay ? EndOf(day.AddDays(-1)) : WorkingCalendar.ToUtc(FirstDay.ToDateTime(TimeOnly.MinValue));

    private static readonly DateOnly FirstDay = new(MonthSpan.FirstYear, 1, 1);

    // Beyond it nothing is in the log, and the calendar itself ends soon after.
    private static readonly DateOnly LastDay = new(MonthSpan.LastYear, 12, 31);

    /// <summary>Leads that were in one of these stages just before a UTC moment; leads of later are not among them.</summary>
    public static IQueryable<Lead> InStagesAt(
        AppDbContext db, IQueryable<Lead> leads, DateTime before, IEnumerable<LeadStage> stages)
    {
        LeadStage?[] asked = [.. stages];
        return leads.Where(l => asked.Contains(
            db.StageChanges.Where(c => c.LeadId == l.Id && c.At < before)
                .OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
                .Select(c => (LeadStage?)c.To).FirstOrDefault()));
    }
}
