namespace Acquisitieloket.Core.Matching;

/// <summary>What the answers of an enquiry are called on the screens of staff, in Dutch.</summary>
public static class RequirementWords
{
    public static string Dutch(this ActivityKind activity) => activity switch
    {
        ActivityKind.Production => "Productie",
        ActivityKind.Logistics => "Logistiek",
        ActivityKind.Research => "Onderzoek en ontwikkeling",
        ActivityKind.Office => "Kantoor",
        ActivityKind.Retail => "Detailhandel",
        ActivityKind.LargeScaleRetail => "Grootschalige detailhandel",
        ActivityKind.Hospitality => "Horeca",
        ActivityKind.Leisure => "Recreatie en vrije tijd",
        ActivityKind.Energy => "Energie",
        ActivityKind.DataCentre => "Datacentrum",
        ActivityKind.BusinessService => "Zakelijke dienstverlening",
        ActivityKind.Creative => "Creatieve bedrijvigheid",
        ActivityKind.Construction => "Bouw",
        ActivityKind.Wholesale => "Groothandel",
        ActivityKind.Craft => "Ambacht",
        _ => throw new ArgumentOutOfRangeException(nameof(activity), activity, null),
    };

    /// <summary>The name that the regional forecast gives the segment.</summary>
    public static string Dutch(this Segment segment) => segment switch
    {
        Segment.IndustryAndConstruction => "Industrie en bouw",
        Segment.TransportWholesaleDistribution => "Transport, groothandel en distributie",
        Segment.ConsumerServices => "Consumentendiensten",
        Segment.BusinessServices => "Dienstverlening",
        _ => throw new ArgumentOutOfRangeException(nameof(segment), segment, null),
    };

    /// <summary>The name that the Ontwikkelagenda gives the cluster (speerpunt).</summary>
    public static string Dutch(this Cluster cluster) => cluster switch
    {
        Cluster.Htsm => "HTSM",
        Cluster.Logistics => "Logistiek",
        Cluster.LeisureAndTourism => "Recreatie en toerisme",
        _ => "Overig",
    };

    public static string Dutch(this SpaceForm form) => form == SpaceForm.Plot ? "Kavel" : "Bestaand pand";

    public static string Dutch(this Tenure tenure) => tenure switch
    {
        Tenure.Buy => "Kopen",
        Tenure.Lease => "Huren",
        _ => "Erfpacht",
    };

    public static string Dutch(this Need need) => need switch
    {
        Need.No => "Niet nodig",
        Need.Nice => "Graag",
        Need.Needed => "Nodig",
        _ => "Nog niet bekend",
    };

    /// <summary>What a known feature is called; others stay as they were given.</summary>
    public static string FeatureInDutch(string feature) => feature switch
    {
        Feature.WaterBound => "Watergebonden",
        Feature.AirportBound => "Luchthavengebonden",
        Feature.HighTech => "Hightech",
        Feature.Laboratory => "Laboratorium",
        Feature.CleanRoom => "Cleanroom",
        Feature.StartUp => "Start-up",
        Feature.TestSpace => "Testruimte",
        Feature.GardenCentre => "Tuincentrum",
        Feature.CarDealer => "Autobedrijf",
        Feature.Boats => "Boten",
        Feature.Caravans => "Caravans",
        Feature.BioEnergy => "Bio-energie",
        Feature.Recycling => "Recycling",
        Feature.LiveWork => "Wonen en werken",
        _ => feature,
    };
}
