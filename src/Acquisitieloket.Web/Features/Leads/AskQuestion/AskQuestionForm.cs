using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.AskQuestion;

public sealed class AskQuestionForm
{
    [Required(ErrorMessage = "Kies waarover uw vraag gaat.")]
    public QuestionSubject? Subject { get; set; }

    public long? Site { get; set; }

    [StringLength(Core.Sites.Plot.NumberLength)]
    [Display(Name = "Kavel")]
    public string? Plot { get; set; }

    [Required(ErrorMessage = "Kies wie de vraag beantwoordt.")]
    public string? To { get; set; }

    [Required(ErrorMessage = "Schrijf uw vraag op."), StringLength(BackOfficeQuestion.TextLength)]
    [Display(Name = "Vraag")]
    public string? Text { get; set; }

    [Required(ErrorMessage = "Kies de dag waarop u het antwoord nodig hebt.")]
    public DateOnly? DueOn { get; set; }

    public static IReadOnlyList<Choice> Subjects { get; } =
    [
        .. Enum.GetValues<QuestionSubject>().Select(s => new Choice($"{s}", char.ToUpperInvariant(s.Dutch()[0]) + s.Dutch()[1..])),
    ];
}

/// <summary>What the page needs beside the form; each answerer is a department, or a department and one of its specialists.</summary>
public sealed record AskQuestionPage(AskQuestionForm Form, IReadOnlyList<Answerer> Answerers, IReadOnlyList<Choice> Sites)
{
    public IReadOnlyList<Choice> To => [.. Answerers.Select(a => new Choice(a.Value, a.Text))];
}

/// <summary>Who can be asked.</summary>
public sealed record Answerer(long DepartmentId, long? SpecialistId, string Text)
{
    public string Value => SpecialistId is null ? $"{DepartmentId}" : $"{DepartmentId}-{SpecialistId}";

    public static IEnumerable<Answerer> Of(long department, Municipality municipality, IReadOnlyList<(long Id, string Name)> specialists) =>
    [
        new(department, null, specialists.Count > 0
            ? $"Gemeente {municipality}: alle specialisten" : $"Gemeente {municipality}: geen specialist, dus naar de coördinator"),
        .. specialists.Select(s => new Answerer(department, s.Id, $"Gemeente {municipality}: {s.Name}")),
    ];
}
