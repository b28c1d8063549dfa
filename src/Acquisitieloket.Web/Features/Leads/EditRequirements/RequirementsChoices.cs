using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.EditRequirements;

/// <summary>The answers of each question, in the words of staff.</summary>
public static class RequirementsChoices
{
    public static IReadOnlyList<Choice> Activities { get; } = Choice.Of<ActivityKind>(a => a.Dutch());
    public static IReadOnlyList<Choice> Forms { get; } = Choice.Of<SpaceForm>(f => f.Dutch());
    public static IReadOnlyList<Choice> Tenures { get; } = Choice.Of<Tenure>(t => t.Dutch());
    public static IReadOnlyList<Choice> Categories { get; } = Choice.Of<EnvironmentalCategory>(c => c.Written());
    public static IReadOnlyList<Choice> Needs { get; } =
        [.. Choice.Of<Need>(n => n.Dutch()).Where(c => c.Value != nameof(Need.Unknown))];
    public static IReadOnlyList<Choice> Municipalities { get; } = Choice.Of<Municipality>(m => m.ToString());
    public static IReadOnlyList<Choice> Segments { get; } = Choice.Of<Segment>(s => s.Dutch());
    public static IReadOnlyList<Choice> Clusters { get; } = Choice.Of<Cluster>(c => c.Dutch());
}
