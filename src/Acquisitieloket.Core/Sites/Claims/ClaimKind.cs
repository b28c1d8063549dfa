namespace Acquisitieloket.Core.Sites.Claims;

/// <summary>How far a claim on a plot goes, rising. Numbers are stored.</summary>
public enum ClaimKind
{
    /// <summary>Of many at the same time; tells who came first.</summary>
    Interest = 1,
    Option = 2,
    Reservation = 3,
    Sale = 4,
}

/// <summary>Why a claim ended. Numbers are stored.</summary>
public enum ClaimEnd
{
    Expired = 1,
    /// <summary>The same claim goes on for longer.</summary>
    Extended = 2,
    /// <summary>It became a higher one.</summary>
    Raised = 3,
    Released = 4,
    LeadClosed = 5,
    /// <summary>The plot was divided or joined; the claim goes on there.</summary>
    Moved = 6,
}

/// <summary>What kinds of claims mean and are called.</summary>
public static class ClaimKinds
{
    /// <summary>Keeps others off the plot; only one can at a time.</summary>
    public static bool Holds(this ClaimKind kind) => kind > ClaimKind.Interest;

    /// <summary>Must say until when.</summary>
    public static bool RunsOut(this ClaimKind kind) => kind is ClaimKind.Option or ClaimKind.Reservation;

    /// <summary>What the plot is while such a claim holds it.</summary>
    public static PlotStatus Status(this ClaimKind kind) => kind switch
    {
        ClaimKind.Option => PlotStatus.Option,
        ClaimKind.Reservation => PlotStatus.Reserved,
        ClaimKind.Sale => PlotStatus.Sold,
        _ => PlotStatus.Offered,
    };

    /// <summary>The word on screen.</summary>
    public static string Dutch(this ClaimKind kind) => kind switch
    {
        ClaimKind.Interest => "Belangstelling",
        ClaimKind.Option => "Optie",
        ClaimKind.Reservation => "Reservering",
        _ => "Verkoop",
    };

    /// <summary>How a claim ended, on screen.</summary>
    public static string Dutch(this ClaimEnd end) => end switch
    {
        ClaimEnd.Expired => "Verlopen",
        ClaimEnd.Extended => "Verlengd",
        ClaimEnd.Raised => "Opgevolgd door een hogere aanspraak",
        ClaimEnd.Released => "Vrijgegeven",
        ClaimEnd.Moved => "Overgegaan op de nieuwe kavel",
        _ => "Lead gesloten",
    };
}
