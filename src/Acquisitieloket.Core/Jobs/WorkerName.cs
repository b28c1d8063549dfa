namespace Acquisitieloket.Core.Jobs;

/// <summary>What this process is called in leases and in the monitor: the machine and the number of the process.</summary>
internal static class WorkerName
{
    private const int MachineLength = 40;

    public static string Current { get; } =
        $"{Environment.MachineName[..Math.Min(MachineLength, Environment.MachineName.Length)]}/{Environment.ProcessId}";

    /// <summary>The process in the name of a claim.</summary>
    public static string Of(string claim) => claim.LastIndexOf('/') is > 0 and var cut ? claim[..cut] : claim;
}
