using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>Who reads what a company sends: the contact person or, on days of absence, the deputy.</summary>
public sealed class StandIn(AppDbContext db)
{
    /// <summary>The reader at a moment in UTC. The lead is passed with its contact person.</summary>
    public async Task<AppUser> ReaderAsync(Lead lead, DateTime now, CancellationToken cancellation = default)
    {
        var person = lead.ContactPerson!;
        if (!person.IsAbsentOn(WorkingCalendar.DayOf(now)))
            return person;
        return await db.Users.Include(u => u.Department)
            .SingleOrDefaultAsync(u => u.Id == person.DeputyId && u.Active, cancellation) ?? person;
    }
}
