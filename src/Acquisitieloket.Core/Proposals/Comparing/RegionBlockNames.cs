namespace Acquisitieloket.Core.Proposals.Comparing;

/// <summary>The texts about the region by what they are about, for staff.</summary>
internal static class RegionBlockNames
{
    /// <summary>In a few Dutch words; the name of the file for one that is not known.</summary>
    public static string Of(string block) => block switch
    {
        "port" => "haven",
        "kennispark" => "Kennispark",
        "airport" => "luchthaven",
        "energy" => "energie",
        "expat" => "internationale medewerkers",
        "border" => "over de grens",
        "invest" => "hulp bij investeren",
        "station" => "stations",
        "logistics" => "logistiek",
        "wtc" => "World Trade Center",
        "talent" => "talent",
        "living" => "wonen",
        _ => block,
    };
}
