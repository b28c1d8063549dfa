using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Questions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.People;

/// <summary>Employees, as the administrator keeps them. Every change is an event: what, from, to.</summary>
public sealed class PeopleService(
    AppDbContext db, UserManager<AppUser> users, RoleSeed seed, Invitations invitations, QuestionHandOver questions,
    LeftFollowUps followUps, TimeProvider clock)
{
    /// <summary>The largest number of open leads that someone can be set to carry.</summary>
    public const int MostCapacity = 500;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether an address is free to invite; it is the name to sign in with.</summary>
    public async Task<Can> CanInviteAsync(string email, CancellationToken cancellation = default)
    {
        var name = users.NormalizeName(email);
        return await db.Users.AnyAsync(u => u.NormalizedUserName == name || u.NormalizedEmail == name, cancellation)
            ? Can.Not("Er is al iemand met dit e-mailadres. Zoek op het adres in de lijst; u kunt daar ook een nieuwe link sturen.")
            : Can.Do;
    }

    /// <summary>Whether one person can have these roles: who steers by figures without names does not open leads as well.</summary>
    public static Can CanCombine(IReadOnlyList<string> roles) =>
        roles.FirstOrDefault(r => r is Role.Alderman or Role.Province) is { } unnamed && roles.FirstOrDefault(WorksWithLeads) is { } opens
            ? Can.Not($"De rol {Role.Dutch(unnamed)} ziet geen namen van bedrijven en gaat niet samen met de rol {Role.Dutch(opens)}, die leads opent. Kies een van beide.")
            : Can.Do;

    /// <summary>Whether the roles go together and fit the organisation: partners are people from outside, and only that.</summary>
    public async Task<Can> CanHaveRolesAsync(SavePerson input, CancellationToken cancellation = default)
    {
        var outside = await db.Departments.AnyAsync(d => d.Id == input.DepartmentId && d.Kind == DepartmentKind.Partner, cancellation);
        return (outside, input.Roles.Contains(Role.Partner)) switch
        {
            (true, _) when input.Roles.Any(r => r != Role.Partner) => Can.Not("Iemand van een partnerorganisatie kan alleen de rol Partner hebben."),
            (false, true) => Can.Not("De rol Partner is voor mensen van een partnerorganisatie. Kies die organisatie, of kies een andere rol."),
            _ => CanCombine(input.Roles),
        };
    }

    /// <summary>Adds a person without a password and mails the link to choose one. Returns the person.</summary>
    public async Task<AppUser> InviteAsync(
        string email, SavePerson input, Actor actor, CancellationToken cancellation = default)
    {
        (await CanInviteAsync(email, cancellation)).OrRefuse();
        (await CanHaveRolesAsync(input, cancellation)).OrRefuse();
        await seed.EnsureAsync();
        var user = new AppUser
        {
            UserName = email, Email = email, NormalizedUserName = users.NormalizeName(email),
            NormalizedEmail = users.NormalizeEmail(email), LockoutEnabled = true, FullName = input.FullName,
            JobTitle = input.JobTitle, PhoneNumber = input.Phone, DepartmentId = input.DepartmentId,
            Capacity = input.Capacity, OptedOut = input.OptedOut, Sectors = input.Sectors, Languages = input.Languages,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Users.Add(user);
        invitations.Add(user, actor, Now);
        await db.SaveChangesAsync(cancellation);
        foreach (var role in await db.Roles.Where(r => input.Roles.Contains(r.Name!)).ToListAsync(cancellation))
            db.UserRoles.Add(new IdentityUserRole<long> { UserId = user.Id, RoleId = role.Id });
        db.Record(actor, AuditKind.PersonChanged, Now, ("person", user.FullName), ("field", "roles"), ("from", ""),
            ("to", string.Join(", ", input.Roles)));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return user;
    }

    /// <summary>What stands in the way of these changes: nobody locks out oneself, and open leads stay with who may work on them.</summary>
    public async Task<Can> CanChangeAsync(long userId, SavePerson input, Actor actor, CancellationToken cancellation = default)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == userId, cancellation);
        var had = await RolesOf(userId).Select(r => r.Name).ToListAsync(cancellation);
        var obstacles = new List<string>((await CanHaveRolesAsync(input, cancellation)).Obstacles);
        if (actor.UserId == userId && had.Contains(Role.Administrator) && !input.Roles.Contains(Role.Administrator))
            obstacles.Add("U kunt de rol Beheerder niet bij uzelf weghalen. Vraag een andere beheerder.");
        var leaves = had.Any(WorksWithLeads) && !input.Roles.Any(WorksWithLeads) || user.DepartmentId != input.DepartmentId;
        if (leaves && await OpenLeads.CountAsync(db, userId, cancellation) is > 0 and var open)
            obstacles.Add($"{user.FullName} is contactpersoon van {Leads(open)}. Draag die eerst over; daarna kunt u de afdeling wijzigen of de rollen weghalen.");
        return Can.Not(obstacles);
    }

    /// <summary>Stores the changes when nobody changed the person since it was seen; ends sessions when rights change.</summary>
    public async Task ChangeAsync(
        long userId, SavePerson input, string seen, Actor actor, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // No lead arrives between the look at the open leads and the change.
        await Workloads.TakeTurnAsync(db, cancellation);
        (await CanChangeAsync(userId, input, actor, cancellation)).OrRefuse();
        var user = await db.Users.Include(u => u.Department).SingleAsync(u => u.Id == userId, cancellation);
        db.Entry(user).Property(u => u.ConcurrencyStamp).OriginalValue = seen;
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        var had = await RolesOf(userId).ToListAsync(cancellation);
        var department = await db.Departments.SingleAsync(d => d.Id == input.DepartmentId, cancellation);
        var names = had.Select(r => r.Name!).Order().ToList();
        var rights = Tell(user, actor, "department", user.Department!.Name, department.Name)
            | Tell(user, actor, "roles", string.Join(", ", names), string.Join(", ", input.Roles.Order()))
            // The session holds the name too.
            | Tell(user, actor, "name", user.FullName, input.FullName);
        var stops = names.Contains(Role.Specialist) && (!input.Roles.Contains(Role.Specialist) || user.DepartmentId != input.DepartmentId);
        var left = user.DepartmentId;
        Tell(user, actor, "jobTitle", user.JobTitle, input.JobTitle);
        Tell(user, actor, "phone", user.PhoneNumber, input.Phone);
        Tell(user, actor, "capacity", $"{user.Capacity}", $"{input.Capacity}");
        Tell(user, actor, "optedOut", user.OptedOut ? "yes" : "no", input.OptedOut ? "yes" : "no");
        Tell(user, actor, "sectors", string.Join(", ", user.Sectors), string.Join(", ", input.Sectors));
        Tell(user, actor, "languages", string.Join(", ", user.Languages), string.Join(", ", input.Languages));
        (user.FullName, user.JobTitle, user.PhoneNumber, user.DepartmentId, user.Capacity, user.OptedOut) =
            (input.FullName, input.JobTitle, input.Phone, input.DepartmentId, input.Capacity, input.OptedOut);
        (user.Sectors, user.Languages) = (input.Sectors, input.Languages);
        var goes = had.Where(r => !input.Roles.Contains(r.Name!)).Select(r => r.Id).ToList();
        db.UserRoles.RemoveRange(await db.UserRoles.Where(r => r.UserId == userId && goes.Contains(r.RoleId)).ToListAsync(cancellation));
        foreach (var role in await db.Roles.Where(r => input.Roles.Contains(r.Name!) && !names.Contains(r.Name!)).ToListAsync(cancellation))
            db.UserRoles.Add(new IdentityUserRole<long> { UserId = userId, RoleId = role.Id });
        if (rights)
            user.EndSessions();
        await db.SaveChangesAsync(cancellation);
        if (rights)
            await followUps.FromAsync(user, actor, Now, cancellation);
        if (stops)
            await questions.FromAsync(userId, left, actor, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    internal static string Leads(int count) => count == 1 ? "1 open lead" : $"{count} open leads";

    private static bool WorksWithLeads(string? role) => LeadAccess.QueueRoles.Split(',').Contains(role);

    private IQueryable<IdentityRole<long>> RolesOf(long userId) =>
        db.Roles.Where(r => db.UserRoles.Any(x => x.UserId == userId && x.RoleId == r.Id));

    private bool Tell(AppUser user, Actor actor, string field, string? from, string? to)
    {
        if ((from ?? "") == (to ?? ""))
            return false;
        db.Record(actor, AuditKind.PersonChanged, Now, ("person", user.FullName), ("field", field), ("from", from ?? ""), ("to", to ?? ""));
        return true;
    }
}
