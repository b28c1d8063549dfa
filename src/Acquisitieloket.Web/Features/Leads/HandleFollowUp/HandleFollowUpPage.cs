using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.HandleFollowUp;

/// <summary>The follow-up, passed with its assignee, and what can be done with it.</summary>
public sealed record HandleFollowUpPage(HandleFollowUpForm Form, FollowUp FollowUp, IReadOnlyList<Choice> Moments)
{
    public const int MostBefore = 10;

    /// <summary>Colleagues to whom it can be handed over.</summary>
    public required IReadOnlyList<Choice> People { get; init; }
    /// <summary>What ended before it of the same run or recurrence, latest first.</summary>
    public required IReadOnlyList<EarlierTime> Before { get; init; }
    public required bool MayUndo { get; init; }
    /// <summary>What was planned after it; null for nothing.</summary>
    public required FollowUp? Next { get; init; }
    /// <summary>Who handed it over with a note; null when that is not known.</summary>
    public required string? NoteBy { get; init; }
    /// <summary>Of aftercare for which it is too soon, the first day on which it can be filled in; else null.</summary>
    public required DateOnly? AftercareFrom { get; init; }
    /// <summary>This moment, UTC.</summary>
    public required DateTime Now { get; init; }
    /// <summary>It can be moved or handed over: not on a closed lead, except of a company that settled.</summary>
    public required bool MayChange { get; init; }

    public bool IsAftercare => FollowUp.Playbook == PlaybookKind.Aftercare;

    public PlaybookStep? Step => Playbook.StepOf(FollowUp.Playbook, FollowUp.Step);

    /// <summary>What can be done with it.</summary>
    public IEnumerable<Choice> Ways
    {
        get
        {
            if (!IsAftercare)
                yield return new(nameof(Handling.Complete), "Het is gedaan", After);
            if (MayChange && FollowUp.Playbook is { } kind && Playbook.Of(kind).AwaitsCompany)
                yield return new(nameof(Handling.Answered), "Het bedrijf heeft geantwoord", "Het draaiboek stopt: er komt geen vervolg.");
            if (MayChange)
                yield return new(nameof(Handling.Move), "Verplaatsen", "Naar een ander moment.");
            if (MayChange && People.Count > 0)
                yield return new(nameof(Handling.HandOver), "Overdragen", "Aan een collega die deze lead mag openen.");
            yield return new(nameof(Handling.Skip), "Overslaan", "Met een reden.");
        }
    }

    private string? After => Playbook.After(FollowUp.Playbook, FollowUp.Step) is { } next ? $"Daarna komt: {next.Short}."
        : FollowUpWords.NextTime(FollowUp.Recurrence, FollowUp.RecursFrom, FollowUp.RecursUntil, FollowUp.DueAt, Now) is { } again ? $"{again}." : null;
}

/// <summary>An earlier step or time that ended at a moment, UTC.</summary>
public sealed record EarlierTime(string Subject, DateTime At, bool Skipped, string? Result);
