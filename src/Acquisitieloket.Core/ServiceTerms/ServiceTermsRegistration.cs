using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.ServiceTerms;

internal static class ServiceTermsRegistration
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddServiceTerms(this IServiceCollection services)
    {
        services.AddOptions<ServiceTermOptions>().BindConfiguration(ServiceTermOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<TermSettings>().AddSingleton<ILiveSetting>(provider => provider.GetRequiredService<TermSettings>())
            .AddSingleton<IOptions<ServiceTermOptions>>(provider => provider.GetRequiredService<TermSettings>());
        services.AddScoped<TermSettingService>().AddScoped<TermPreview>();
        services.AddSingleton<WorkingCalendar>().AddSingleton<TermClock>().AddScoped<TermRefresh>();
        services.AddScoped<TermMails>().AddScoped<TermReaders>().AddScoped<TermAlertService>().AddSingleton<TermAlertRun>();
        // The terms are the work: each says itself what was done last and when the next thing is due.
        return services.AddSingleton(provider => new WorkKind(
            "terms", typeof(ServiceTerm), LookEvery, provider.GetRequiredService<TermAlertRun>().RunAsync));
    }
}
