using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.CompanyLink;

/// <summary>The private link of the company: is there one that works, and a new one in its place.</summary>
[Route("leads/{reference}/link")]
public sealed class CompanyLinkController(LeadDoor door, LinkService links, AppDbContext db, TimeProvider clock, CurrentUser user)
    : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> CompanyLink(CancellationToken cancellation) => View(await PageAsync(new(), cancellation));

    [HttpPost]
    public async Task<IActionResult> CompanyLink([Bind(Prefix = "Form")] CompanyLinkForm form, CancellationToken cancellation) =>
        ModelState.IsValid
        && await DoesAsync(() => links.ReplaceAsync(Opened.Id, form.Reason!.Trim(), user.Actor, cancellation))
            ? Back("De oude links werken niet meer. Het bedrijf krijgt een mail met een nieuwe link.")
            : Again(await PageAsync(form, cancellation));

    private async Task<CompanyLinkPage> PageAsync(CompanyLinkForm form, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var open = await db.PrivateLinks.AsNoTracking().Where(l => l.LeadId == Opened.Id && l.Purpose == LinkPurpose.Status
            && l.RevokedAt == null && l.ExpiresAt > now).OrderByDescending(l => l.Id).FirstOrDefaultAsync(cancellation);
        var address = await db.Leads.Where(l => l.Id == Opened.Id).Select(l => l.Contact!.Email).SingleAsync(cancellation);
        return new CompanyLinkPage(form, open?.CreatedAt, open?.ExpiresAt, address);
    }
}

public sealed class CompanyLinkForm
{
    [Required(ErrorMessage = "Schrijf op waarom u de link vervangt."), StringLength(Lead.ReasonLength)]
    [Display(Name = "Reden")]
    public string? Reason { get; set; }
}

/// <summary>The newest link that works (moments in UTC, null when none does), and the address to which a new one goes.</summary>
public sealed record CompanyLinkPage(CompanyLinkForm Form, DateTime? CreatedAt, DateTime? ExpiresAt, string Address);
