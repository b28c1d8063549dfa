using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Web.Features.Leads.Stage;

public sealed class StageForm
{
    [Required(ErrorMessage = "Kies een fase.")]
    public LeadStage? To { get; set; }

    [StringLength(Lead.ReasonLength)]
    [Display(Name = "Reden")]
    public string? Reason { get; set; }

    public DateOnly? WakeUpOn { get; set; }

    public long? SiteId { get; set; }

    public OutcomeCause? UnmetCause { get; set; }

    [Range(typeof(decimal), "0.0001", "500", ParseLimitsInInvariantCulture = true)]
    [Display(Name = "Hectares")]
    public decimal? Hectares { get; set; }

    [Range(0, EnquiryRules.MaxKva)]
    [Display(Name = "Vermogen in kVA")]
    public int? Kva { get; set; }

    /// <summary>Asked of the company and answered with yes; without a tick it was not.</summary>
    public bool OfferConsent { get; set; }

    public OutcomeCause? LostCause { get; set; }

    [StringLength(LeadOutcome.NameLength)]
    [Display(Name = "Aan wie")]
    public string? LostTo { get; set; }

    [StringLength(LeadOutcome.NameLength)]
    [Display(Name = "Plaats")]
    public string? LostPlace { get; set; }

    [StringLength(LeadOutcome.NameLength)]
    [Display(Name = "Naar wie")]
    public string? ReferredTo { get; set; }

    public StageRequest Request(Guid formKey) => new()
    {
        To = To!.Value, Reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), WakeUpOn = WakeUpOn, SiteId = SiteId,
        OfferConsent = OfferConsent, FormKey = formKey,
        Outcome = new()
        {
            Cause = To == LeadStage.Lost ? LostCause : UnmetCause,
            M2 = Hectares is { } hectares ? (int)decimal.Round(hectares * 10_000) : null, Kva = Kva,
            Party = TidyAnswers.Line(To == LeadStage.Referred ? ReferredTo : LostTo), Place = TidyAnswers.Line(LostPlace),
        },
    };
}
