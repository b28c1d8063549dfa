namespace Acquisitieloket.Core.Leads;

/// <summary>Why a lead ended without an establishment, from a fixed list so that it can be counted. Numbers are stored; never renumber.</summary>
public enum OutcomeCause
{
    NoPlot = 1,
    NoBuilding = 2,
    Power = 3,
    Environment = 4,
    Profile = 5,
    TooLate = 6,
    Price = 7,
    OutsideRegion = 20,
    Stays = 21,
    Postponed = 22,
    Financing = 23,
    Silent = 24,
    Other = 99,
}

/// <summary>The facts of an ending beside the words of whoever closed the lead.</summary>
public sealed record LeadOutcome
{
    public const int NameLength = 200;

    public static LeadOutcome None { get; } = new();

    public OutcomeCause? Cause { get; init; }
    /// <summary>What could not be accommodated, in m²; null stands for what the company asked.</summary>
    public int? M2 { get; init; }
    /// <summary>The power that could not be accommodated; null stands for what the company asked.</summary>
    public int? Kva { get; init; }
    /// <summary>To whom it was lost or referred.</summary>
    public string? Party { get; init; }
    /// <summary>Where the company went instead.</summary>
    public string? Place { get; init; }

    /// <summary>What belongs to a stage, with what the company asked where nothing else is said.</summary>
    public LeadOutcome For(LeadStage stage, int? askedM2, int? askedKva) => stage switch
    {
        LeadStage.NotAccommodated => new() { Cause = Cause, M2 = M2 ?? askedM2, Kva = Kva ?? askedKva },
        LeadStage.Lost => new() { Cause = Cause, Party = Party, Place = Place },
        LeadStage.Referred => new() { Party = Party },
        _ => None,
    };
}

/// <summary>Which causes a stage knows, and what they are called on screen.</summary>
public static class OutcomeCauses
{
    /// <summary>The causes to choose from; none for a stage that asks no cause.</summary>
    public static IReadOnlyList<OutcomeCause> For(LeadStage stage) => stage switch
    {
        LeadStage.NotAccommodated =>
        [
            OutcomeCause.NoPlot, OutcomeCause.NoBuilding, OutcomeCause.Power, OutcomeCause.Environment, OutcomeCause.Profile,
            OutcomeCause.TooLate, OutcomeCause.Price, OutcomeCause.Other,
        ],
        LeadStage.Lost =>
        [
            OutcomeCause.OutsideRegion, OutcomeCause.Stays, OutcomeCause.Postponed, OutcomeCause.Financing, OutcomeCause.Price,
            OutcomeCause.TooLate, OutcomeCause.Silent, OutcomeCause.Other,
        ],
        _ => [],
    };

    public static string Dutch(this OutcomeCause cause) => cause switch
    {
        OutcomeCause.NoPlot => "Geen passende kavel",
        OutcomeCause.NoBuilding => "Geen passend pand of soort ruimte",
        OutcomeCause.Power => "Te weinig ruimte op het stroomnet",
        OutcomeCause.Environment => "Milieu, geluid, stikstof of bouwregels",
        OutcomeCause.Profile => "Past niet in profiel of regionale programmering",
        OutcomeCause.TooLate => "Niet op tijd beschikbaar",
        OutcomeCause.Price => "Prijs te hoog",
        OutcomeCause.OutsideRegion => "Koos een plek buiten de regio",
        OutcomeCause.Stays => "Blijft op de huidige plek",
        OutcomeCause.Postponed => "Plannen uitgesteld of gestopt",
        OutcomeCause.Financing => "Financiering kwam niet rond",
        OutcomeCause.Silent => "Reageert niet meer",
        OutcomeCause.Other => "Anders",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };
}
