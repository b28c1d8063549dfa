namespace Acquisitieloket.Testing.Faults;

/// <summary>What came of a run with killed workers.</summary>
public sealed record FaultOutcome
{
    /// <summary>Mails that had to go, those of the follow-ups among them.</summary>
    public required int Mails { get; init; }
    public required int Kills { get; init; }
    public required TimeSpan Took { get; init; }
    /// <summary>Mails that the server never got.</summary>
    public required int Lost { get; init; }
    /// <summary>Deliveries under an id that no row has.</summary>
    public required int Unknown { get; init; }
    /// <summary>Deliveries of a mail that the server had already, under the same Message-ID.</summary>
    public required int Doubled { get; init; }
    public required int FollowUps { get; init; }
    /// <summary>Events that tell of a reminder, and how many follow-ups they are about.</summary>
    public required int Reminded { get; init; }
    public required int RemindedOnce { get; init; }
    public required int ReminderMails { get; init; }
    /// <summary>Mails that more than one worker took.</summary>
    public required int TakenAgain { get; init; }
}
