using Acquisitieloket.Core.Sites.Claims;

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
    /// <summary>What the register says of it, leaving aside what the ledger of claims holds.</summary>
    public PlotStatus Registered { get; set; } = PlotStatus.Offered;
    /// <summary>The claims on it; <see cref="PlotReading"/> reads the one that holds it now, if any.</summary>
    public List<PlotClaim> Claims { get; set; } = [];
    /// <summary>What it is now: as the claim that was read with it says, else as it is registered.</summary>
    public PlotStatus Status => Claims.Find(c => c.HeldPlotId is not null)?.Kind.Status() ?? Registered;
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
