using Acquisitieloket.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.FollowUps;

internal static class FollowUpRegistration
{
    public static IServiceCollection AddFollowUps(this IServiceCollection services)
    {
        services.AddOptions<PlaybookOptions>().BindConfiguration(PlaybookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddScoped<FollowUpService>().AddScoped<PlaybookPlanner>().AddScoped<AftercarePlan>().AddScoped<AftercareService>();
    }

    public static IServiceCollection AddFollowUpReminders(this IServiceCollection services) =>
        services.AddDueWork<FollowUpReminder, FollowUpReminderWorker>(new DueWorkSettings { Name = "reminders" }, new()
        {
            About = r => new WorkAbout(r.Id, r.FollowUp!.LeadId, ""),
            // An open follow-up may still be moved, and its reminder with it.
            MayForget = r => r.FollowUp!.CompletedAt != null,
        });
}
