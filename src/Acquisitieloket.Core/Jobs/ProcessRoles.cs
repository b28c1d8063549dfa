using Microsoft.Extensions.Configuration;

namespace Acquisitieloket.Core.Jobs;

/// <summary>The setting "Roles": what this process does, "web,worker" when left out.</summary>
public static class ProcessRoles
{
    public const string Setting = "Roles";

    /// <summary>True when this process works off due work.</summary>
    public static bool IsWorker(IConfiguration configuration) =>
        (configuration[Setting] is { Length: > 0 } roles ? roles : "web,worker")
        .Split(',', StringSplitOptions.TrimEntries).Contains("worker", StringComparer.OrdinalIgnoreCase);
}
