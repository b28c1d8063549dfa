using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>What a stage still asks of a lead, each with the address where it is put right.</summary>
public sealed record GateList(string LeadPath, LeadStage To, IReadOnlyList<StageGate> Gates, LeadFacts Facts)
{
    public IEnumerable<(string Text, string Href)> Links => Gates.Select(gate => (gate.Dutch(To), LeadPath + Below(gate)));

    // Straight to the field, where a form asks more than this.
    private string Below(StageGate gate) => gate switch
    {
        StageGate.CompanyReached or StageGate.InterestShown => "/interactions",
        StageGate.Activity => "/requirements?open=activity#Form_Answers_Requirements_Activity",
        StageGate.Area => "/requirements?open=space#Form_Answers_Requirements_PlotM2_Min",
        StageGate.Matched or StageGate.Shortlisted => "/match",
        StageGate.ProposalSent => Facts.LastProposal is { } number ? $"/proposals/{number}" : "/proposals/new",
        StageGate.Site => $"/stage?to={LeadStage.Reservation}#Form_SiteId",
        StageGate.PutForward => $"/stage?to={LeadStage.Verifying}",
        StageGate.SameSite => $"/stage?to={To}#Form_SiteId",
        StageGate.SecondPerson => "#establishment",
        StageGate.Reason => $"/stage?to={To}#Form_Reason",
        StageGate.Cause => $"/stage?to={To}#Form_{(To == LeadStage.Lost ? "LostCause" : "UnmetCause")}",
        StageGate.UnmetArea => $"/stage?to={To}#Form_Hectares",
        StageGate.UnmetPower => $"/stage?to={To}#Form_Kva",
        StageGate.Remark => $"/stage?to={To}#Form_Reason",
        StageGate.ReferredTo => $"/stage?to={To}#Form_ReferredTo",
        StageGate.WakeUpOn => $"/stage?to={To}#Form_WakeUpOn",
        StageGate.Reopened => "/reopen",
        StageGate.OtherStage => "/stage",
        _ => throw new ArgumentOutOfRangeException(nameof(gate), gate, null),
    };
}
