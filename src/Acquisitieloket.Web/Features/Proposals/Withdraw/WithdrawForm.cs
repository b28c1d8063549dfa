using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core;
using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Web.Features.Proposals.Withdraw;

public sealed class WithdrawForm
{
    [Required(ErrorMessage = "Schrijf op waarom u het voorstel intrekt; het bedrijf leest het."), StringLength(Lead.ReasonLength)]
    [Display(Name = "Reden")]
    public string? Reason { get; set; }
}

/// <param name="ValidAgain">The version that the company can answer again then; null without one.</param>
public sealed record WithdrawPage(WithdrawForm Form, int Number, string Language, Can Can, int? ValidAgain);
