using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.People;

/// <summary>When someone is away, both days inclusive and open without a last one, and who stands in. No first day: not away.</summary>
public sealed record Absence
{
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public long? DeputyId { get; init; }
    /// <summary>Whoever fills it in knows that the deputy is away for a part too.</summary>
    public bool DeputyMayBeAway { get; init; }
}

/// <summary>Keeps the absence of employees, so that every lead has someone who answers.</summary>
public sealed class AbsenceService(AppDbContext db, TimeProvider clock)
{
    /// <summary>Days further away than this, before or after, are mistakes of who typed them.</summary>
    public const int YearsAhead = 2;

    /// <summary>Who can stand in for someone: active, working with leads and with room for some, and someone else.</summary>
    public IQueryable<AppUser> DeputiesOf(long userId)
    {
        var roles = LeadAccess.QueueRoles.Split(',');
        return db.Users.Where(u => u.Id != userId && u.Active && u.EmailConfirmed && u.Capacity > 0 && db.UserRoles.Any(x => x.UserId == u.Id
            && db.Roles.Any(r => r.Id == x.RoleId && roles.Contains(r.Name))));
    }

    /// <summary>What stands in the way of an absence.</summary>
    public async Task<Can> CanSaveAsync(long userId, Absence absence, CancellationToken cancellation = default)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        if (absence.From is null && absence.Until is not null)
            return Can.Not("Vul de eerste dag van afwezigheid in, of maak de laatste leeg.");
        if (absence.Until < absence.From)
            return Can.Not("De laatste dag ligt voor de eerste.");
        if (absence.From > today.AddYears(YearsAhead) || absence.Until > today.AddYears(YearsAhead))
            return Can.Not($"Vul een dag in die binnen {YearsAhead} jaar komt. Is het einde nog niet bekend? Laat de laatste dag leeg.");
        if (absence.From < today.AddYears(-YearsAhead))
            return Can.Not($"De eerste dag is langer dan {YearsAhead} jaar geleden. Kijk of het jaar klopt.");
        if (absence.DeputyId is not { } deputyId)
            return absence.From is not null && await OpenLeads.CountAsync(db, userId, cancellation) is > 0 and var open
                ? Can.Not($"Kies een vervanger: bij {PeopleService.Leads(open)} kan een bedrijf iets sturen.") : Can.Do;
        if (await DeputiesOf(userId).AsNoTracking().SingleOrDefaultAsync(u => u.Id == deputyId, cancellation) is not { } deputy)
            return Can.Not("Kies als vervanger een ander die actief is en leads kan dragen (capaciteit boven 0).");
        // Who usually stands in may be known before anyone is away.
        if (absence.From is null)
            return Can.Do;
        if (await CircleAsync(userId, deputy, absence, cancellation))
            return Can.Not($"{deputy.FullName} is dan zelf afwezig en wordt door deze persoon vervangen. Kies een ander.");
        return Overlaps(deputy, absence) && !absence.DeputyMayBeAway
            ? Can.Not($"{deputy.FullName} is in deze periode zelf ook afwezig. Kies een ander, of vink aan dat u dat weet.") : Can.Do;
    }

    /// <summary>Stores an absence, or that there is none.</summary>
    public async Task SaveAsync(long userId, Absence absence, Actor actor, CancellationToken cancellation = default)
    {
        (await CanSaveAsync(userId, absence, cancellation)).OrRefuse();
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        var before = await WrittenAsync(user, cancellation);
        (user.AbsentFrom, user.AbsentUntil, user.DeputyId) = (absence.From, absence.Until, absence.DeputyId);
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        var after = await WrittenAsync(user, cancellation);
        if (before != after)
            db.Record(actor, AuditKind.PersonChanged, clock.GetUtcNow().UtcDateTime,
                ("person", user.FullName), ("field", "absence"), ("from", before), ("to", after));
        await db.SaveChangesAsync(cancellation);
    }

    // Whoever stands in for a deputy who is away in the same period, and so on, must not be the one who leaves.
    private async Task<bool> CircleAsync(long userId, AppUser deputy, Absence absence, CancellationToken cancellation)
    {
        var seen = new HashSet<long> { deputy.Id };
        for (var next = deputy; next is not null && Overlaps(next, absence) && next.DeputyId is { } id;)
        {
            if (id == userId)
                return true;
            if (!seen.Add(id))
                return false;
            next = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellation);
        }
        return false;
    }

    private static bool Overlaps(AppUser user, Absence absence) => user.AbsentFrom is { } from
        && from <= (absence.Until ?? DateOnly.MaxValue) && (user.AbsentUntil ?? DateOnly.MaxValue) >= absence.From;

    private async Task<string> WrittenAsync(AppUser user, CancellationToken cancellation)
    {
        var period = user.AbsentFrom is { } from ? $"{from:yyyy-MM-dd} – {user.AbsentUntil:yyyy-MM-dd}" : null;
        var deputy = await db.Users.Where(u => u.Id == user.DeputyId).Select(u => u.FullName).SingleOrDefaultAsync(cancellation);
        return string.Join(", ", new[] { period, deputy }.OfType<string>());
    }
}
