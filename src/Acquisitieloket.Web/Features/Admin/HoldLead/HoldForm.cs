using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Leads;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Acquisitieloket.Web.Features.Admin.HoldLead;

public sealed class HoldForm
{
    [ValidateNever]
    [Display(Name = "Kenmerk")]
    public string Reference { get; set; } = "";

    [Required(ErrorMessage = "Kies tot en met welke dag u de gegevens bewaart.")]
    public DateOnly? Until { get; set; }

    [Required(ErrorMessage = "Schrijf op waarom u de gegevens langer bewaart."), StringLength(Lead.ReasonLength)]
    [Display(Name = "Reden")]
    public string? Reason { get; set; }
}
