using Acquisitieloket.Core.Assignment.Trial;

namespace Acquisitieloket.Web.Features.Admin.TryAssignment;

/// <summary>Who can get leads as it is set now, and what would have become of past leads; no lines when nothing was asked rightly.</summary>
public sealed record TryAssignmentPage
{
    public required TryAssignmentForm Form { get; init; }
    public required IReadOnlyList<TriedDepartment> Departments { get; init; }
    public required IReadOnlyList<TriedPerson> People { get; init; }
    public IReadOnlyList<TrialLine> Lines { get; init; } = [];
    /// <summary>Names of those who got the leads then, also of people who left.</summary>
    public IReadOnlyDictionary<long, TriedName> Names { get; init; } = new Dictionary<long, TriedName>();

    /// <summary>What is tried and differs from what is set now.</summary>
    public IReadOnlyList<TriedChange> Changes =>
    [
        .. Departments.Select(d => new TriedChange($"Gewicht van {d.Name}", d.Weight, Form.Weights[d.Id]!.Value)).Where(c => c.Now != c.Tried),
        .. People.Select(p => new TriedChange($"Capaciteit van {p.Name}", p.Capacity, Form.Capacities[p.Id]!.Value)).Where(c => c.Now != c.Tried),
    ];

    public int Differences => Lines.Count(l => l.Differs);

    public int Then(TriedDepartment department) => Lines.Count(l => Names.GetValueOrDefault(l.ThenId)?.DepartmentId == department.Id);
    public int AsSet(TriedDepartment department) => Lines.Count(l => l.AsSetDepartmentId == department.Id);
    public int AsSet(TriedPerson person) => Lines.Count(l => l.AsSetId == person.Id);
    public int Now(TriedDepartment department) => Lines.Count(l => l.NowDepartmentId == department.Id);
    public int Then(TriedPerson person) => Lines.Count(l => l.ThenId == person.Id);
    public int Now(TriedPerson person) => Lines.Count(l => l.NowId == person.Id);
}

public sealed record TriedChange(string What, int Now, int Tried);

public sealed record TriedDepartment(long Id, string Name, int Weight);

public sealed record TriedPerson(long Id, string Name, string Department, int Capacity);

public sealed record TriedName(string Name, long DepartmentId);
