using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.ServiceTerms;

internal static class ServiceTermsRegistration
{
    public static IServiceCollection AddServiceTerms(this IServiceCollection services)
    {
        services.AddOptions<ServiceTermOptions>().BindConfiguration(ServiceTermOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<WorkingCalendar>().AddSingleton<TermClock>();
    }
}
