namespace Acquisitieloket.Core.Leads;

/// <summary>One step of a lead through its stages; together they are the stage log that reports read.</summary>
public sealed class StageChange
{
    public long Id { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    /// <summary>Null for the first entry.</summary>
    public LeadStage? From { get; set; }
    public required LeadStage To { get; set; }
    public required DateTime At { get; set; }
    public long? ById { get; set; }
    public required string ByName { get; set; }
    public string? Reason { get; set; }
    /// <summary>Of a closing: the facts of the outcome, as <see cref="Leads.Lead"/> has them until it is reopened.</summary>
    public OutcomeCause? OutcomeCause { get; set; }
    public int? UnmetM2 { get; set; }
    public int? UnmetKva { get; set; }
    public string? OutcomeParty { get; set; }
    public string? OutcomePlace { get; set; }
    /// <summary>Working minutes spent in <see cref="From"/>.</summary>
    public int WorkingMinutes { get; set; }

    internal void End(LeadOutcome outcome) => (OutcomeCause, UnmetM2, UnmetKva, OutcomeParty, OutcomePlace) =
        (outcome.Cause, outcome.M2, outcome.Kva, outcome.Party, outcome.Place);
}
