using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads.Sharing;

/// <summary>Someone with whom a lead can be shared.</summary>
public sealed record ShareableWith(long Id, string Name, string Organisation, bool IsPartner)
{
    /// <summary>
    /// Active partners, and colleagues who work in the queue and may not open the lead already: of a confidential lead all
    /// but its contact person, else those of other departments who do not coordinate all five. Partners come first.
    /// </summary>
    public static async Task<IReadOnlyList<ShareableWith>> ForAsync(AppDbContext db, long leadId, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.AsNoTracking().Where(l => l.Id == leadId)
            .Select(l => new { l.ContactPersonId, l.DepartmentId, l.Confidential }).SingleAsync(cancellation);
        var holders = from person in db.Users.AsNoTracking()
                      join link in db.UserRoles on person.Id equals link.UserId
                      join role in db.Roles on link.RoleId equals role.Id
                      where person.Active && person.Id != lead.ContactPersonId
                      select new { person.Id, person.FullName, person.DepartmentId, Organisation = person.Department!.Name, Role = role.Name! };
        var people = (await holders.ToListAsync(cancellation)).GroupBy(p => p.Id).Select(roles => new
        {
            Person = roles.First(),
            Viewer = new Viewer(roles.Key, roles.First().FullName, roles.First().DepartmentId, roles.Select(r => r.Role).ToHashSet()),
        });
        return [.. people
            .Where(p => p.Viewer.Is(Role.Partner) || (LeadAccess.MayUseQueue(p.Viewer)
                && (lead.Confidential || !(p.Viewer.Is(Role.Coordinator) || p.Person.DepartmentId == lead.DepartmentId))))
            .Select(p => new ShareableWith(p.Person.Id, p.Person.FullName, p.Person.Organisation, !LeadAccess.MayUseQueue(p.Viewer)))
            .OrderBy(p => !p.IsPartner).ThenBy(p => p.Organisation).ThenBy(p => p.Name)];
    }
}
