using Acquisitieloket.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Questions;

internal static class QuestionRegistration
{
    public static IServiceCollection AddQuestions(this IServiceCollection services)
    {
        services.AddSingleton<QuestionDays>().AddScoped<QuestionMails>().AddScoped<QuestionReaders>().AddScoped<QuestionEnding>();
        services.AddScoped<QuestionService>().AddScoped<QuestionAnswers>().AddScoped<QuestionHandOver>();
        return services.AddDueWork<QuestionReminder, QuestionReminderWorker>(new DueWorkSettings { Name = "questions" }, new()
        {
            About = r => new WorkAbout(r.Id, r.Question!.LeadId, ""),
            MayForget = r => r.Question!.AnsweredAt != null || r.Question.WithdrawnAt != null,
        });
    }
}
