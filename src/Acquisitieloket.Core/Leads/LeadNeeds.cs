using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Leads;

/// <summary>What staff edit of a lead in one form: what the company needs of a place and said around it, and how we class it.</summary>
public sealed record LeadNeeds(Requirements Requirements, Segment Segment, Cluster Cluster)
{
    public FurtherAnswers Further { get; init; } = new();

    /// <summary>Those of a lead, passed with its enquiry.</summary>
    public static LeadNeeds Of(Lead lead) => new(lead.Requirements, lead.Segment, lead.Cluster) { Further = FurtherAnswers.Of(lead) };

    /// <summary>The needs classed anew where the class followed from what was known before and nobody chose another.</summary>
    public LeadNeeds ClassedAfter(LeadNeeds before) => this with
    {
        Segment = Segment == before.Segment && Segment == Classification.SegmentOf(before.Requirements) ? Classification.SegmentOf(Requirements) : Segment,
        Cluster = Cluster == before.Cluster && Cluster == Classification.ClusterOf(before.Requirements) ? Classification.ClusterOf(Requirements) : Cluster,
    };

    /// <summary>The needs in the shape of the enquiry, for its form and its rules; who asks is left empty.</summary>
    public EnquiryAnswers ToAnswers() => new()
    {
        Company = new() { Name = "", Situation = Further.Situation, Intermediary = Further.Intermediary, OnBehalfOf = Further.OnBehalfOf },
        Contact = new() { Name = "", Email = "" }, Description = "", PrivacyVersion = "",
        Requirements = Requirements, Impact = Further.Impact, DecisionOn = Further.DecisionOn,
        OtherRegions = Further.OtherRegions, FoundVia = Further.FoundVia,
    };
}

/// <summary>One field of <see cref="LeadNeeds"/>: how staff read it, and how one version takes it over from another.</summary>
public sealed record NeedsField(
    string Group, string Name, Func<LeadNeeds, string?> Read, Func<LeadNeeds, LeadNeeds, LeadNeeds> Take)
{
    private const string What = RequirementField.What, Impact = RequirementField.Impact, When = RequirementField.When;

    /// <summary>All fields in the order of the form, group by group.</summary>
    public static IReadOnlyList<NeedsField> All { get; } = InGroups(
    [
        Of(What, "Company.Situation", f => Word(f.Situation), (to, from) => to with { Situation = from.Situation }),
        Of(What, "Company.Intermediary", f => Word(f.Intermediary), (to, from) => to with { Intermediary = from.Intermediary }),
        Of(What, "Company.OnBehalfOf", f => f.OnBehalfOf, (to, from) => to with { OnBehalfOf = from.OnBehalfOf }),
        .. RequirementField.All.Select(f => new NeedsField(
            f.Group, f.Name, n => f.Read(n.Requirements), (to, from) => to with { Requirements = f.Take(to.Requirements, from.Requirements) })),
        new(What, "Segment", n => n.Segment.Dutch(), (to, from) => to with { Segment = from.Segment }),
        new(What, "Speerpunt", n => n.Cluster.Dutch(), (to, from) => to with { Cluster = from.Cluster }),
        OfImpact("JobsKept", i => i.JobsKept is { } n ? Written.Number(n, "nl") : null, (to, from) => to with { JobsKept = from.JobsKept }),
        OfImpact("EducationMix", i => i.EducationMix, (to, from) => to with { EducationMix = from.EducationMix }),
        OfImpact("Investment", i => Word(i.Investment), (to, from) => to with { Investment = from.Investment }),
        OfImpact("ResearchAndDevelopment", i => RequirementField.YesNo(i.ResearchAndDevelopment),
            (to, from) => to with { ResearchAndDevelopment = from.ResearchAndDevelopment }),
        OfImpact("Sustainability", i => i.Sustainability, (to, from) => to with { Sustainability = from.Sustainability }),
        Of(When, "DecisionOn", f => f.DecisionOn is { } day ? Written.Date(day, "nl") : null, (to, from) => to with { DecisionOn = from.DecisionOn }),
        Of(When, "OtherRegions", f => f.OtherRegions, (to, from) => to with { OtherRegions = from.OtherRegions }),
        Of(When, "FoundVia", f => f.FoundVia, (to, from) => to with { FoundVia = from.FoundVia }),
    ]);

    /// <summary>Whether there is anything to know: who speaks for whom only of a company that asks for another.</summary>
    public bool Applies(LeadNeeds needs) =>
        needs.Further.Situation is null or CompanySituation.OnBehalf || (Name != StaffNames.Of("Company.Intermediary") && Name != StaffNames.Of("Company.OnBehalfOf"));

    /// <summary>The fields that differ, each with its text before and after.</summary>
    public static IReadOnlyList<RequirementChange> Differences(LeadNeeds before, LeadNeeds after) =>
        [.. All.Select(f => new RequirementChange(f.Name, f.Read(before), f.Read(after))).Where(c => c.From != c.To)];

    private static NeedsField Of(
        string group, string path, Func<FurtherAnswers, string?> read, Func<FurtherAnswers, FurtherAnswers, FurtherAnswers> take) =>
        new(group, StaffNames.Of(path), n => read(n.Further), (to, from) => to with { Further = take(to.Further, from.Further) });

    private static NeedsField OfImpact(
        string property, Func<ImpactAnswers, string?> read, Func<ImpactAnswers, ImpactAnswers, ImpactAnswers> take) =>
        Of(Impact, $"Impact.{property}", f => read(f.Impact), (to, from) => to with { Impact = take(to.Impact, from.Impact) });

    private static string? Word<T>(T? value) where T : struct, Enum => value is { } known ? StaffWords.Of(known) : null;

    private static NeedsField[] InGroups(NeedsField[] fields) => [.. fields.GroupBy(f => f.Group).SelectMany(g => g)];
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
