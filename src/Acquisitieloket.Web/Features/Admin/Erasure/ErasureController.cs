using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.Erasure;

/// <summary>The requests to erase: those that wait first, the one that must be answered soonest at the top.</summary>
[Route("admin/erasure"), Authorize(Roles = $"{Role.Administrator},{Role.PrivacyOfficer}")]
public sealed class ErasureController(AppDbContext db) : Controller
{
    private const int Most = 200;

    [HttpGet]
    public async Task<IActionResult> Erasure(CancellationToken cancellation) =>
        View(await db.ErasureRequests.AsNoTracking().OrderBy(r => r.AnsweredAt != null).ThenBy(r => r.AnswerBy).Take(Most)
            .Select(r => new ErasureRow(r.Lead!.Reference, r.Lead.Department!.Name, r.RequestedAt, r.AnswerBy, r.AnsweredAt, r.Granted))
            .ToListAsync(cancellation));
}

/// <summary>A request without the name of who made it; moments in UTC.</summary>
public sealed record ErasureRow(
    string Reference, string Department, DateTime RequestedAt, DateTime AnswerBy, DateTime? AnsweredAt, bool? Granted);
