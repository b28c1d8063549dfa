using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.Stage;

/// <summary>The stages to choose from, each with what it still needs.</summary>
public sealed record StagePage(StageForm Form, LeadFacts Facts, IReadOnlyList<Choice> Sites, long ViewerId)
{
    public IEnumerable<Choice> Stages => LeadStages.All.Where(s => s != Facts.Stage).Select(s => new Choice(
        s.ToString(), s.Dutch(), Hint(s)));

    private string? Hint(LeadStage stage)
    {
        if (!stage.IsMainLine())
            return stage == LeadStage.OnHold ? "Met een reden en de dag waarop u verder gaat." : "Met een reden.";
        var needs = StageGates.Enter(Facts, new StageRequest { To = stage }, ViewerId).Obstacles;
        return needs.Count == 0 ? null : "Nog nodig: " + string.Join(" ", needs);
    }
}
