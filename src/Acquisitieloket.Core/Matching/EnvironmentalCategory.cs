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
