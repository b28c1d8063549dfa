using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Reports.Subscriptions;

/// <summary>Reports by mail.</summary>
public static class SubscriptionsRegistration
{
    /// <summary>For who can tell reports: an <see cref="Telling.IReportTeller"/> is needed.</summary>
    public static IServiceCollection AddReportSubscriptions(this IServiceCollection services)
    {
        services.AddScoped<SubscriptionService>().AddScoped<IMailContents, SubscriptionMail>();
        return services.AddDueWork<ReportSubscription, SubscriptionWorker>(new DueWorkSettings { Name = "report-mails", Every = TimeSpan.FromMinutes(1) });
    }
}
