namespace Acquisitieloket.Core.Leads;

/// <summary>What is fixed about the stages: their order, which are closed, and what they are called on screen.</summary>
public static class LeadStages
{
    /// <summary>The main line in its order.</summary>
    public static IReadOnlyList<LeadStage> MainLine { get; } =
    [
        LeadStage.New, LeadStage.Qualified, LeadStage.Matching, LeadStage.Proposal,
        LeadStage.Negotiation, LeadStage.Reservation, LeadStage.Verifying, LeadStage.Established,
    ];

    /// <summary>All stages: the main line, then the side states.</summary>
    public static IReadOnlyList<LeadStage> All { get; } =
    [
        .. MainLine, LeadStage.OnHold, LeadStage.NotAccommodated, LeadStage.Lost, LeadStage.Withdrawn, LeadStage.Referred,
    ];

    /// <summary>Stages of a lead that someone works on, on hold included.</summary>
    public static IReadOnlyList<LeadStage> Open { get; } = [.. All.Where(s => !s.IsClosed())];

    /// <summary>What is said to whoever wants to change a closed lead.</summary>
    public const string ReopenFirst = "Deze lead is gesloten. Heropen de lead eerst, met een reden.";

    /// <summary>Whether anything of a lead in this stage may be changed: asked by every service that writes to a lead.</summary>
    public static Can CanWrite(this LeadStage stage) => stage.IsClosed() ? Can.Not(ReopenFirst) : Can.Do;

    /// <summary>Closed leads are read-only until they are reopened with a reason.</summary>
    public static bool IsClosed(this LeadStage stage) => stage is LeadStage.Established or LeadStage.NotAccommodated
        or LeadStage.Lost or LeadStage.Withdrawn or LeadStage.Referred;

    /// <summary>True for the eight stages from new to established.</summary>
    public static bool IsMainLine(this LeadStage stage) => stage <= LeadStage.Established;

    /// <summary>The Dutch name on screens of staff.</summary>
    public static string Dutch(this LeadStage stage) => stage switch
    {
        LeadStage.New => "Nieuw",
        LeadStage.Qualified => "Gekwalificeerd",
        LeadStage.Matching => "Matching",
        LeadStage.Proposal => "Voorstel",
        LeadStage.Negotiation => "Bezichtiging en onderhandeling",
        LeadStage.Reservation => "Reservering",
        LeadStage.Verifying => "Te verifiëren",
        LeadStage.Established => "Gevestigd",
        LeadStage.OnHold => "Aangehouden",
        LeadStage.NotAccommodated => "Niet te accommoderen",
        LeadStage.Lost => "Verloren",
        LeadStage.Withdrawn => "Ingetrokken",
        LeadStage.Referred => "Doorverwezen",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };
}
