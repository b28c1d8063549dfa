using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Sites.Claims;

/// <summary>A claim as somebody asks for it.</summary>
public sealed record ClaimRequest
{
    /// <summary>Chosen by the form, so that sending it twice is one claim.</summary>
    public required Guid Key { get; init; }
    public required ClaimKind Kind { get; init; }
    /// <summary>The last Dutch calendar day; null for interest and sale.</summary>
    public required DateOnly? LastDay { get; init; }
    public required long? FeeCents { get; init; }
    public required string? Basis { get; init; }
    /// <summary>Why the plot may go to this holder without a procedure; null when there is one or none is needed.</summary>
    public string? Exception { get; init; }
    /// <summary>What a holder without a lead does; of a lead it is known.</summary>
    public Cluster? Cluster { get; init; }
}

/// <summary>What is wrong with a claim as it was asked for, and with which of its properties.</summary>
public sealed record ClaimFault(string Property, string Text);

/// <summary>When a plot may be claimed. The same answers for the page beforehand and for the service.</summary>
public static class ClaimRules
{
    /// <summary>Land that is promised for longer than this is promised again, on purpose.</summary>
    public const int MostMonths = 24;

    /// <summary>Whether the plot can have such a claim at all, whoever asks.</summary>
    public static Can CanClaim(Plot plot, ClaimRequest asked, DateOnly today) => Can.Not([.. Plot(plot), .. Texts(asked, today)]);

    /// <summary>Whether a claim can go on for longer, or become a higher one.</summary>
    public static Can CanFollow(PlotClaim earlier, ClaimRequest asked, DateOnly today, DateTime now) => Can.Not(
    [
        .. earlier.IsLiveAt(now) ? [] : (string[])["Deze aanspraak is al afgelopen."],
        .. asked.Kind < earlier.Kind ? (string[])["Een aanspraak kan niet lager worden. Geef haar vrij en leg een nieuwe vast."] : [],
        .. asked.Kind == earlier.Kind && !asked.Kind.RunsOut() ? (string[])["Deze aanspraak heeft geen einddatum die kan veranderen."] : [],
        .. Texts(asked, today),
    ]);

    /// <summary>Whether a lead can still claim land.</summary>
    public static Can CanHold(Lead lead) => lead.Stage.CanWrite();

    /// <summary>Why not: someone else holds the plot. Names whom to call, never a company.</summary>
    public static Can HeldBy(PlotClaim holder, string contact) => Can.Not(
        $"Deze kavel heeft al een {holder.Kind.Dutch().ToLowerInvariant()}{Until(holder)}. Overleg met {contact}.");

    /// <summary>That a plot is held, until when, and whom to call when that was read along.</summary>
    internal static string Held(Plot plot, PlotClaim holder) => holder.Kind == ClaimKind.Sale ? $"Kavel {plot.Number} is verkocht."
        : $"Kavel {plot.Number} heeft een {holder.Kind.Dutch().ToLowerInvariant()}{Until(holder)}."
            + ((holder.Lead?.ContactPerson ?? holder.By) is { Department: { } department } contact ? $" Overleg met {contact.FullName} ({department.Name})." : "");

    private static IEnumerable<string> Plot(Plot plot)
    {
        if (plot.Registered is PlotStatus.NotOffered)
            yield return "Deze kavel wordt niet aangeboden.";
        if (plot.Registered is PlotStatus.Sold)
            yield return "Deze kavel is verkocht.";
        if (plot.ReplacedOn is { } day)
            yield return $"Deze kavel is op {day:dd-MM-yyyy} gesplitst of samengevoegd. Kies de nieuwe kavel.";
    }

    /// <summary>What is wrong with what was asked, whichever plot it is about; a form puts each at its field.</summary>
    public static IEnumerable<ClaimFault> Faults(ClaimRequest asked, DateOnly today)
    {
        if (asked.Kind.RunsOut() && asked.LastDay is null)
            yield return new(nameof(asked.LastDay), $"Een {asked.Kind.Dutch().ToLowerInvariant()} heeft een einddatum nodig.");
        if (!asked.Kind.RunsOut() && asked.LastDay is not null)
            yield return new(nameof(asked.LastDay), $"Een {asked.Kind.Dutch().ToLowerInvariant()} heeft geen einddatum.");
        if (asked.LastDay <= today)
            yield return new(nameof(asked.LastDay), "De einddatum ligt niet in de toekomst.");
        if (asked.LastDay > today.AddMonths(MostMonths))
            yield return new(nameof(asked.LastDay), $"Een kavel kan hooguit {MostMonths} maanden vooruit worden vastgehouden.");
        if (asked.Kind.Holds() && string.IsNullOrWhiteSpace(asked.Basis))
            yield return new(nameof(asked.Basis), "Noem waarop dit berust: het besluit, de brief of de overeenkomst.");
        if (asked.FeeCents < 0)
            yield return new(nameof(asked.FeeCents), "De vergoeding kan niet lager zijn dan nul.");
    }

    private static IEnumerable<string> Texts(ClaimRequest asked, DateOnly today) => Faults(asked, today).Select(f => f.Text);

    private static string Until(PlotClaim holder) => holder.Until is { } until ? $" tot en met {ServiceTerms.WorkingCalendar.DayOf(until.AddTicks(-1)):dd-MM-yyyy}" : "";
}
