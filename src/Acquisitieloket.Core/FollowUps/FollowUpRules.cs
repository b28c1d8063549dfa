namespace Acquisitieloket.Core.FollowUps;

/// <summary>What may be done with a follow-up, for the page that explains it and the service that refuses.</summary>
public static class FollowUpRules
{
    /// <summary>Whether it can still be changed.</summary>
    public static Can CanChange(FollowUp followUp) => followUp.CompletedAt is null ? Can.Do : Can.Not("Deze opvolging is al afgerond.");

    /// <summary>Whether it can end like this.</summary>
    public static Can CanEnd(FollowUp followUp, string? result, bool skipped)
    {
        if (CanChange(followUp) is { Yes: false } ended)
            return ended;
        if (skipped)
            return string.IsNullOrWhiteSpace(result) ? Can.Not("Geef een reden om deze opvolging over te slaan.") : Can.Do;
        if (followUp.Playbook == PlaybookKind.Aftercare)
            return Can.Not("Nazorg rondt u af door de banen en de oppervlakte van nu in te vullen.");
        return NeedsResult(followUp) && string.IsNullOrWhiteSpace(result) ? Can.Not(SayResult) : Can.Do;
    }

    /// <summary>Whether an answer of the company can end it.</summary>
    public static Can CanAnswer(FollowUp followUp, string? result) => followUp.Playbook is not { } kind || !Playbook.Of(kind).AwaitsCompany
        ? Can.Not("Deze opvolging wacht niet op een antwoord van het bedrijf.")
        : string.IsNullOrWhiteSpace(result) ? Can.Not(SayResult) : Can.Do;

    /// <summary>Aftercare looks three years ahead; a visit may come back for longer.</summary>
    public const int MostYears = 5, MostYearsRecurring = 10;

    /// <summary>Whether something may be planned for a Dutch calendar day.</summary>
    public static Can CanBeOn(DateOnly day, DateOnly today) =>
        day <= today.AddYears(MostYears) ? Can.Do : Can.Not("Kies een dag binnen vijf jaar.");

    /// <summary>Whether that it ended can be taken back now by a user; passed with what was planned after it.</summary>
    public static Can CanUndo(FollowUp followUp, FollowUp? next, long? userId, DateTime now) => (followUp, next) switch
    {
        ({ CompletedAt: null }, _) => Can.Not("Deze opvolging staat nog open."),
        ({ EndedById: null }, _) => Can.Not("Deze opvolging is vanzelf afgerond. Plan zo nodig een nieuwe."),
        _ when followUp.EndedById != userId => Can.Not("Alleen wie deze opvolging afrondde, kan dat terugdraaien."),
        (_, { CompletedAt: not null }) => Can.Not("Wat hierna kwam, is ook al afgerond. Plan zo nodig een nieuwe opvolging."),
        _ => now - followUp.CompletedAt > FollowUpService.UndoWithin
            ? Can.Not($"Ongedaan maken kan tot {FollowUpService.UndoWithin.TotalMinutes:0} minuten na het afronden.") : Can.Do,
    };

    private const string SayResult = "Schrijf op wat eruit kwam.";

    private static bool NeedsResult(FollowUp followUp) => Playbook.StepOf(followUp.Playbook, followUp.Step)?.NeedsResult == true;
}
