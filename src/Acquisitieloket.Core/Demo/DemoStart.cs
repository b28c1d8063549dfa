using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Core.Demo;

/// <summary>Fills an empty database before the first request when the demo is on.</summary>
public static class DemoStart
{
    public static async Task StartDemoAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<DemoData>().EnsureAsync())
            return;
        await scope.ServiceProvider.GetRequiredService<DemoClaims>().AddAsync();
        await scope.ServiceProvider.GetRequiredService<DemoLinks>().AddAsync();
        await scope.ServiceProvider.GetRequiredService<DemoBoardReport>().AddAsync();
        scope.ServiceProvider.GetRequiredService<ILogger<DemoData>>()
            .LogInformation("Filled an empty database with invented demo data.");
    }
}
