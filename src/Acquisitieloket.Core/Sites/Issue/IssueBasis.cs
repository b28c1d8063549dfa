using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>
/// On what a plot may go to a holder since the Didam judgment: a procedure that the holder won, or an exception that is
/// written down. Options may still be given without, so that a company can look into a plot; promising and selling not.
/// </summary>
/// <param name="Live">The published procedure that goes on, if any.</param>
/// <param name="Won">The procedure of this plot that the holder won, if any.</param>
/// <param name="Needed">The plot is of a site with a route, or was in a procedure before.</param>
public sealed record IssueBasis(IssueProcedure? Live, IssueProcedure? Won, bool Needed)
{
    /// <summary>The exceptions that occur; others are typed.</summary>
    public static IReadOnlyList<string> UsualExceptions { get; } =
    [
        "Geen schaarste: er is voor iedereen een kavel en iedereen kan er een krijgen",
        "Overeengekomen voor 26 november 2021",
        "Ruil of terugkoop op grond van een eerdere overeenkomst",
        "Uitbreiding van een aangrenzend bedrijf: voor een ander is deze strook niet bruikbaar",
    ];

    /// <summary>What there is for a holder, a lead or a name, on a plot that has its site loaded.</summary>
    public static async Task<IssueBasis> OfAsync(AppDbContext db, Plot plot, long? leadId, string? holderName, CancellationToken cancellation)
    {
        var all = await db.IssuePlots.AsNoTracking().Where(i => i.PlotId == plot.Id && i.Procedure!.PublishedAt != null)
            .OrderByDescending(i => i.Id).Select(i => new { i.HeldPlotId, i.Procedure, Winner = i.Procedure!.Candidates.FirstOrDefault(c => c.WonAt != null) })
            .ToListAsync(cancellation);
        var won = all.Find(i => i.Procedure!.State != IssueState.Withdrawn && i.Winner is { } w && (leadId is not null ? w.LeadId == leadId
            : w.LeadId is null && string.Equals(w.Name, holderName?.Trim(), StringComparison.OrdinalIgnoreCase)));
        return new(all.Find(i => i.HeldPlotId is not null)?.Procedure, won?.Procedure, plot.Site!.IssueRoute is not null || all.Count > 0);
    }

    /// <summary>Whether such a claim may be made.</summary>
    public Can CanClaim(ClaimKind kind, string? exception) => Can.Not(
    [
        .. kind.Holds() && Live is not null && Won?.Id != Live.Id
            ? [$"Deze kavel is in een selectieprocedure ({Live.Reference}). Alleen wie haar wint, kan de kavel krijgen."] : (string[])[],
        .. NeedsException(kind) && Live is null && string.IsNullOrWhiteSpace(exception) ? [MissingText] : (string[])[],
    ]);

    /// <summary>Nobody won a procedure for it, so that a reason must be written down.</summary>
    public bool NeedsException(ClaimKind kind) => Needed && Won is null && kind >= ClaimKind.Reservation;

    public const string MissingText = "Doorloop eerst een procedure, of schrijf op waarom de kavel zonder mededinging mag worden uitgegeven.";
}
