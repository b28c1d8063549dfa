using System.Globalization;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin;

/// <summary>Which lines of a log, as it stands in the address. What is left out does not matter.</summary>
[ValidateNever]
public sealed record LogForm
{
    public const int PageSize = 50;

    public long? Person { get; init; }
    public AuditKind? Kind { get; init; }
    public string? Lead { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    /// <summary>The last line of the page before: its moment in ticks and its id.</summary>
    public string? After { get; init; }

    public string? Reference() => Lead?.Trim() is { Length: > 0 } text ? text.ToUpperInvariant() : null;

    /// <summary>The first and the last moment in UTC of the Dutch days asked; the last is not part of it.</summary>
    public DateTime? Begin() => From is { } day ? StartOf(day) : null;

    public DateTime? End() => Until is { } day && day < DateOnly.MaxValue ? StartOf(day.AddDays(1)) : null;

    public Position<DateTime>? Position() => After?.Split('.') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(new DateTime(at, DateTimeKind.Utc), number) : null;

    /// <summary>The address of the page that begins after a line.</summary>
    public string Next(string page, DateTime at, long id) => page + QueryString.Create(new (string Key, string? Value)[]
    {
        ("person", Person?.ToString(CultureInfo.InvariantCulture)), ("kind", Kind?.ToString()), ("lead", Reference()),
        ("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("until", Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("after", $"{at.Ticks}.{id}"),
    }.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value)));

    /// <summary>Everyone who can stand in a log, those who left too.</summary>
    public static async Task<List<Choice>> PeopleAsync(AppDbContext db, CancellationToken cancellation) =>
        await db.Users.AsNoTracking().OrderBy(u => u.FullName).Select(u => new Choice(u.Id.ToString(), u.FullName, null)).ToListAsync(cancellation);

    private static DateTime StartOf(DateOnly day) => WorkingCalendar.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
