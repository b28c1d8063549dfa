using System.Collections.Concurrent;
using global::Quartz;
using Microsoft.Extensions.Hosting;

namespace Acquisitieloket.Core.Jobs.Quartz;

/// <summary>Looks at every kind of due work at its interval and after a nudge, with Quartz and nothing stored in it.</summary>
internal sealed class QuartzJobScheduler(ISchedulerFactory factory, IEnumerable<WorkKind> kinds) : IJobScheduler, IHostedService
{
    private readonly ConcurrentDictionary<string, bool> nudged = new();
    private IScheduler? scheduler;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        scheduler = await factory.GetScheduler(cancellationToken);
        foreach (var kind in kinds)
        {
            var job = JobBuilder.Create<LookForWork>().WithIdentity(kind.Name).StoreDurably().Build();
            var trigger = TriggerBuilder.Create().WithIdentity(kind.Name).StartNow()
                .WithSimpleSchedule(s => s.WithInterval(kind.Every).RepeatForever()).Build();
            await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Nudge(Type rowType)
    {
        // One nudge that was not yet answered is enough: the look that follows sees all rows.
        foreach (var kind in kinds.Where(k => k.RowType == rowType))
            if (scheduler is { Status: SchedulerStatus.Running } running && nudged.TryAdd(kind.Name, true))
                _ = TriggerAsync(running, kind.Name);
    }

    /// <summary>From now on a nudge is a new one.</summary>
    public void Looking(WorkKind kind) => nudged.TryRemove(kind.Name, out _);

    private async Task TriggerAsync(IScheduler running, string name)
    {
        try
        {
            await running.TriggerJob(new JobKey(name));
        }
        catch (SchedulerException)
        {
            // Stopping: the rows are worked off after the next start.
            nudged.TryRemove(name, out _);
        }
    }
}
