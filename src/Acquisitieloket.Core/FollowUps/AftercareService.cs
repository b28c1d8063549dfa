using System.Globalization;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>Writes down what came of the promises of a company that settled.</summary>
public sealed class AftercareService(AppDbContext db, TimeProvider clock)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Keeps the figures of one moment beside what was promised, and ends its follow-up; one transaction.</summary>
    public async Task CheckAsync(long followUpId, AftercareFigures found, Actor actor, CancellationToken cancellation = default)
    {
        var check = await db.AftercareChecks.Include(c => c.FollowUp).Include(c => c.Lead)
            .SingleAsync(c => c.FollowUpId == followUpId, cancellation);
        var (lead, followUp, now) = (check.Lead!, check.FollowUp!, clock.GetUtcNow().UtcDateTime);
        CanCheck(check, found, WorkingCalendar.DayOf(now)).OrRefuse();
        (check.ActualJobs, check.ActualM2, check.Remark) = (found.Jobs, found.M2, found.Remark.Trim());
        (check.At, check.ById, check.ByName) = (now, actor.UserId, actor.Name);
        followUp.EndedById = actor.UserId;
        await FollowUpPlan.EndAsync(db, lead, followUp, Told(check), actor, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Whether it is time to fill in on a Dutch calendar day; the check is passed with its follow-up.</summary>
    public static Can IsTime(AftercareCheck check, DateOnly today) => today >= check.FillFrom ? Can.Do
        : Can.Not($"Deze nazorg vult u in vanaf {Written.Date(check.FillFrom, "nl")}. Spreekt u het bedrijf eerder? Plan daarvoor een opvolging en schrijf daarin op wat eruit kwam.");

    private static Can CanCheck(AftercareCheck check, AftercareFigures found, DateOnly today) => (check.FollowUp, found) switch
    {
        ({ CompletedAt: not null }, _) => Can.Not("Deze nazorg is al ingevuld of overgeslagen."),
        _ when IsTime(check, today) is { Yes: false } early => early,
        (_, { Jobs: null, M2: null }) => Can.Not("Vul banen of oppervlakte in. Weet u allebei niet? Sla deze nazorg dan over, met een reden."),
        (_, { Jobs: < 0 or > AftercareFigures.MostJobs } or { M2: < 0 or > AftercareFigures.MostM2 }) => Can.Not("Vul aantallen in die kunnen."),
        _ => string.IsNullOrWhiteSpace(found.Remark) ? Can.Not("Schrijf op van wie of waaruit u dit weet.") : Can.Do,
    };

    private static string Told(AftercareCheck check) =>
        string.Join("; ", new[] { Told(check.ActualJobs, check.PromisedJobs, "banen"), Told(check.ActualM2, check.PromisedM2, "m²") }.OfType<string>())
            + $". {check.Remark}";

    private static string? Told(int? actual, int? promised, string unit) => actual is not { } now ? null
        : promised is { } then ? string.Create(Dutch, $"{now:N0} van {then:N0} toegezegde {unit}") : string.Create(Dutch, $"{now:N0} {unit}");
}

/// <summary>What is known of a company that settled; not known is null.</summary>
public sealed record AftercareFigures
{
    public const int MostJobs = 100_000, MostM2 = 10_000_000;

    public required int? Jobs { get; init; }
    public required int? M2 { get; init; }
    public required string Remark { get; init; }
}
