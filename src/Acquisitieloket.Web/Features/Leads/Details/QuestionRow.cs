using System.Linq.Expressions;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>A back-office question as the page of its lead shows it.</summary>
public sealed record QuestionRow
{
    public required Guid Key { get; init; }
    public required QuestionSubject Subject { get; init; }
    public required string? Site { get; init; }
    public required string? Plot { get; init; }
    public required Municipality? Municipality { get; init; }
    public required string? Specialist { get; init; }
    public required bool ForCoordinator { get; init; }
    public required string Text { get; init; }
    public required string AskedBy { get; init; }
    public required DateTime AskedAt { get; init; }
    public required DateTime DueAt { get; init; }
    public required DateTime? FirstDueAt { get; init; }
    public required string? ExtraTimeReason { get; init; }
    public required string? Answer { get; init; }
    public required DateTime? AnsweredAt { get; init; }
    public required string? AnsweredBy { get; init; }
    public required DateTime? WithdrawnAt { get; init; }
    public required string? WithdrawReason { get; init; }

    public string Title => QuestionWords.Title(Subject, Site, Plot);
    public string AskedOf => QuestionWords.Answers(Specialist, Municipality, ForCoordinator);
    public bool IsOpen => AnsweredAt is null && WithdrawnAt is null;

    public static Expression<Func<BackOfficeQuestion, QuestionRow>> Read { get; } = q => new QuestionRow
    {
        Key = q.Key, Subject = q.Subject, Site = q.Site!.Name, Plot = q.Plot!.Number, Municipality = q.Department!.Municipality,
        Specialist = q.Specialist!.FullName, ForCoordinator = q.ForCoordinator, Text = q.Text, AskedBy = q.AskedBy!.FullName,
        AskedAt = q.AskedAt, DueAt = q.DueAt, FirstDueAt = q.FirstDueAt, ExtraTimeReason = q.ExtraTimeReason, Answer = q.Answer,
        AnsweredAt = q.AnsweredAt, AnsweredBy = q.AnsweredBy!.FullName, WithdrawnAt = q.WithdrawnAt, WithdrawReason = q.WithdrawReason,
    };
}
