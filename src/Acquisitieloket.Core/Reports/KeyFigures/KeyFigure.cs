namespace Acquisitieloket.Core.Reports.KeyFigures;

/// <summary>The eight figures by which a manager steers. Numbers are stored; never renumber.</summary>
public enum KeyFigure
{
    /// <summary>Leads that came in.</summary>
    Received = 1,
    /// <summary>Leads that are open at the end.</summary>
    Open = 2,
    /// <summary>Of the first contacts that were due, the part that was in time.</summary>
    FirstContactOnTime = 3,
    /// <summary>Of all service terms that were due, the part that was in time.</summary>
    TermsOnTime = 4,
    /// <summary>Working days from enquiry to first proposal within which half of them were sent.</summary>
    DaysToProposal = 5,
    /// <summary>Of the leads that were closed, the part that established.</summary>
    EstablishedShare = 6,
    /// <summary>Leads that were closed as established.</summary>
    Established = 7,
    /// <summary>Jobs that those leads promised.</summary>
    Jobs = 8,
}

/// <summary>What a key figure is a number of.</summary>
public enum KeyFigureUnit
{
    Leads,
    Percent,
    WorkingDays,
    Jobs,
}

/// <summary>What follows from which figure it is.</summary>
public static class KeyFigureRules
{
    /// <summary>The most a target can be.</summary>
    public const int MostPercent = 100, MostDays = 999, MostOther = 1_000_000;

    public static KeyFigureUnit Unit(this KeyFigure figure) => figure switch
    {
        KeyFigure.FirstContactOnTime or KeyFigure.TermsOnTime or KeyFigure.EstablishedShare => KeyFigureUnit.Percent,
        KeyFigure.DaysToProposal => KeyFigureUnit.WorkingDays,
        KeyFigure.Jobs => KeyFigureUnit.Jobs,
        _ => KeyFigureUnit.Leads,
    };

    /// <summary>True when a rise is good news, false when a fall is; null when neither.</summary>
    public static bool? MoreIsBetter(this KeyFigure figure) => figure switch
    {
        KeyFigure.Open => null,
        KeyFigure.DaysToProposal => false,
        _ => true,
    };

    /// <summary>Adds up over the five municipalities, so that its target holds for all of them together.</summary>
    public static bool AddsUp(this KeyFigure figure) => figure.Unit() is KeyFigureUnit.Leads or KeyFigureUnit.Jobs;

    /// <summary>The highest target that makes sense.</summary>
    public static int MostTarget(this KeyFigure figure) => figure.Unit() switch
    {
        KeyFigureUnit.Percent => MostPercent,
        KeyFigureUnit.WorkingDays => MostDays,
        _ => MostOther,
    };

    /// <summary>The target is the most that it should be: of open leads what the departments can carry.</summary>
    public static bool IsAtMost(this KeyFigure figure) => figure is KeyFigure.Open or KeyFigure.DaysToProposal;

    /// <summary>Whether a figure is as its target asks.</summary>
    public static bool Meets(this KeyFigure figure, long number, int target) => figure.IsAtMost() ? number <= target : number >= target;
}
