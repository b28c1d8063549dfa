using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Leads;

/// <summary>What staff edit of a lead in one form: what the company needs of a place, and how we class it.</summary>
public sealed record LeadNeeds(Requirements Requirements, Segment Segment, Cluster Cluster)
{
    public static LeadNeeds Of(Lead lead) => new(lead.Requirements, lead.Segment, lead.Cluster);
}

/// <summary>One field of <see cref="LeadNeeds"/>: how staff read it, and how one version takes it over from another.</summary>
public sealed record NeedsField(string Name, Func<LeadNeeds, string?> Read, Func<LeadNeeds, LeadNeeds, LeadNeeds> Take)
{
    /// <summary>All fields in the order of the form.</summary>
    public static IReadOnlyList<NeedsField> All { get; } =
    [
        .. RequirementField.All.Select(f => new NeedsField(
            f.Name, n => f.Read(n.Requirements), (to, from) => to with { Requirements = f.Take(to.Requirements, from.Requirements) })),
        new("Segment", n => n.Segment.Dutch(), (to, from) => to with { Segment = from.Segment }),
        new("Speerpunt", n => n.Cluster.Dutch(), (to, from) => to with { Cluster = from.Cluster }),
    ];

    /// <summary>The fields that differ, each with its text before and after.</summary>
    public static IReadOnlyList<RequirementChange> Differences(LeadNeeds before, LeadNeeds after) =>
        [.. All.Select(f => new RequirementChange(f.Name, f.Read(before), f.Read(after))).Where(c => c.From != c.To)];
}

/// <summary>
/// Two people edited the same needs. What one of them changed holds; what both changed to something else is theirs to
/// choose: until then <see cref="Merged"/> has there what the last one typed.
/// </summary>
public sealed record NeedsMerge(LeadNeeds Merged, IReadOnlyList<NeedsField> Taken, IReadOnlyList<NeedsField> Conflicts)
{
    /// <summary>Brings together what is stored now and what was typed over what its typist saw.</summary>
    public static NeedsMerge Of(LeadNeeds seen, LeadNeeds stored, LeadNeeds typed)
    {
        var (merged, taken, conflicts) = (typed, new List<NeedsField>(), new List<NeedsField>());
        foreach (var field in NeedsField.All)
        {
            var (before, theirs, mine) = (field.Read(seen), field.Read(stored), field.Read(typed));
            if (theirs == before || theirs == mine)
                continue;
            if (mine == before)
            {
                merged = field.Take(merged, stored);
                taken.Add(field);
            }
            else
                conflicts.Add(field);
        }
        return new(merged, taken, conflicts);
    }
}
