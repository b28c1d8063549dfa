using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Questions;

namespace Acquisitieloket.Web.Features.Questions.Answer;

public sealed class AnswerForm
{
    [Required(ErrorMessage = "Schrijf uw antwoord op."), StringLength(BackOfficeQuestion.TextLength)]
    [Display(Name = "Antwoord")]
    public string? Answer { get; set; }
}

public sealed record AnswerPage(AnswerForm Form, BackOfficeQuestion Question, QuestionContext Context);
