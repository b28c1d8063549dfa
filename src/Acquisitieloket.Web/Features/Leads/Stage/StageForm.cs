using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Web.Features.Leads.Stage;

public sealed class StageForm
{
    [Required(ErrorMessage = "Kies een fase.")]
    public LeadStage? To { get; set; }

    [StringLength(Lead.ReasonLength)]
    public string? Reason { get; set; }

    public DateOnly? WakeUpOn { get; set; }

    public long? SiteId { get; set; }

    public StageRequest Request() => new()
    {
        To = To!.Value, Reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), WakeUpOn = WakeUpOn, SiteId = SiteId,
    };
}
