using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Reports.KeyFigures;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Reports.Summaries;

internal static class SummariesRegistration
{
    public static IServiceCollection AddSummaries(this IServiceCollection services)
    {
        services.AddScoped<SummaryFold>().AddScoped<ReportSums>().AddScoped<SummaryCheck>().AddSingleton<SummaryUpkeep>();
        services.AddScoped<TargetService>().AddScoped<AttentionList>();
        return services.AddSingleton(all => new WorkKind(
            "figures", typeof(ReportMark), SummaryUpkeep.LookEvery, all.GetRequiredService<SummaryUpkeep>().RunAsync));
    }
}
