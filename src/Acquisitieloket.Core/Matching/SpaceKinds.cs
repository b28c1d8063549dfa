namespace Acquisitieloket.Core.Matching;

/// <summary>Kinds of space on a site, and which of them suit an activity or feature.</summary>
[Flags]
internal enum SpaceKinds
{
    None = 0,
    Plot = 1,
    Hall = 2,
    Office = 4,
    Laboratory = 8,
    MultiTenant = 16,
    Shop = 32,
    Catering = 64,
    Studio = 128,
    AnyBuilding = Hall | Office | Laboratory | MultiTenant | Shop | Catering | Studio,
}

internal static class SpaceKindTable
{
    public static SpaceKinds Read(IEnumerable<string> words) =>
        words.Aggregate(SpaceKinds.None, (set, word) => set | word switch
        {
            "kavel" => SpaceKinds.Plot,
            "bedrijfshal" => SpaceKinds.Hall,
            "kantoor" => SpaceKinds.Office,
            "laboratorium" => SpaceKinds.Laboratory,
            "bedrijfsverzamelgebouw" => SpaceKinds.MultiTenant,
            "winkelruimte" => SpaceKinds.Shop,
            "horecaruimte" => SpaceKinds.Catering,
            "atelier" => SpaceKinds.Studio,
            _ => SpaceKinds.None,
        });

    public static SpaceKinds BuildingsFor(ActivityKind? activity) => activity switch
    {
        null => SpaceKinds.AnyBuilding,
        ActivityKind.Office or ActivityKind.BusinessService => SpaceKinds.Office | SpaceKinds.MultiTenant,
        ActivityKind.Research => SpaceKinds.Laboratory | SpaceKinds.Office | SpaceKinds.MultiTenant | SpaceKinds.Hall,
        ActivityKind.Retail or ActivityKind.LargeScaleRetail => SpaceKinds.Shop,
        ActivityKind.Hospitality => SpaceKinds.Catering,
        ActivityKind.Leisure => SpaceKinds.Catering | SpaceKinds.Shop | SpaceKinds.Hall,
        ActivityKind.Creative => SpaceKinds.Studio | SpaceKinds.Office | SpaceKinds.MultiTenant,
        ActivityKind.Craft => SpaceKinds.Hall | SpaceKinds.Studio | SpaceKinds.MultiTenant,
        _ => SpaceKinds.Hall,
    };

    public static SpaceKinds BuildingsFor(string feature) => feature switch
    {
        Feature.StartUp => SpaceKinds.MultiTenant | SpaceKinds.Office,
        Feature.Laboratory or Feature.CleanRoom => SpaceKinds.Laboratory,
        _ => SpaceKinds.None,
    };

    /// <summary>The word for the first kind in a set, as the site register writes it.</summary>
    public static string Word(SpaceKinds kinds) => (SpaceKinds)((int)kinds & -(int)kinds) switch
    {
        SpaceKinds.Hall => "bedrijfshal",
        SpaceKinds.Office => "kantoor",
        SpaceKinds.Laboratory => "laboratorium",
        SpaceKinds.MultiTenant => "bedrijfsverzamelgebouw",
        SpaceKinds.Shop => "winkelruimte",
        SpaceKinds.Catering => "horecaruimte",
        SpaceKinds.Studio => "atelier",
        _ => "kavel",
    };
}
