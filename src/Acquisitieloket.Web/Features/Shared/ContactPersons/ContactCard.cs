using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Shared.ContactPersons;

/// <summary>
/// The person who helps a company and, on days of absence, the colleague who stands in until the day that the person is
/// back, when that is known.
/// </summary>
public sealed record ContactCard(Person Person, Person? Deputy, DateOnly? BackOn)
{
    /// <summary>Whom to turn to today.</summary>
    public Person Now => Deputy ?? Person;

    /// <summary>The card of a lead, as it is on a Dutch calendar day, in the language of the page.</summary>
    public static async Task<ContactCard> OfAsync(AppDbContext db, long leadId, DateOnly today, CancellationToken cancellation)
    {
        var person = await db.Users.AsNoTracking().Include(u => u.Department)
            .SingleAsync(u => db.Leads.Any(l => l.Id == leadId && l.ContactPersonId == u.Id), cancellation);
        if (!person.IsAbsentOn(today))
            return new ContactCard(Of(person), null, null);
        var deputy = await db.Users.AsNoTracking().Include(u => u.Department)
            .SingleOrDefaultAsync(u => u.Id == person.DeputyId && u.Active, cancellation);
        return new ContactCard(Of(person), deputy is null ? null : Of(deputy), Back(person.AbsentUntil));
    }

    private static Person Of(AppUser user) => new(
        user.FullName, PublicTitle.Job(user.JobTitle, Language.Current),
        PublicTitle.Organisation(user.Department!, Language.Current), user.PhoneNumber ?? user.Department!.Phone, user.Email)
    {
        // The hash in the address lets browsers keep the photo until there is another.
        Photo = user.PhotoHash is { } hash ? $"/people/{user.Id}/photo?v={hash[..12]}" : null,
    };

    private static DateOnly? Back(DateOnly? lastDayAway)
    {
        var day = lastDayAway?.AddDays(1);
        while (day is { } known && !WorkingCalendar.IsWorkingDay(known))
            day = known.AddDays(1);
        return day;
    }
}

/// <summary>An employee as a company sees them, in the language of the page.</summary>
public sealed record Person(string Name, string? JobTitle, string Department, string? Phone, string? Email)
{
    public string? Photo { get; init; }
}
