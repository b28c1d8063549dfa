using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Demo;

internal static class DemoRegistration
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddOptions<DemoOptions>().BindConfiguration(DemoOptions.Section);
        return services.AddScoped<DemoData>().AddScoped<DemoLinks>().AddScoped<DemoClaims>().AddScoped<DemoBoardReport>().AddScoped<IndicativeSites>();
    }
}
