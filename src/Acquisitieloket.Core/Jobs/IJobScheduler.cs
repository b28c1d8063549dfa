namespace Acquisitieloket.Core.Jobs;

/// <summary>Says when to look for due work. What is due stands in the database, never in here.</summary>
public interface IJobScheduler
{
    /// <summary>Look at once for due rows of this type, because one was just stored. Returns without waiting.</summary>
    void Nudge(Type rowType);
}
