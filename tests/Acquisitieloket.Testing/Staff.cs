using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing.Pages;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Testing;

/// <summary>Employees of the test host: made when first asked for, one for each role and department.</summary>
internal sealed class Staff(TestApp app)
{
    private const string Password = "Een-Wachtwoord-2026";

    public async Task<Visitor> SignIn(string role, string? department, HttpClient? at = null)
    {
        var email = $"{role}.{department ?? "wie"}@gemeente.example".Replace(' ', '-').ToLowerInvariant();
        await app.Do<UserManager<AppUser>, bool>(async users =>
        {
            if (await users.FindByEmailAsync(email) is null) await Make(users, email, role, department);
            return true;
        });
        var visitor = at is null ? app.Guest() : new Visitor(at);
        var form = (await visitor.Get("/sign-in")).Form("Aanmelden");
        var page = await form.Fill("E-mailadres", email).Fill("Wachtwoord", Password).Submit("Aanmelden");
        return page.Path == "/sign-in"
            ? throw new InvalidOperationException($"{email} could not sign in: {page.Text}")
            : visitor;
    }

    private async Task Make(UserManager<AppUser> users, string email, string role, string? department)
    {
        await app.Do<RoleSeed, bool>(async roles =>
        {
            await roles.EnsureAsync();
            return true;
        });
        var user = new AppUser
        {
            FullName = $"Test {role}",
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            Capacity = 20,
            DepartmentId = await DepartmentId(role, department ?? $"Economische Zaken {Municipality.Hengelo}"),
        };
        Check(await users.CreateAsync(user, Password));
        Check(await users.AddToRoleAsync(user, role));
    }

    private Task<long> DepartmentId(string role, string name) => app.Do<AppDbContext, long>(async db =>
    {
        if (await db.Departments.FirstOrDefaultAsync(d => d.Name == name) is { } known) return known.Id;
        var department = new Department
        {
            Name = name,
            Kind = role switch
            {
                Role.Province => DepartmentKind.Province,
                Role.Partner => DepartmentKind.Partner,
                _ => DepartmentKind.EconomicAffairs,
            },
            Municipality = Enum.GetValues<Municipality>().Cast<Municipality?>()
                .FirstOrDefault(municipality => name.EndsWith($"{municipality}", StringComparison.Ordinal)),
        };
        db.Add(department);
        await db.SaveChangesAsync();
        return department.Id;
    });

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
    }
}
