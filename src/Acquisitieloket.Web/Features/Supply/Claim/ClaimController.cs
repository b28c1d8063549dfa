using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.Claim;

/// <summary>Writes down a claim on a plot, for a lead or for a holder without one.</summary>
[Route("supply/{code}/plots/{number}/claims/new"), Authorize(Roles = SupplyAccess.ClaimRoles)]
public sealed class ClaimController(AppDbContext db, ClaimService claims, CurrentUser user, TimeProvider clock) : SupplyPlotController(db, user, clock)
{
    private const int MostOffered = 200;

    private IEnumerable<ClaimKind> Kinds => Enum.GetValues<ClaimKind>().Where(k => Opened.MayIssue || k == ClaimKind.Interest);

    [HttpGet]
    public async Task<IActionResult> Claim(string? lead, CancellationToken cancellation) =>
        View(await PageAsync(new ClaimForm { Lead = lead, Kind = Opened.MayIssue ? null : ClaimKind.Interest }, cancellation));

    [HttpPost]
    public async Task<IActionResult> Claim([Bind(Prefix = "Form")] ClaimForm form, CancellationToken cancellation)
    {
        var leadId = await FindAsync(form, cancellation);
        if (form.Kind is { } kind && !Kinds.Contains(kind))
            ModelState.AddModelError("Form.Kind", $"Een {kind.Dutch().ToLowerInvariant()} legt de gemeente {Opened.Site.Municipality} vast. U kunt belangstelling noteren.");
        form.Check(ModelState, WorkingCalendar.DayOf(Now));
        form.Check(ModelState, await IssueBasis.OfAsync(Db, Opened.Plot, leadId, form.HolderName, cancellation));
        if (!ModelState.IsValid)
            return Again(await PageAsync(form, cancellation));
        return await DoesAsync(() => claims.ClaimAsync(Opened.Plot.Id, leadId, form.HolderName?.Trim(), form.Read(), Me.Actor, cancellation))
            ? Back($"{form.Kind!.Value.Dutch()} vastgelegd.")
            : Again(await PageAsync(form, cancellation));
    }

    private bool SeesLeads => LeadAccess.MayUseQueue(Me.Viewer);

    private async Task<long?> FindAsync(ClaimForm form, CancellationToken cancellation)
    {
        if (!SeesLeads)
            form.Lead = null;
        if (!SeesLeads && string.IsNullOrWhiteSpace(form.HolderName))
            ModelState.AddModelError("Form.HolderName", "Vul de naam van het bedrijf in.");
        else if (string.IsNullOrWhiteSpace(form.Lead) == string.IsNullOrWhiteSpace(form.HolderName))
            ModelState.AddModelError("Form.Lead", "Vul het kenmerk van een lead in, of de naam van een houder zonder lead.");
        if (string.IsNullOrWhiteSpace(form.Lead))
            return null;
        var reference = LeadReference.Read(form.Lead) ?? form.Lead.Trim().ToUpperInvariant();
        var found = await Db.Leads.Where(l => l.Reference == reference).Where(LeadAccess.MayOpen(Me.Viewer)).Select(l => (long?)l.Id).SingleOrDefaultAsync(cancellation);
        if (found is null)
            ModelState.AddModelError("Form.Lead", "Er is geen lead met dit kenmerk die u kunt openen.");
        return found;
    }

    private async Task<ClaimPage> PageAsync(ClaimForm form, CancellationToken cancellation)
    {
        var me = Me.Id;
        // As the queue names them: a confidential one by its code name, also on the screen of who may know better.
        var own = await Db.Leads.AsNoTracking().Where(LeadAccess.MayOpen(Me.Viewer)).Where(l => l.ContactPersonId == me && l.ClosedAt == null)
            .OrderByDescending(l => l.Id).Take(MostOffered)
            .Select(l => new Choice(l.Reference, l.Confidential ? l.CodeName ?? "Vertrouwelijk" : l.CompanyName, null)).ToListAsync(cancellation);
        return new(Opened, form, [.. Kinds], [.. own.OrderBy(l => l.Text, StringComparer.CurrentCultureIgnoreCase)],
            await IssueBasis.OfAsync(Db, Opened.Plot, null, null, cancellation), SeesLeads);
    }
}

/// <summary>The form, the kinds of claims that the viewer may write down here, and the viewer's own open leads.</summary>
public sealed record ClaimPage(OpenedPlot Opened, ClaimForm Form, IReadOnlyList<ClaimKind> Kinds, IReadOnlyList<Choice> Leads, IssueBasis Basis, bool SeesLeads);
