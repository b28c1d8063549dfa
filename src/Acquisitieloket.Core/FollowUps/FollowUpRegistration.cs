using Acquisitieloket.Core.FollowUps.Feed;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Visits.ICalendar;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.FollowUps;

internal static class FollowUpRegistration
{
    /// <summary>The calendars that people subscribe to.</summary>
    public static IServiceCollection AddCalendarFeeds(this IServiceCollection services) =>
        services.AddSingleton<FeedCalendar>().AddScoped<FeedReader>().AddScoped<CalendarFeedService>();

    public static IServiceCollection AddFollowUpReminders(this IServiceCollection services) =>
        services.AddDueWork<FollowUpReminder, FollowUpReminderWorker>(new DueWorkSettings { Name = "reminders" }, new()
        {
            About = r => new WorkAbout(r.Id, r.FollowUp!.LeadId, ""),
            // An open follow-up may still be moved, and its reminder with it.
            MayForget = r => r.FollowUp!.CompletedAt != null,
        });
}
