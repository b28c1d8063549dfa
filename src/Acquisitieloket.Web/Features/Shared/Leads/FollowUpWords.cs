using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>How a follow-up tells where it comes from and what comes after it.</summary>
public static class FollowUpWords
{
    /// <summary>The playbook and the step, such as "Draaiboek Voorstel verstuurd, stap 1 van 3"; null for none.</summary>
    public static string? Run(PlaybookKind? kind, int? step) => kind is not { } of ? null
        : Playbook.Of(of) is var book && book.Steps.Count > 1 ? $"Draaiboek {book.Name}, stap {step} van {book.Steps.Count}" : $"Draaiboek {book.Name}";

    /// <summary>What is planned once this one ended, such as "Daarna: tweede telefoontje, 5 werkdagen later"; null for nothing.</summary>
    public static string? Then(PlaybookKind? kind, int? step, PlaybookOptions options) => Playbook.After(kind, step) is not { } next ? null
        : $"Daarna: {next.Short}" + (next.Days?.Invoke(options) is { } days ? $", {days} {(days == 1 ? "werkdag" : "werkdagen")} later" : "");

    /// <summary>How often it comes back, such as "Herhaalt elk kwartaal, tot en met 1 maart 2027"; null when it does not.</summary>
    public static string? Recurs(Recurrence recurrence, DateOnly? until) => recurrence == Recurrence.None ? null
        : $"Herhaalt {recurrence.Dutch()}" + (until is { } day ? $", tot en met {Written.Date(day, "nl")}" : "");

    /// <summary>When it comes back once this one ended now, such as "Daarna weer op 8 december 2026"; null when it does not recur.</summary>
    public static string? NextTime(Recurrence recurrence, DateOnly? from, DateOnly? until, DateTime dueAt, DateTime now) =>
        recurrence == Recurrence.None || from is not { } since ? null
            : Recurrences.Next(recurrence, since, until, dueAt, now) is { } next ? $"Daarna weer op {Written.Date(next, "nl")}" : "Dit is de laatste keer";
}
