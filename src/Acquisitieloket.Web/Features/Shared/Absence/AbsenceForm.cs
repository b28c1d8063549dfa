using System.Globalization;
using Acquisitieloket.Core;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Shared.Absence;

/// <summary>When someone is away and who stands in, as filled in.</summary>
public sealed class AbsenceForm
{
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public long? DeputyId { get; set; }
    public bool DeputyMayBeAway { get; set; }

    [BindNever]
    public string Name { get; set; } = "";

    [BindNever]
    public IReadOnlyList<Choice> Deputies { get; set; } = [];

    /// <summary>What is known now; null when there is no such person at work.</summary>
    public static async Task<AbsenceForm?> ReadAsync(AppDbContext db, long id, CancellationToken cancellation) =>
        await db.Users.AsNoTracking().Where(u => u.Id == id && u.Active).Select(u => new AbsenceForm
        {
            From = u.AbsentFrom, Until = u.AbsentUntil, DeputyId = u.DeputyId, Name = u.FullName,
        }).SingleOrDefaultAsync(cancellation);

    /// <summary>Those of the same department come first.</summary>
    public async Task AddDeputiesAsync(AbsenceService absences, AppDbContext db, long id, DateOnly today, CancellationToken cancellation)
    {
        var person = await db.Users.AsNoTracking().SingleAsync(u => u.Id == id, cancellation);
        Name = person.FullName;
        var people = await absences.DeputiesOf(id).AsNoTracking().OrderBy(u => u.DepartmentId != person.DepartmentId).ThenBy(u => u.FullName)
            .Select(u => new { u.Id, u.FullName, Department = u.Department!.Name, u.AbsentFrom, u.AbsentUntil }).ToListAsync(cancellation);
        // Whoever was chosen before stays in sight, also when away.
        Deputies = [.. people.Where(p => p.Id == DeputyId || !(p.AbsentFrom <= today && (p.AbsentUntil is null || today <= p.AbsentUntil)))
            .Select(p => new Choice($"{p.Id}", $"{p.FullName} ({p.Department}{Away(p.AbsentFrom, p.AbsentUntil, today)})"))];
    }

    private static string Away(DateOnly? from, DateOnly? until, DateOnly today) => from is { } first && !(until < today)
        ? $", afwezig vanaf {Day(first)}{(until is { } last ? $" tot en met {Day(last)}" : "")}" : "";

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>Stores the form; false with the reasons beside the field when it cannot be so.</summary>
    public async Task<bool> SavesAsync(
        AbsenceService absences, long id, Actor actor, ModelStateDictionary state, CancellationToken cancellation)
    {
        try
        {
            await absences.SaveAsync(id, new Core.People.Absence
            {
                From = From, Until = Until, DeputyId = DeputyId, DeputyMayBeAway = DeputyMayBeAway,
            }, actor, cancellation);
            return true;
        }
        catch (RefusedException refused)
        {
            foreach (var obstacle in refused.Can.Obstacles)
                state.AddModelError(obstacle.Contains("dag", StringComparison.Ordinal) ? nameof(From) : nameof(DeputyId), obstacle);
            return false;
        }
    }
}
