namespace Acquisitieloket.Core.Demand;

/// <summary>
/// Who steers by figures and opens no leads gets no figure of so few companies that it tells of one of them. Small rows go
/// together into one, with the next larger one when they would still be too few; a whole that is too small is not told.
/// </summary>
public static class SmallNumbers
{
    /// <summary>The least number of enquiries of which a figure may be told.</summary>
    public const int Least = 3;

    private const int Rounding = 5;

    /// <summary>The rows that may be told, and those that may only be told together.</summary>
    public static (IReadOnlyList<T> Told, IReadOnlyList<T> Together) Split<T>(IReadOnlyList<T> rows, Func<T, int> count)
    {
        var together = rows.Where(r => count(r) < Least).ToList();
        if (together.Count > 0 && together.Sum(count) is > 0 and < Least
            && rows.Except(together).MinBy(count) is { } next)
            together.Add(next);
        return ([.. rows.Where(r => !together.Contains(r))], together);
    }

    /// <summary>
    /// A number of enquiries in fives, for questions of which there are endlessly many: what one of them tells more than
    /// another must not be one company.
    /// </summary>
    public static int About(int count) => (int)Math.Round(count / (double)Rounding, MidpointRounding.AwayFromZero) * Rounding;

    /// <summary>Whether a whole is too small to be told.</summary>
    public static bool Hides(int count) => count is > 0 and < Least;
}
