using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Supply.EditProcedure;

/// <summary>Changes the terms as long as nothing was published.</summary>
[Route("supply/procedures/{key:guid}/edit"), Authorize(Roles = SupplyAccess.ClaimRoles)]
public sealed class EditProcedureController(AppDbContext db, IssueService issues, CurrentUser user, TimeProvider clock) : IssueController(db, user, clock)
{
    [HttpGet]
    public IActionResult EditProcedure() =>
        IssueRules.CanChange(Opened.Procedure).Yes ? View(new EditProcedurePage(Opened, ProcedureForm.Of(Opened.Procedure))) : Redirect(Opened.Path);

    [HttpPost]
    public async Task<IActionResult> EditProcedure(Guid key, [Bind(Prefix = "Form")] ProcedureForm form, CancellationToken cancellation)
    {
        var plots = Opened.Procedure.Plots.Select(p => p.Plot!).ToList();
        form.Check(ModelState, Opened.Procedure.Site!, plots);
        return ModelState.IsValid && await DoesAsync(() => issues.ChangeAsync(key, form.Route!.Value, form.Read(), form.Seen, Me.Actor, cancellation))
            ? Back("Concept bewaard.")
            : Again(new EditProcedurePage(Opened, form.Filled(plots.Exists(Opened.Procedure.Site!.KeepsBack))));
    }
}

public sealed record EditProcedurePage(OpenedProcedure Opened, ProcedureForm Form);
