using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>The playbooks. Numbers are stored; never renumber.</summary>
public enum PlaybookKind
{
    Proposal = 1,
    Matching = 2,
    Negotiation = 3,
    OnHold = 4,
    Unanswered = 5,
    Aftercare = 6,
}

/// <summary>What is planned by itself when something happens with a lead, step by step.</summary>
public sealed record Playbook(PlaybookKind Kind, string Name, params IReadOnlyList<PlaybookStep> Steps)
{
    /// <summary>All of them. A claim that runs out has its own warning in the claims ledger.</summary>
    public static IReadOnlyList<Playbook> All { get; } =
    [
        new(PlaybookKind.Proposal, "Voorstel verstuurd",
            new("Bel over het voorstel", "telefoontje") { Days = _ => ProposalSending.DaysUntilCall, NeedsResult = true },
            new("Bel nog een keer over het voorstel", "tweede telefoontje") { Days = o => o.SecondCallDays, NeedsResult = true },
            new("Sluit de lead af of houd hem aan", "afsluiten of aanhouden")
            {
                Days = o => o.CloseOrParkDays, NeedsResult = true, Ways = [LeadStage.OnHold, LeadStage.Lost],
            }) { Stage = LeadStage.Proposal, AwaitsCompany = true },
        new(PlaybookKind.Matching, "Gekwalificeerd", new PlaybookStep("Doe de matching", "matching") { Days = o => o.MatchDays })
        {
            Stage = LeadStage.Qualified,
        },
        new(PlaybookKind.Negotiation, "Bezichtiging en onderhandeling",
            new PlaybookStep("Leg afspraken vast of plan een bezichtiging", "afspraken vastleggen") { Days = o => o.NegotiationDays })
        {
            Stage = LeadStage.Negotiation,
        },
        new(PlaybookKind.OnHold, "Aangehouden", new PlaybookStep("Pak de lead weer op", "weer oppakken")) { Stage = LeadStage.OnHold },
        new(PlaybookKind.Unanswered, "Wacht op antwoord",
            new PlaybookStep("Vraag het bedrijf om antwoord", "om antwoord vragen") { Days = o => o.UnansweredDays, NeedsResult = true })
        {
            AwaitsCompany = true,
        },
        new(PlaybookKind.Aftercare, "Nazorg",
            new("Nazorg na 6 maanden", "nazorg na 6 maanden") { Months = 6 },
            new("Nazorg na 1 jaar", "nazorg na 1 jaar") { Months = 12 },
            new("Nazorg na 3 jaar", "nazorg na 3 jaar") { Months = 36 }) { AllAtOnce = true },
    ];

    /// <summary>The stage to which it belongs: its open steps end when the lead goes to another.</summary>
    public LeadStage? Stage { get; init; }

    /// <summary>The company is at turn: what it answers ends it.</summary>
    public bool AwaitsCompany { get; init; }

    /// <summary>Its steps are planned together, and not one after the other.</summary>
    public bool AllAtOnce { get; init; }

    /// <summary>The playbook of a kind.</summary>
    public static Playbook Of(PlaybookKind kind) => All.Single(p => p.Kind == kind);

    /// <summary>The step of a follow-up; null when no playbook planned it.</summary>
    public static PlaybookStep? StepOf(PlaybookKind? kind, int? step) => kind is { } of && step is { } number ? Of(of).Steps[number - 1] : null;

    /// <summary>What comes after a step; null when it is the last, or does not wait for the ones before.</summary>
    public static PlaybookStep? After(PlaybookKind? kind, int? step) =>
        kind is { } of && step is { } number && Of(of) is { AllAtOnce: false } book ? book.Steps.ElementAtOrDefault(number) : null;
}

/// <summary>A step of a playbook: the promise, and what it is called where it is still to come.</summary>
public sealed record PlaybookStep(string Subject, string Short)
{
    /// <summary>Working days after what came before; null when its day comes from the lead.</summary>
    public Func<PlaybookOptions, int>? Days { get; init; }
    /// <summary>Calendar months after the company settled.</summary>
    public int? Months { get; init; }
    /// <summary>Whoever ends it says what came of it.</summary>
    public bool NeedsResult { get; init; }
    /// <summary>Stages that end what the step asks; its page leads there.</summary>
    public IReadOnlyList<LeadStage> Ways { get; init; } = [];
}
