using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;

namespace Acquisitieloket.Core.Demand;

/// <summary>
/// Why demand was not met, in one list for all three ways of hearing "no", so that they can be counted beside each other.
/// Numbers are stored; never renumber.
/// </summary>
public enum UnmetReason
{
    NoPlot = 1,
    NoBuilding = 2,
    Power = 3,
    Environment = 4,
    Profile = 5,
    TooLate = 6,
    Price = 7,
    Access = 8,
    Place = 9,
    Utilities = 10,
    Tenure = 11,
    OutsideRegion = 20,
    Stays = 21,
    Postponed = 22,
    Financing = 23,
    Silent = 24,
    Other = 99,
}

/// <summary>Where each reason comes from, and what it is called on screen.</summary>
public static class UnmetReasons
{
    /// <summary>The reason of a lead that was closed: the same numbers.</summary>
    public static UnmetReason Of(OutcomeCause cause) => (UnmetReason)cause;

    /// <summary>The reason of a proposed site that the company does not want.</summary>
    public static UnmetReason Of(RefusalReason reason) => reason switch
    {
        RefusalReason.Location => UnmetReason.Place,
        RefusalReason.Size => UnmetReason.NoPlot,
        RefusalReason.Price => UnmetReason.Price,
        RefusalReason.Power => UnmetReason.Power,
        RefusalReason.Reachability => UnmetReason.Access,
        RefusalReason.Rules => UnmetReason.Environment,
        RefusalReason.Timing => UnmetReason.TooLate,
        RefusalReason.FoundElsewhere => UnmetReason.OutsideRegion,
        _ => UnmetReason.Other,
    };

    /// <summary>The reason of a site that the company asked for and that matching knocked out.</summary>
    public static UnmetReason Of(Criterion criterion) => criterion switch
    {
        Criterion.Area => UnmetReason.NoPlot,
        Criterion.SpaceType or Criterion.Docks => UnmetReason.NoBuilding,
        Criterion.Power => UnmetReason.Power,
        Criterion.Category or Criterion.Height or Criterion.Homes or Criterion.Coverage or Criterion.OutsideStorage
            or Criterion.RoundTheClock => UnmetReason.Environment,
        Criterion.Price => UnmetReason.Price,
        Criterion.Tenure => UnmetReason.Tenure,
        Criterion.Heat or Criterion.Hydrogen or Criterion.ProcessWater => UnmetReason.Utilities,
        Criterion.Profile or Criterion.Programme or Criterion.ShareCap => UnmetReason.Profile,
        Criterion.Timing => UnmetReason.TooLate,
        Criterion.Accessibility or Criterion.Road or Criterion.Water or Criterion.Rail or Criterion.Air
            or Criterion.PublicTransport => UnmetReason.Access,
        Criterion.Preference => UnmetReason.Place,
        _ => UnmetReason.Other,
    };

    /// <summary>What it is called; a company that refused a site may have found another within the region.</summary>
    public static string Dutch(this UnmetReason reason, UnmetKind kind) => reason switch
    {
        UnmetReason.Access => "Bereikbaarheid",
        UnmetReason.Place => "De plek zelf",
        UnmetReason.Utilities => "Warmte, waterstof of proceswater",
        UnmetReason.Tenure => "Koop, huur of erfpacht",
        UnmetReason.OutsideRegion when kind == UnmetKind.Refused => "Al een andere plek gevonden",
        // Also of a company that gave no reason.
        UnmetReason.Other => "Anders of geen reden genoemd",
        // As it is called where a lead is closed.
        _ => ((OutcomeCause)reason).Dutch(),
    };
}
