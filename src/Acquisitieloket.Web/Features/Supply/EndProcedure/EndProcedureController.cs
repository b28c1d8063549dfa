using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Supply.EndProcedure;

/// <summary>Ends a procedure: after the decision it is completed, before that withdrawn with the reason.</summary>
[Route("supply/procedures/{key:guid}/end"), Authorize(Roles = SupplyAccess.ClaimRoles)]
public sealed class EndProcedureController(AppDbContext db, IssueService issues, CurrentUser user, TimeProvider clock) : IssueController(db, user, clock)
{
    [HttpGet]
    public IActionResult EndProcedure() => IssueRules.CanEnd(Opened.Procedure, withdraw: true).Yes ? View(new EndPage(Opened, new())) : Redirect(Opened.Path);

    [HttpPost]
    public async Task<IActionResult> EndProcedure(Guid key, [Bind(Prefix = "Form")] EndForm form, CancellationToken cancellation)
    {
        var page = new EndPage(Opened, form);
        if (!page.Completes && string.IsNullOrWhiteSpace(form.Reason))
            ModelState.AddModelError("Form.Reason", "Schrijf op waarom de procedure wordt ingetrokken.");
        return ModelState.IsValid && await DoesAsync(() => page.Completes
                ? issues.CompleteAsync(key, form.Reason, Me.Actor, cancellation) : issues.WithdrawAsync(key, form.Reason!, Me.Actor, cancellation))
            ? Back(page.Completes ? "Procedure afgerond." : "Procedure ingetrokken.") : Again(page);
    }
}

public sealed class EndForm
{
    [Display(Name = "Reden"), StringLength(IssueTerms.TextLength)]
    public string? Reason { get; set; }

    /// <summary>A decision is taken back, and not carried out.</summary>
    public bool Withdraw { get; set; }
}

public sealed record EndPage(OpenedProcedure Opened, EndForm Form)
{
    public bool Decided => Opened.Procedure.State == IssueState.Decided;
    public bool Completes => Decided && !Form.Withdraw;
}
