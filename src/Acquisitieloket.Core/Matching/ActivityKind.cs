namespace Acquisitieloket.Core.Matching;

/// <summary>What a company mainly does on the site it looks for. The numbers are stored; never renumber.</summary>
public enum ActivityKind
{
    Production = 1,
    Logistics = 2,
    Research = 3,
    Office = 4,
    Retail = 5,
    LargeScaleRetail = 6,
    Hospitality = 7,
    Leisure = 8,
    Energy = 9,
    DataCentre = 10,
    BusinessService = 11,
    Creative = 12,
    Construction = 13,
    Wholesale = 14,
    Craft = 15,
}
