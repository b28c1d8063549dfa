using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Questions;

/// <summary>What the services of questions share.</summary>
internal static class QuestionRules
{
    /// <summary>With what mails and sentences need.</summary>
    public static IQueryable<BackOfficeQuestion> WithAll(this IQueryable<BackOfficeQuestion> questions) => questions
        .Include(q => q.Lead!.ContactPerson).Include(q => q.Department).Include(q => q.Specialist)
        .Include(q => q.Site).Include(q => q.Plot);

    /// <summary>Whether a question can still be answered, moved or taken back.</summary>
    public static Can CanEnd(this BackOfficeQuestion question) => question switch
    {
        { AnsweredAt: not null } => Can.Not("Deze vraag is al beantwoord."),
        { WithdrawnAt: not null } => Can.Not("Deze vraag is ingetrokken; een antwoord is niet meer nodig."),
        _ => Can.Do,
    };

    /// <summary>The due moment as the timeline keeps it, on the Dutch clock.</summary>
    public static string DueText(this BackOfficeQuestion question) => $"{WorkingCalendar.ToLocal(question.DueAt):yyyy-MM-dd HH:mm}";
}
