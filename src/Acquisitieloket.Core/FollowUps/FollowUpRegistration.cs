using Acquisitieloket.Core.FollowUps.Digests;
using Acquisitieloket.Core.FollowUps.Feed;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Visits.ICalendar;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.FollowUps;

internal static class FollowUpRegistration
{
    /// <summary>The calendars that people subscribe to.</summary>
    public static IServiceCollection AddCalendarFeeds(this IServiceCollection services) =>
        services.AddSingleton<FeedCalendar>().AddScoped<FeedReader>().AddScoped<CalendarFeedService>();

    public static IServiceCollection AddFollowUps(this IServiceCollection services)
    {
        services.AddOptions<PlaybookOptions>().BindConfiguration(PlaybookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddScoped<FollowUpService>().AddScoped<PlaybookPlanner>().AddScoped<AftercarePlan>().AddScoped<AftercareService>()
            .AddScoped<LeftFollowUps>();
    }

    /// <summary>What is done about follow-ups in the background: the mail of the day, and word of what is late.</summary>
    public static IServiceCollection AddFollowUpWork(this IServiceCollection services)
    {
        services.AddScoped<DigestLines>().AddScoped<IMailContents, DigestMail>().AddSingleton<DigestStart>();
        services.AddSingleton(provider => new WorkKind(
            "digest-start", typeof(AppUser), DigestStart.LookEvery, provider.GetRequiredService<DigestStart>().RunAsync));
        services.AddDueWork<DailyDigest, DigestWorker>(new DueWorkSettings { Name = "digests", Every = TimeSpan.FromMinutes(1) });
        return services.AddDueWork<FollowUpEscalation, FollowUpEscalationWorker>(new DueWorkSettings { Name = "overdue" }, new()
        {
            About = r => new WorkAbout(r.Id, r.FollowUp!.LeadId, ""),
            // An open follow-up may still be moved, and its reminder with it.
            MayForget = r => r.FollowUp!.CompletedAt != null,
        });
    }
}
