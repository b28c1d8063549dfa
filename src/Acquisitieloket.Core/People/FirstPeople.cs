using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.People;

/// <summary>Makes an empty database usable: the six organisations and people who can sign in and receive leads.</summary>
public sealed class FirstPeople(AppDbContext db, UserManager<AppUser> users, RoleSeed roles)
{
    private const int UsualCapacity = 40;

    /// <summary>Adds a person of a municipality, or of the province when none is given. Returns what is wrong; empty when all went well.</summary>
    public async Task<IReadOnlyList<string>> AddAsync(
        string email, string fullName, string password, Municipality? municipality, params string[] personRoles)
    {
        if (personRoles.Except(Role.All).ToList() is { Count: > 0 } unknown)
            return [$"Unknown role: {string.Join(", ", unknown)}. Roles: {string.Join(", ", Role.All)}."];
        await roles.EnsureAsync();
        await AddOrganisationsAsync();
        var department = await db.Departments.OrderBy(d => d.Id).FirstAsync(d => d.Municipality == municipality && d.Kind != DepartmentKind.Partner);
        var user = new AppUser
        {
            UserName = email, Email = email, EmailConfirmed = true, FullName = fullName,
            DepartmentId = department.Id, Capacity = UsualCapacity,
        };
        var created = await users.CreateAsync(user, password);
        if (created.Succeeded)
            created = await users.AddToRolesAsync(user, personRoles);
        return [.. created.Errors.Select(e => e.Description)];
    }

    /// <summary>The five departments and the province, once.</summary>
    private async Task AddOrganisationsAsync()
    {
        if (await db.Departments.AnyAsync())
            return;
        db.Departments.AddRange(Enum.GetValues<Municipality>().Select(municipality => new Department
        {
            Name = $"Economische Zaken {municipality}",
            Kind = DepartmentKind.EconomicAffairs,
            Municipality = municipality,
        }));
        db.Departments.Add(new Department { Name = "Provincie Overijssel", Kind = DepartmentKind.Province, Weight = 0 });
        await db.SaveChangesAsync();
    }
}
