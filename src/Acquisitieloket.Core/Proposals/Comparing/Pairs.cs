namespace Acquisitieloket.Core.Proposals.Comparing;

/// <summary>Puts what two lists say of the same thing side by side.</summary>
internal static class Pairs
{
    /// <summary>Every key of either list, in the order of the first and then of the second; null where one has none. Of a key that a list has twice the first counts.</summary>
    public static IEnumerable<(string Key, T? Was, T? Is)> Of<T>(IEnumerable<T> was, IEnumerable<T> now, Func<T, string> key) where T : class
    {
        var (before, after) = (was.DistinctBy(key).ToDictionary(key), now.DistinctBy(key).ToDictionary(key));
        return before.Keys.Union(after.Keys).Select(k => (k, before.GetValueOrDefault(k), after.GetValueOrDefault(k)));
    }
}
