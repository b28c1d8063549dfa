using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Documents;

internal static class DocumentsRegistration
{
    private static readonly TimeSpan CleanUpEvery = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddScoped<DocumentIntake>().AddScoped<DraftDocuments>().AddScoped<DocumentNotices>();
        services.AddScoped<DocumentService>().AddScoped<DocumentCleanUp>();
        // The removed rows are the work: they carry their own mark of being done, and no lease, because deleting twice is no harm.
        return services.AddSingleton(provider => new WorkKind("documents", typeof(Document), CleanUpEvery, async stopping =>
        {
            await using var scope = provider.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DraftService>().DeleteExpiredAsync(stopping);
            return await scope.ServiceProvider.GetRequiredService<DocumentCleanUp>().RunAsync(stopping);
        }));
    }
}
