namespace Acquisitieloket.Core.Jobs.Idle;

/// <summary>For a process that only serves pages: a worker elsewhere finds the rows when it looks.</summary>
internal sealed class IdleScheduler : IJobScheduler
{
    public void Nudge(Type rowType) { }
}
