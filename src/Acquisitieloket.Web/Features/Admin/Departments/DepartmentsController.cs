using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.Departments;

/// <summary>The departments and organisations, and how leads without a preference are shared among them.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/departments")]
public sealed class DepartmentsController(AppDbContext db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Departments(CancellationToken cancellation) =>
        View(await db.Departments.AsNoTracking().OrderBy(d => d.Kind).ThenBy(d => d.Name)
            .Select(d => new DepartmentRow(d.Id, d.Name, d.Phone, d.Email, d.Weight, d.RoundRobinReceived,
                db.Users.Count(u => u.DepartmentId == d.Id && u.Active)))
            .ToListAsync(cancellation));
}

/// <summary>One department in the list.</summary>
public sealed record DepartmentRow(long Id, string Name, string? Phone, string? Email, int Weight, int Received, int People);
