using global::Quartz;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acquisitieloket.Core.Jobs.Quartz;

internal static class QuartzRegistration
{
    public static IServiceCollection AddQuartzScheduler(this IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz.UseInMemoryStore());
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddSingleton<QuartzJobScheduler>();
        services.AddSingleton<IJobScheduler>(provider => provider.GetRequiredService<QuartzJobScheduler>());
        return services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<QuartzJobScheduler>());
    }
}
