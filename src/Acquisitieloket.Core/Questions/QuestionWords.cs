using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Questions;

/// <summary>Questions in words, for staff.</summary>
public static class QuestionWords
{
    public static string Dutch(this QuestionSubject subject) => subject switch
    {
        QuestionSubject.Zoning => "omgevingsplan",
        QuestionSubject.Permit => "vergunning",
        QuestionSubject.Environment => "milieucategorie",
        QuestionSubject.Electricity => "elektriciteit",
        _ => "iets anders",
    };

    /// <summary>"Vraag over omgevingsplan, XL Park, kavel 12", without the place where none is named.</summary>
    public static string Title(QuestionSubject subject, string? site, string? plot) =>
        string.Join(", ", new[] { $"Vraag over {subject.Dutch()}", site, plot is null ? null : $"kavel {plot}" }.OfType<string>());

    /// <summary>The title of a question that is passed with its site and plot.</summary>
    public static string Title(this BackOfficeQuestion question) => Title(question.Subject, question.Site?.Name, question.Plot?.Number);

    /// <summary>Who answers: a person, the specialists of a municipality, or the coordinator.</summary>
    public static string Answers(string? specialist, Municipality? municipality, bool forCoordinator) => specialist
        ?? (forCoordinator ? $"de coördinator, voor gemeente {municipality}" : $"de specialisten van gemeente {municipality}");
}
