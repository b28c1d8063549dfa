namespace Acquisitieloket.Core.Matching;

/// <summary>A wished area in whole m²; either end may be open.</summary>
public sealed record AreaRange(int? Min, int? Max)
{
    /// <summary>The area in m² that stands for the wish in counts: the upper end, else the lower, else null.</summary>
    public int? Asked => Max ?? Min;
}
