using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>
/// How one plot, or several together, is issued with room for others to compete. What was published is never changed; each
/// step is a row of its own, so that it can be told afterwards who did what and when.
/// </summary>
public sealed class IssueProcedure
{
    public long Id { get; set; }
    /// <summary>What its address holds, and what makes sending the same form twice one procedure.</summary>
    public required Guid Key { get; set; }
    public required long SiteId { get; set; }
    public Site? Site { get; set; }
    public required IssueRoute Route { get; set; }
    public required IssueTerms Terms { get; set; }
    public IssueState State { get; set; } = IssueState.Draft;
    public required DateTime CreatedAt { get; set; }
    public required long CreatedById { get; set; }
    public AppUser? CreatedBy { get; set; }
    public DateTime? PublishedAt { get; set; }
    /// <summary>Who reacts at this moment or later is late; null until it is published.</summary>
    public DateTime? ClosesAt { get; set; }
    /// <summary>SHA-256 of the seed of the draw, published with the notice; the seed itself is shown after the draw.</summary>
    public string? SeedHash { get; set; }
    public string? Seed { get; set; }
    public Guid Version { get; set; } = Guid.NewGuid();
    public List<IssuePlot> Plots { get; set; } = [];
    public List<IssueCandidate> Candidates { get; set; } = [];
    public List<IssueStep> Steps { get; set; } = [];

    /// <summary>What it is called in letters and files.</summary>
    public string Reference => $"U-{CreatedAt.Year}-{Id:0000}";

    /// <summary>Whether candidates offer a price, which nobody reads before <see cref="OffersOpened"/>.</summary>
    public bool AsksOffer => Terms.Criteria.Any(c => c.Price);

    /// <summary>Whether the offers were opened, all at once: from then on they are read, and none comes in on time any more.</summary>
    public bool OffersOpened => Steps.Exists(s => s.Kind == IssueStepKind.OffersOpened);

    /// <summary>Where it is at a moment: it closes by the clock, whether or not anyone wrote that down.</summary>
    public IssueState StateAt(DateTime now) => State == IssueState.Published && ClosesAt <= now ? IssueState.Closed : State;
}

/// <summary>Where a procedure is. Numbers are stored.</summary>
public enum IssueState
{
    Draft = 1,
    Published = 2,
    /// <summary>Decided: there is a winner, or nobody won.</summary>
    Decided = 3,
    Completed = 4,
    Withdrawn = 5,
    /// <summary>The period is over and nothing was decided yet; never stored.</summary>
    Closed = 6,
}

/// <summary>A plot in a procedure.</summary>
public sealed class IssuePlot
{
    public long Id { get; set; }
    public long ProcedureId { get; set; }
    public IssueProcedure? Procedure { get; set; }
    public required long PlotId { get; set; }
    public Plot? Plot { get; set; }
    /// <summary>The plot again while the procedure goes on; the database refuses a second procedure on it.</summary>
    public long? HeldPlotId { get; set; }
}
