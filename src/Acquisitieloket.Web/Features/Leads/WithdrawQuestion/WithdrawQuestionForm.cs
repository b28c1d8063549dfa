using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Questions;

namespace Acquisitieloket.Web.Features.Leads.WithdrawQuestion;

public sealed class WithdrawQuestionForm
{
    [Required(ErrorMessage = "Schrijf op waarom de vraag vervalt."), StringLength(BackOfficeQuestion.ReasonLength)]
    [Display(Name = "Reden")]
    public string? Reason { get; set; }
}

public sealed record WithdrawQuestionPage(WithdrawQuestionForm Form, string Title, string Text, bool IsOpen);
