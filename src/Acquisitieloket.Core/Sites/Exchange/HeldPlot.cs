using System.Globalization;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>
/// What a file may not say of a plot, and what it must mean to say: the status of a plot that is held comes from its claim or
/// procedure, and a plot that was promised or gone does not become free by a slip in a spreadsheet.
/// </summary>
internal static class HeldPlot
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Why the status cannot be changed by a file; null when nothing holds the plot.</summary>
    public static string? Of(FactSubject subject) => subject.Plot switch
    {
        { } plot when plot.Claims.Find(c => c.HeldPlotId is not null) is { } claim =>
            $"Deze kavel wordt vastgehouden: {claim.Kind.Dutch().ToLowerInvariant()}{Until(claim)}. Die aanspraak bepaalt de status. Geef haar eerst vrij op de pagina van de kavel, of laat de status in het bestand zoals hij was.",
        { } plot when plot.Issues.Exists(i => i.HeldPlotId is not null) =>
            "Voor deze kavel loopt een uitgifteprocedure, en die bepaalt de status. Rond haar eerst af, of laat de status in het bestand zoals hij was.",
        _ => null,
    };

    /// <summary>What to say when a plot becomes free that was not; null when it does not.</summary>
    public static string? Freed(FactSubject subject, PlotStatus? was) =>
        subject.Plot is { Registered: PlotStatus.Offered } && was is PlotStatus.InSelection or PlotStatus.Option or PlotStatus.Reserved or PlotStatus.Sold
            ? $"Deze kavel komt weer vrij: volgens het register was hij {PlotWords.Status(was.Value, false, Dutch)}." : null;

    private static string Until(PlotClaim claim) =>
        claim.Until is { } until ? $" tot en met {WorkingCalendar.DayOf(until.AddTicks(-1)):dd-MM-yyyy}" : "";
}
