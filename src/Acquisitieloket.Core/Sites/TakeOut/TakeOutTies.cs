using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Facts;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.TakeOut;

/// <summary>
/// What somebody still counts on: claims, a procedure, and selections for open leads on which the plot or building was found. It
/// names whom to call and never a company.
/// </summary>
public sealed class TakeOutTies(AppDbContext db, MatchService matches, TimeProvider clock)
{
    /// <summary>Why a plot or building cannot be taken out of the register, or that it can.</summary>
    public async Task<Can> CanTakeOutAsync(FactSubject subject, CancellationToken cancellation = default) => Can.Not(
    [
        .. subject is { Plot: null, Building: null } ? ["Een locatie blijft in het register. Maak haar plaats in het programma ‘vervallen’."] : Array.Empty<string>(),
        .. subject.Plot is { } plot ? await ClaimsAsync(plot.Id, cancellation) : [],
        .. subject.Plot is { } issued ? await ProceduresAsync(issued.Id, cancellation) : [],
        .. await SelectionsAsync(subject, cancellation),
    ]);

    private async Task<List<string>> ClaimsAsync(long plotId, CancellationToken cancellation)
    {
        var claims = await db.PlotClaims.AsNoTracking().Where(PlotClaim.LiveAt(clock.GetUtcNow().UtcDateTime)).Where(c => c.PlotId == plotId)
            .Include(c => c.By!.Department).Include(c => c.Lead!.ContactPerson!.Department).OrderByDescending(c => c.Kind).ThenBy(c => c.FirstAt).ToListAsync(cancellation);
        return claims.ConvertAll(claim => (claim.Lead?.ContactPerson ?? claim.By!) is var contact
            ? $"{claim.Kind.Dutch()}{Until(claim)} op deze kavel. Overleg met {contact.FullName} ({contact.Department!.Name})." : "");
    }

    private async Task<List<string>> ProceduresAsync(long plotId, CancellationToken cancellation) =>
        (await db.IssueProcedures.AsNoTracking().Where(p => p.Plots.Any(i => i.HeldPlotId == plotId)).ToListAsync(cancellation))
            .ConvertAll(p => $"Uitgifteprocedure {p.Reference} gaat over deze kavel.");

    // A site is selected as a whole; it counts where the ranking that it was selected from found this very plot or building.
    private async Task<List<string>> SelectionsAsync(FactSubject subject, CancellationToken cancellation)
    {
        var siteId = subject.Site.Id;
        var leads = await db.Shortlist.AsNoTracking().Where(e => e.SiteId == siteId && e.Lead!.ClosedAt == null)
            .Select(e => new { e.LeadId, e.Lead!.ContactPerson!.FullName, Department = e.Lead.ContactPerson.Department!.Name }).OrderBy(l => l.LeadId).ToListAsync(cancellation);
        List<string> found = [];
        foreach (var lead in leads)
            if (await matches.LatestAsync(lead.LeadId, cancellation) is { } ranking && ranking.Sites.FirstOrDefault(s => s.SiteId == siteId) is { } match && Names(match, subject))
                found.Add($"{(subject.Plot is null ? "Dit pand" : "Deze kavel")} staat op de selectie voor een open lead. Overleg met {lead.FullName} ({lead.Department}).");
        return found;
    }

    private static bool Names(SiteMatch match, FactSubject subject) => subject.Plot is { } plot
        ? match.Plots.Any(p => p.PlotId == plot.Id) : match.Buildings.Any(b => b.BuildingId == subject.Building?.Id);

    private static string Until(PlotClaim claim) => claim.Until is { } until ? $" tot en met {WorkingCalendar.DayOf(until.AddTicks(-1)):dd-MM-yyyy}" : "";
}
