using Acquisitieloket.Core.Assignment.Trial;
using Acquisitieloket.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Assignment;

internal static class AssignmentRegistration
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddAssignment(this IServiceCollection services)
    {
        services.AddScoped<ReassignService>().AddScoped<TakeOverService>().AddScoped<ContactPersonNotice>().AddScoped<HandBackService>().AddSingleton<HandBackRun>().AddScoped<AssignmentTrial>().AddScoped<TriedSettings>();
        // The leads are the work: once handed back, nobody stands in for anyone on them.
        return services.AddSingleton(provider => new WorkKind(
            "hand-back", typeof(Workload), LookEvery, provider.GetRequiredService<HandBackRun>().RunAsync));
    }
}
