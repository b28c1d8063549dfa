namespace Acquisitieloket.Web.Features.Reports;

/// <summary>Which of some has most, for sentences that name it.</summary>
internal static class Most
{
    /// <summary>The one that is told to have more than each of the others; null of nothing, and when two are told to have as much.</summary>
    public static T? Of<T>(IEnumerable<T> all, Func<T, long> told) where T : class
    {
        var sorted = all.OrderByDescending(told).Take(2).ToList();
        return sorted is [var first, ..] && told(first) > 0 && (sorted.Count == 1 || told(first) > told(sorted[1])) ? first : null;
    }
}
