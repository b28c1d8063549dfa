using Acquisitieloket.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.FollowUps;

internal static class FollowUpRegistration
{
    public static IServiceCollection AddFollowUpReminders(this IServiceCollection services) =>
        services.AddDueWork<FollowUpReminder, FollowUpReminderWorker>(new DueWorkSettings { Name = "reminders" });
}
