using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Shared.ContactPersons;

/// <summary>The person who helps a company and, on days of absence, the colleague who stands in.</summary>
public sealed record ContactCard(Person Person, Person? Deputy, DateOnly? AwayUntil)
{
    /// <summary>Whom to turn to today.</summary>
    public Person Now => Deputy ?? Person;

    /// <summary>The card of a lead, as it is on a Dutch calendar day.</summary>
    public static async Task<ContactCard> OfAsync(AppDbContext db, long leadId, DateOnly today, CancellationToken cancellation)
    {
        var found = await db.Leads.AsNoTracking().Where(l => l.Id == leadId).Select(l => new
        {
            Person = new Person(l.ContactPerson!.FullName, l.ContactPerson.JobTitle, l.ContactPerson.Department!.Name,
                l.ContactPerson.PhoneNumber ?? l.ContactPerson.Department.Phone, l.ContactPerson.Email),
            l.ContactPerson.AbsentFrom, l.ContactPerson.AbsentUntil, l.ContactPerson.DeputyId,
        }).SingleAsync(cancellation);
        if (!(found.AbsentFrom <= today && (found.AbsentUntil is null || today <= found.AbsentUntil)))
            return new ContactCard(found.Person, null, null);
        var deputy = await db.Users.AsNoTracking().Where(u => u.Id == found.DeputyId && u.Active)
            .Select(u => new Person(u.FullName, u.JobTitle, u.Department!.Name, u.PhoneNumber ?? u.Department.Phone, u.Email))
            .SingleOrDefaultAsync(cancellation);
        return new ContactCard(found.Person, deputy, found.AbsentUntil);
    }
}

/// <summary>An employee as a company sees them.</summary>
public sealed record Person(string Name, string? JobTitle, string Department, string? Phone, string? Email);
