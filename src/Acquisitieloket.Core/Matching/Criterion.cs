namespace Acquisitieloket.Core.Matching;

/// <summary>What a site is judged on. Stored by name; the Dutch word for each is in MatchSentences.resx.</summary>
public enum Criterion
{
    Programme,
    Profile,
    SpaceType,
    Area,
    Category,
    Accessibility,
    Road,
    Water,
    Rail,
    Air,
    PublicTransport,
    Power,
    Timing,
    Height,
    Preference,
    Knowledge,
    Price,
    Homes,
    Coverage,
    OutsideStorage,
    RoundTheClock,
    Docks,
    Tenure,
    Heat,
    Hydrogen,
    ProcessWater,
    ShareCap,
}

/// <summary>How a site does on one criterion. Only <see cref="KnockOut"/> stands in the way; Unknown counts in no score.</summary>
public enum Outcome
{
    Met,
    Partly,
    NotMet,
    Unknown,
    KnockOut,
}

/// <summary>The answer for a whole site.</summary>
public enum Verdict
{
    Suitable,
    /// <summary>Exactly one obstacle, which is named.</summary>
    AlmostSuitable,
    Unsuitable,
}
