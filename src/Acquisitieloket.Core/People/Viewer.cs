namespace Acquisitieloket.Core.People;

/// <summary>The signed-in employee, as rights look at people.</summary>
public sealed record Viewer(long UserId, string Name, long DepartmentId, IReadOnlySet<string> Roles)
{
    public bool Is(string role) => Roles.Contains(role);
}
