using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Core.Sites.Issue;

namespace Acquisitieloket.Core.Sites;

/// <summary>A plot (kavel) of a site; areas in whole m².</summary>
public sealed class Plot : IHasFacts
{
    public const int NumberLength = 20;

    public long Id { get; set; }
    public long SiteId { get; set; }
    public Site? Site { get; set; }
    public required string Number
    {
        get;
        set => (field, NumberKey) = (value, value.ToUpperInvariant());
    }
    /// <summary>The number as it is told apart: A1 and a1 are the same plot.</summary>
    public string NumberKey { get; private set; } = "";
    public required int AreaM2 { get; set; }
    /// <summary>What the register says of it, leaving aside what the ledger of claims holds.</summary>
    public PlotStatus Registered { get; set; } = PlotStatus.Offered;
    /// <summary>The claims on it; <see cref="PlotReading"/> reads the one that holds it now, if any.</summary>
    public List<PlotClaim> Claims { get; set; } = [];
    /// <summary>The procedures that issue it; <see cref="PlotReading"/> reads the one that was published and goes on, if any.</summary>
    public List<IssuePlot> Issues { get; set; } = [];
    /// <summary>What it is now: as the claim or the procedure that was read with it says, else as it is registered.</summary>
    public PlotStatus Status => Claims.Find(c => c.HeldPlotId is not null)?.Kind.Status()
        ?? (Issues.Exists(i => i.HeldPlotId is not null) ? PlotStatus.InSelection : Registered);
    /// <summary>Belongs to the strategic reserve: only after what is in issue.</summary>
    public bool Reserve { get; set; }
    /// <summary>The smallest piece it may be cut to; null when nobody said.</summary>
    public int? DivisibleFromM2 { get; set; }
    /// <summary>Numbers of plots of the same site with which it can be issued as one; empty when nobody said.</summary>
    public IReadOnlyList<string> MergeableWith { get; set; } = [];
    public int? CategoryOverride { get; set; }
    public int? MaxBuildingHeightM { get; set; }
    /// <summary>What its own connection always gives today.</summary>
    public int? PowerKva { get; set; }
    /// <summary>Whole euros a m²; who sees it follows the site.</summary>
    public int? PriceEuroM2 { get; set; }
    public DateOnly? AvailableFrom { get; set; }
    public bool Indicative { get; set; }
    /// <summary>By property name; what is not in it rests on the facts of the site.</summary>
    public IReadOnlyDictionary<string, FactStamp> Stamps { get; set; } = new Dictionary<string, FactStamp>();
    /// <summary>The day on which it left the register: divided, joined with others, or taken out; its history stays.</summary>
    public DateOnly? ReplacedOn { get; set; }
    /// <summary>It left because it should not have been in the register; nothing came in its place and it can come back.</summary>
    public bool TakenOut { get; set; }
    public Guid Version { get; set; } = Guid.NewGuid();
    /// <summary>The corners in order, the last one not repeated; empty while it was never drawn.</summary>
    public IReadOnlyList<Position> Outline { get; set; } = [];

    /// <summary>Sold or reserved: it goes to someone else and can be issued with no other plot.</summary>
    public bool IsPromised => Status is PlotStatus.Reserved or PlotStatus.Sold;

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
