using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.Stage;

/// <summary>The stages to choose from, each with what it still needs.</summary>
public sealed record StagePage(StageForm Form, LeadFacts Facts, IReadOnlyList<Choice> Sites, long ViewerId, string LeadPath)
{
    /// <summary>What the lead holds of plots now, in words: it ends when the lead does, unless the company settles.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    public IEnumerable<Choice> Stages => LeadStages.All.Where(s => s != Facts.Stage).Select(s => new Choice(
        s.ToString(), s.Dutch(), Hint(s)));

    /// <summary>What the chosen stage needs beside what this form asks, each with where it is put right; null when nothing.</summary>
    public GateList? Elsewhere => Form.To is { } to && to != Facts.Stage
        && Missing(to).Where(gate => !Asked.Contains(gate)).ToList()
            is { Count: > 0 } gates ? new GateList(LeadPath, to, gates, Facts) : null;

    public static IEnumerable<Choice> Causes(LeadStage stage) => OutcomeCauses.For(stage).Select(c => new Choice(c.ToString(), c.Dutch()));

    /// <summary>The stages from which on it is known where the company settles, as a list of words of an attribute.</summary>
    public static string WithSite { get; } = string.Join(' ', LeadStages.MainLine.Where(s => s >= LeadStage.Reservation));

    // What is filled in on this very page.
    private static readonly StageGate[] Asked =
    [
        StageGate.Site, StageGate.SameSite, StageGate.Reason, StageGate.WakeUpOn, StageGate.Cause, StageGate.UnmetArea,
        StageGate.UnmetPower, StageGate.Remark, StageGate.ReferredTo,
    ];

    private IReadOnlyList<StageGate> Missing(LeadStage stage) => StageGates.Missing(Facts, new StageRequest { To = stage }, ViewerId);

    private string? Hint(LeadStage stage)
    {
        var needs = Missing(stage).Select(gate => gate.Dutch(stage)).ToList();
        return needs.Count == 0 ? null : "Nog nodig: " + string.Join(" ", needs);
    }
}
