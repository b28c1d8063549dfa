using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.People;

/// <summary>Which people; what is left out shows all who are active.</summary>
[ValidateNever]
public sealed record PeopleForm
{
    public string? Text { get; init; }
    public long? Department { get; init; }
    public PeopleState State { get; init; }
}

public enum PeopleState { Active, Inactive, All }

/// <summary>One employee in the list; moments in UTC.</summary>
public sealed record PersonRow(
    long Id, string Name, string? Email, string? JobTitle, string Department, long DepartmentId, int Capacity, int OpenLeads, bool OptedOut,
    DateOnly? AbsentFrom, DateOnly? AbsentUntil, bool Active, bool HasPassword, DateTimeOffset? LockedUntil, bool TwoFactor)
{
    public string Roles { get; init; } = "";
}

/// <summary>The employees that were asked for, in the order of their names.</summary>
public sealed record PeoplePage(PeopleForm Form, IReadOnlyList<PersonRow> Rows, IReadOnlyList<Choice> Departments, DateTimeOffset Now, DateOnly Today)
{
    /// <summary>More than five departments and their partners employ; beyond it the page asks to search.</summary>
    public const int Most = 1000;

    public static readonly IReadOnlyList<Choice> States =
        [new("inactive", "Niet meer actief"), new("all", "Iedereen")];

    public static async Task<List<PersonRow>> ReadAsync(AppDbContext db, PeopleForm form, CancellationToken cancellation)
    {
        var people = db.Users.AsNoTracking().Where(u => form.Department == null || u.DepartmentId == form.Department);
        if (form.State != PeopleState.All)
            people = people.Where(u => u.Active == (form.State == PeopleState.Active));
        var rows = await people.OrderBy(u => u.FullName).ThenBy(u => u.Id).Take(Most).Select(u => new PersonRow(
            u.Id, u.FullName, u.Email, u.JobTitle, u.Department!.Name, u.DepartmentId, u.Capacity,
            db.Workloads.Where(w => w.UserId == u.Id).Select(w => w.OpenLeads).FirstOrDefault(), u.OptedOut, u.AbsentFrom, u.AbsentUntil,
            u.Active, u.PasswordHash != null, u.LockoutEnd, u.TwoFactorEnabled)).ToListAsync(cancellation);
        var roles = await (from held in db.UserRoles join role in db.Roles on held.RoleId equals role.Id select new { held.UserId, role.Name })
            .ToListAsync(cancellation);
        var ofPerson = roles.ToLookup(r => r.UserId, r => r.Name!);
        return [.. rows.Where(r => Matches(r, form.Text)).Select(r => r with
        {
            Roles = string.Join(", ", Role.All.Where(ofPerson[r.Id].Contains).Select(Role.Dutch)),
        })];
    }

    // Here and not in the database, so that "Müller" is found by "muller" on each of the three.
    private static bool Matches(PersonRow row, string? text) => text?.Trim() is not { Length: > 0 } sought
        || new[] { row.Name, row.Email ?? "", row.JobTitle ?? "" }.Any(words => CultureInfo.InvariantCulture.CompareInfo
            .IndexOf(words, sought, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
}
