using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Questions;

namespace Acquisitieloket.Web.Features.Questions.ExtraTime;

public sealed class ExtraTimeForm
{
    [Required(ErrorMessage = "Kies de dag waarop u wel kunt antwoorden.")]
    public DateOnly? DueOn { get; set; }

    [Required(ErrorMessage = "Schrijf op waarom het langer duurt."), StringLength(BackOfficeQuestion.ReasonLength)]
    [Display(Name = "Reden")]
    public string? Reason { get; set; }
}

public sealed record ExtraTimePage(ExtraTimeForm Form, BackOfficeQuestion Question);
