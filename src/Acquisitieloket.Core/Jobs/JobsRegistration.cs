using Acquisitieloket.Core.Jobs.Idle;
using Acquisitieloket.Core.Jobs.Quartz;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Core.Jobs;

internal static class JobsRegistration
{
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<LeaseClaims>().AddScoped<DueWorkNudges>();
        return ProcessRoles.IsWorker(configuration)
            ? services.AddQuartzScheduler()
            : services.AddSingleton<IJobScheduler, IdleScheduler>();
    }

    /// <summary>Registers a kind of due work with its handler.</summary>
    public static IServiceCollection AddDueWork<T, THandler>(this IServiceCollection services, DueWorkSettings settings)
        where T : DueWork where THandler : class, IDueWorkHandler<T>
    {
        services.AddScoped<IDueWorkHandler<T>, THandler>();
        return services.AddSingleton(provider => new WorkKind(settings.Name, typeof(T), settings.Every,
            new DueWorkRunner<T>(
                provider.GetRequiredService<IServiceScopeFactory>(), settings,
                provider.GetRequiredService<ILogger<DueWorkRunner<T>>>()).RunAsync));
    }
}
