using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.People;

/// <summary>Makes an empty database usable: the six organisations and one person who can sign in and receive leads.</summary>
public sealed class FirstAdministrator(AppDbContext db, UserManager<AppUser> users, RoleSeed roles)
{
    /// <summary>Adds an administrator who also coordinates. Returns what Identity objects to; empty when all went well.</summary>
    public async Task<IReadOnlyList<string>> CreateAsync(string email, string fullName, string password)
    {
        await roles.EnsureAsync();
        await AddOrganisationsAsync();
        var department = await db.Departments.OrderBy(d => d.Id).FirstAsync();
        var user = new AppUser
        {
            UserName = email, Email = email, EmailConfirmed = true, FullName = fullName,
            DepartmentId = department.Id, Capacity = 40,
        };
        var created = await users.CreateAsync(user, password);
        if (created.Succeeded)
            created = await users.AddToRolesAsync(user, [Role.Administrator, Role.Coordinator]);
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
