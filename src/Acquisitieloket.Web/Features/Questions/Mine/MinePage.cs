using System.Linq.Expressions;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Questions.Mine;

/// <summary>Of a coordinator they are those of all five municipalities.</summary>
public sealed record MinePage(IReadOnlyList<MineRow> Open, IReadOnlyList<MineRow> Answered, bool OfAll)
{
    public string Title => OfAll ? "Back-officevragen" : "Mijn vragen";
}

public sealed record MineRow
{
    public required Guid Key { get; init; }
    public required QuestionSubject Subject { get; init; }
    public required string? Site { get; init; }
    public required string? Plot { get; init; }
    public required Municipality? Municipality { get; init; }
    public required string? Specialist { get; init; }
    public required bool ForCoordinator { get; init; }
    public required string Text { get; init; }
    public required DateTime DueAt { get; init; }
    public required DateTime? FirstDueAt { get; init; }
    public required DateTime? AnsweredAt { get; init; }
    public required string? AnsweredBy { get; init; }

    public string Title => QuestionWords.Title(Subject, Site, Plot);
    public string AskedOf => QuestionWords.Answers(Specialist, Municipality, ForCoordinator);

    public static Expression<Func<BackOfficeQuestion, MineRow>> Read { get; } = q => new MineRow
    {
        Key = q.Key, Subject = q.Subject, Site = q.Site!.Name, Plot = q.Plot!.Number, Municipality = q.Department!.Municipality,
        Specialist = q.Specialist!.FullName, ForCoordinator = q.ForCoordinator, Text = q.Text, DueAt = q.DueAt,
        FirstDueAt = q.FirstDueAt, AnsweredAt = q.AnsweredAt, AnsweredBy = q.AnsweredBy!.FullName,
    };
}
