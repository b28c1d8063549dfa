namespace Acquisitieloket.Core.Matching;

/// <summary>
/// Environmental category of an activity (VNG, Bedrijven en milieuzonering). The number is ten times the
/// category (32 = 3.2), so that they sort; a site's maximum of n admits n, n.1, n.2 and n.3.
/// </summary>
public enum EnvironmentalCategory
{
    One = 10,
    Two = 20,
    ThreeOne = 31,
    ThreeTwo = 32,
    FourOne = 41,
    FourTwo = 42,
    FiveOne = 51,
    FiveTwo = 52,
    FiveThree = 53,
    Six = 60,
}

/// <summary>Categories in words, the same in every language.</summary>
public static class EnvironmentalCategories
{
    /// <summary>As zoning plans write it, such as 3.2; whole categories without a decimal.</summary>
    public static string Written(this EnvironmentalCategory category) =>
        (int)category % 10 == 0 ? $"{(int)category / 10}" : $"{(int)category / 10}.{(int)category % 10}";

    /// <summary>The highest category that a maximum of 1 to 6 admits, such as 3.2 for 3; another number as it is.</summary>
    public static string HighestOf(int maximum) =>
        Enum.GetValues<EnvironmentalCategory>().Where(c => (int)c / 10 == maximum).Select(Written).LastOrDefault() ?? $"{maximum}";
}
