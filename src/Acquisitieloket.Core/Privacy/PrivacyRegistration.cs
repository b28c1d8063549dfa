using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Privacy.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Privacy;

internal static class PrivacyRegistration
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromHours(1);

    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<MyDataReader>().AddScoped<ErasureService>().AddScoped<LeadEraser>().AddScoped<DatabaseLeftovers>();
        services.AddSingleton<RetentionRules>().AddScoped<RetentionService>().AddSingleton<RetentionRun>();
        services.AddDueWork<ErasureRemains, ErasureRemainsWorker>(new DueWorkSettings { Name = "erasure" }, new()
        {
            About = r => new WorkAbout(r.Id, r.LeadId, ""),
        });
        // The leads are the work: being erased is their own mark of being done, and their version lets only one node save it.
        return services.AddSingleton(provider => new WorkKind(
            "retention", typeof(Lead), LookEvery, provider.GetRequiredService<RetentionRun>().RunAsync));
    }
}
