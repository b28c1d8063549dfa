using System.Text.Json.Serialization;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>
/// What a board report tells, frozen when it was made and already as coarse as it is told (<see cref="CoarseFigures"/>). Null is: of
/// too few leads to tell. Each number, also a total, is told from the exact one, so that parts need not add up to it: nothing here may be
/// reckoned from others. Numbers of the five municipalities stand in the order of the alphabet.
/// </summary>
public sealed record BoardFigures
{
    public required DateOnly TakenOn { get; init; }
    /// <summary>The period was not over yet.</summary>
    public required bool Provisional { get; init; }
    /// <summary>A lead had been received before the period began; without any there is nothing to compare with.</summary>
    public required bool HasBefore { get; init; }
    /// <summary>The number of the report about the period before, of which the values before were taken; null when they were counted again.</summary>
    public int? BeforeOf { get; init; }
    public required IReadOnlyList<HeadlineFigure> Headlines { get; init; }
    /// <summary>The day at whose end the pipeline stood so.</summary>
    public required DateOnly PipelineOn { get; init; }
    public required IReadOnlyList<StageRow> Pipeline { get; init; }
    /// <summary>Each of the five municipalities over the whole period.</summary>
    public required IReadOnlyList<PlaceRow> Places { get; init; }
    /// <summary>The months of the region: those of one municipality would be of too few leads.</summary>
    public required IReadOnlyList<MonthRow> Months { get; init; }
    public required IReadOnlyList<ClusterRow> Clusters { get; init; }
    public required IReadOnlyList<ReachedRow> Funnel { get; init; }
    /// <summary>Each department, by its municipality, and all together without one.</summary>
    public required IReadOnlyList<TermRow> Terms { get; init; }
    public required ProposalRow Proposals { get; init; }
    public required IReadOnlyList<EndingRow> Endings { get; init; }
    /// <summary>All leads that were closed.</summary>
    public required long Closed { get; init; }
    public required IReadOnlyList<AreaRow> Areas { get; init; }
    public required IReadOnlyList<LandingRow> Landings { get; init; }
    /// <summary>The first four quarters of those together.</summary>
    public required LandingRow ComingYear { get; init; }
    public required IReadOnlyList<ChanceRow> Chances { get; init; }
    public required SupplyRow Supply { get; init; }

    /// <summary>The period can be set against the one before: it is over, and there was one.</summary>
    [JsonIgnore]
    public bool Compares => HasBefore && !Provisional;

    /// <summary>Leads that were closed without establishment.</summary>
    [JsonIgnore]
    public long NotEstablished => Areas.Single(a => a.Of == AreaOf.NotEstablished).Count;

    /// <summary>A headline figure by its kind.</summary>
    public HeadlineFigure Figure(Headline kind) => Headlines.First(k => k.Kind == kind);
}

/// <summary>The eight figures that stand first, in their order.</summary>
public enum Headline
{
    Received,
    Open,
    Proposed,
    DaysToProposal,
    TermsKept,
    Established,
    AskedM2,
    AskedJobs,
}

/// <summary>A headline figure, and what it was in the period before.</summary>
public sealed record HeadlineFigure(Headline Kind, long? Value, long? Before);

/// <summary>Open leads in a stage, of each municipality and of all.</summary>
public sealed record StageRow(LeadStage Stage, IReadOnlyList<long> Counts, long All);

/// <summary>A municipality: leads that came in, those of the period before, and those that are open at the end.</summary>
public sealed record PlaceRow(Sites.Municipality Municipality, long Received, long Before, long Open);

/// <summary>A month, by its first day: what came in, and what came of it.</summary>
public sealed record MonthRow(DateOnly Month, long Received, long Proposed, long Established, long NotEstablished);

/// <summary>Leads of a cluster that came in, and in the period before.</summary>
public sealed record ClusterRow(Cluster Cluster, long Received, long Before);

/// <summary>Leads that came in and reached a stage; parts of a hundred of all of them.</summary>
public sealed record ReachedRow(LeadStage Stage, long Reached, int? OfAll);

/// <summary>Service terms that were due: of a department, of a kind, or all.</summary>
public sealed record TermRow(Sites.Municipality? Municipality, TermKind? Kind, long Due, long Kept, int? Share, int? Before);

/// <summary>First proposals, within how many working days half and nine of ten came, and all versions that were sent.</summary>
public sealed record ProposalRow(long First, int? Median, int? P90, long Sent);

/// <summary>Leads that were closed in a stage, or those of one cause.</summary>
public sealed record EndingRow(LeadStage Stage, OutcomeCause? Cause, long Count);

/// <summary>Over how much leads are.</summary>
public sealed record AreaRow(AreaOf Of, long Count, long? M2, long? Kva, long? Jobs);

/// <summary>Of which leads an area is.</summary>
public enum AreaOf
{
    Asked,
    Established,
    NotEstablished,
}

/// <summary>Open leads that want to start in a quarter, by its first day, and what may be expected of them.</summary>
public sealed record LandingRow(LandingTime Time, DateOnly First, long Possible, long Expected, long? M2, long? Jobs);

/// <summary>How many of a hundred leads that reached a stage established; null without any that were closed.</summary>
public sealed record ChanceRow(LeadStage Stage, int? Percent);

/// <summary>Demand of two years beside the supply of the day; what may not be told is null.</summary>
public sealed record SupplyRow(int FirstYear, int LastYear, long? AskedM2, long AvailableM2, long ReserveM2, long? ForecastM2);
