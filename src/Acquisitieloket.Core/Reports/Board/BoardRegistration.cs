using Acquisitieloket.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Reports.Board;

internal static class BoardRegistration
{
    public static IServiceCollection AddBoardReports(this IServiceCollection services)
    {
        services.AddScoped<BoardService>().AddScoped<BoardCounting>().AddSingleton<BoardHtml>();
        return services.AddDueWork<BoardReportJob, BoardWorker>(new DueWorkSettings
        {
            Name = "board-reports", Batch = 2, Lease = TimeSpan.FromMinutes(5), MaxAttempts = 5,
        }, new() { About = j => new WorkAbout(j.Id, null, j.BoardReport!.Period) });
    }
}
