using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.People;

/// <summary>One of the five economic-affairs departments (afdeling EZ), the province, or a partner.</summary>
public sealed class Department
{
    public const int NameLength = 120;

    public long Id { get; set; }
    public required string Name { get; set; }
    public required DepartmentKind Kind { get; set; }
    /// <summary>Set for the five departments, null for others.</summary>
    public Municipality? Municipality { get; set; }
    /// <summary>Share of round-robin leads relative to the other departments.</summary>
    public int Weight { get; set; } = 1;
    public string? Phone { get; set; }
    public string? Email { get; set; }
    /// <summary>Leads received by weighted round robin so far; changed only under the assignment turn.</summary>
    public int RoundRobinReceived { get; set; }
}

/// <summary>What kind of organisation a department stands for.</summary>
public enum DepartmentKind
{
    EconomicAffairs = 1,
    Province = 2,
    Partner = 3,
}
