using global::Quartz;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Core.Jobs.Quartz;

/// <summary>Looks once for due work of the kind that the job is named after.</summary>
[DisallowConcurrentExecution]
internal sealed class LookForWork(
    IEnumerable<WorkKind> kinds, QuartzJobScheduler scheduler, WorkLooks looks, IHostApplicationLifetime host,
    ILogger<LookForWork> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var kind = kinds.Single(k => k.Name == context.JobDetail.Key.Name);
        scheduler.Looking(kind);
        string? failed = null;
        try
        {
            await kind.Run(host.ApplicationStopping);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A database that is away comes back; the next look is seconds from now.
            failed = FailureText.Of(failure);
            log.LogError("Looking for {Kind} failed: {Error}", kind.Name, failed);
        }
        await looks.NoteAsync(kind.Name, failed);
    }
}
