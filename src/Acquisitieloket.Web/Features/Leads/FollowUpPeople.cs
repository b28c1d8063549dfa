using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads;

/// <summary>To whom a follow-up of a lead can be given: colleagues of its department, and oneself, who may open it.</summary>
public sealed class FollowUpPeople(AppDbContext db, LeadReaders readers)
{
    /// <summary>Them by name.</summary>
    public async Task<IReadOnlyList<Choice>> OfAsync(OpenedLead lead, long userId, CancellationToken cancellation)
    {
        var department = await db.Leads.Where(l => l.Id == lead.Id).Select(l => l.DepartmentId).SingleAsync(cancellation);
        var people = await db.Users.AsNoTracking()
            // Who was only invited does not look yet.
            .Where(u => u.Active && u.EmailConfirmed && (u.DepartmentId == department || u.Id == userId || u.Id == lead.ContactPersonId))
            .OrderBy(u => u.FullName).Select(u => new { u.Id, u.FullName }).ToListAsync(cancellation);
        var may = await readers.AmongAsync(lead.Id, [.. people.Select(p => p.Id)], cancellation);
        return [.. people.Where(p => may.Contains(p.Id)).Select(p => new Choice($"{p.Id}", p.FullName))];
    }
}
