using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Core.Reports.OpenData;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Reports.Summaries;

internal static class SummariesRegistration
{
    public static IServiceCollection AddSummaries(this IServiceCollection services)
    {
        services.AddScoped<SummaryFold>().AddScoped<ReportSums>().AddScoped<SummaryCheck>().AddSingleton<SummaryUpkeep>();
        services.AddScoped<TargetService>().AddScoped<AttentionList>();
        services.AddScoped<OpenFigures>().AddSingleton<OpenDataRun>().AddSingleton(all => new WorkKind(
            "open-data", typeof(OpenDataFile), OpenDataRun.LookEvery, all.GetRequiredService<OpenDataRun>().RunAsync));
        return services.AddSingleton(all => new WorkKind(
            "figures", typeof(ReportMark), SummaryUpkeep.LookEvery, all.GetRequiredService<SummaryUpkeep>().RunAsync));
    }
}
