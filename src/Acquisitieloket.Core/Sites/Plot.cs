namespace Acquisitieloket.Core.Sites;

/// <summary>A plot (kavel) of a site; areas in whole m².</summary>
public sealed class Plot
{
    public const int NumberLength = 20;

    public long Id { get; set; }
    public long SiteId { get; set; }
    public Site? Site { get; set; }
    public required string Number { get; set; }
    public required int AreaM2 { get; set; }
    public PlotStatus Status { get; set; } = PlotStatus.Offered;
    /// <summary>Belongs to the strategic reserve: only after what is in issue.</summary>
    public bool Reserve { get; set; }
    public int? CategoryOverride { get; set; }
    public int? PowerKva { get; set; }
    public DateOnly? AvailableFrom { get; set; }
    public bool Indicative { get; set; }
    /// <summary>The corners in order, the last one not repeated; empty while it was never drawn.</summary>
    public IReadOnlyList<Position> Outline { get; set; } = [];

    /// <summary>Offered, in a selection or under option: not promised or sold, so who asks today may still get it. Counted by PlotStock.</summary>
    public bool CanBeHad() => Status is PlotStatus.Offered or PlotStatus.InSelection or PlotStatus.Option;
}

/// <summary>Availability of a plot.</summary>
public enum PlotStatus
{
    Offered = 1,
    InSelection = 2,
    Option = 3,
    Reserved = 4,
    Sold = 5,
    NotOffered = 6,
}
