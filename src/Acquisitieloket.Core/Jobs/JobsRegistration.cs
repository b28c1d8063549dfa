using Acquisitieloket.Core.Jobs.Idle;
using Acquisitieloket.Core.Jobs.Quartz;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Core.Jobs;

internal static class JobsRegistration
{
    private static readonly TimeSpan CleanUpEvery = TimeSpan.FromHours(1);

    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<LeaseClaims>().AddScoped<DueWorkNudges>().AddSingleton<WorkLooks>();
        services.AddScoped<WorkMonitor>().AddScoped<GivenUpWork>().AddSingleton<DoneWorkCleanUp>();
        services.AddSingleton(provider => new WorkKind(
            "clean-up", typeof(WorkLook), CleanUpEvery, provider.GetRequiredService<DoneWorkCleanUp>().RunAsync));
        return ProcessRoles.IsWorker(configuration)
            ? services.AddQuartzScheduler()
            : services.AddSingleton<IJobScheduler, IdleScheduler>();
    }

    /// <summary>Registers a kind of due work with its handler; the monitor knows it from then on.</summary>
    public static IServiceCollection AddDueWork<T, THandler>(
        this IServiceCollection services, DueWorkSettings settings, WorkTraits<T>? traits = null)
        where T : DueWork where THandler : class, IDueWorkHandler<T>
    {
        services.AddScoped<IDueWorkHandler<T>, THandler>();
        services.AddSingleton<WorkTable>(new WorkTable<T>(settings, traits ?? new()));
        return services.AddSingleton(provider => new WorkKind(settings.Name, typeof(T), settings.Every,
            new DueWorkRunner<T>(
                provider.GetRequiredService<IServiceScopeFactory>(), settings, provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<DueWorkRunner<T>>>()).RunAsync));
    }
}
