using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.People;

/// <summary>A department as the administrator wants it, and as it was when the form was made.</summary>
public sealed record SaveDepartment(string Name, string? Phone, string? Email, int Weight)
{
    /// <summary>The <see cref="DepartmentService.Stamp"/> of what the form showed.</summary>
    public string? Seen { get; init; }
}

/// <summary>Departments, as the administrator keeps them. Every change is an event: what, from, to.</summary>
public sealed class DepartmentService(AppDbContext db, TimeProvider clock)
{
    /// <summary>The largest weight; the share of a department is its weight in the sum of all.</summary>
    public const int MostWeight = 100;

    /// <summary>Says of the values that can be changed whether they are still the same.</summary>
    public static string Stamp(Department department) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(new[] { department.Name, department.Phone, department.Email, $"{department.Weight}" }))))[..16];

    /// <summary>Whether a name is free: two departments with one name cannot be told apart.</summary>
    public async Task<Can> CanNameAsync(long id, string name, CancellationToken cancellation = default) =>
        await db.Departments.AnyAsync(d => d.Id != id && d.Name.ToLower() == name.ToLower(), cancellation)
            ? Can.Not("Er is al een afdeling met deze naam.") : Can.Do;

    /// <summary>Stores it; <see cref="DbUpdateConcurrencyException"/> when another changed it since the form was made.</summary>
    public async Task SaveAsync(long id, SaveDepartment input, Actor actor, CancellationToken cancellation = default)
    {
        (await CanNameAsync(id, input.Name, cancellation)).OrRefuse();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Assignment.Workloads.TakeTurnAsync(db, cancellation);
        // Under the turn to assign, so that of two who save at once the second sees what the first wrote.
        var department = await db.Departments.SingleAsync(d => d.Id == id, cancellation);
        if (Stamp(department) != input.Seen)
            throw new DbUpdateConcurrencyException("The department was changed since it was read.");
        Tell(department, actor, "name", department.Name, input.Name);
        Tell(department, actor, "phone", department.Phone, input.Phone);
        Tell(department, actor, "email", department.Email, input.Email);
        Tell(department, actor, "weight", $"{department.Weight}", $"{input.Weight}");
        // The turns begin anew: a department must not catch up on turns that it was not to have.
        if (department.Weight != input.Weight)
            await db.Departments.ExecuteUpdateAsync(d => d.SetProperty(x => x.RoundRobinReceived, 0), cancellation);
        (department.Name, department.Phone, department.Email, department.Weight) = (input.Name, input.Phone, input.Email, input.Weight);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Adds an organisation outside the municipalities; it gets no leads, only what is shared with its people.</summary>
    public async Task AddPartnerAsync(string name, string? phone, string? email, Actor actor, CancellationToken cancellation = default)
    {
        (await CanNameAsync(0, name, cancellation)).OrRefuse();
        var partner = new Department { Name = name, Kind = DepartmentKind.Partner, Weight = 0, Phone = phone, Email = email };
        db.Departments.Add(partner);
        Tell(partner, actor, "name", null, name);
        await db.SaveChangesAsync(cancellation);
    }

    private void Tell(Department department, Actor actor, string field, string? from, string? to)
    {
        if ((from ?? "") != (to ?? ""))
            db.Record(actor, AuditKind.DepartmentChanged, clock.GetUtcNow().UtcDateTime,
                ("department", department.Name), ("field", field), ("from", from ?? ""), ("to", to ?? ""));
    }
}
