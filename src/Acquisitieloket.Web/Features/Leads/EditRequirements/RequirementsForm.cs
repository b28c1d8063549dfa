using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.EditRequirements;

/// <summary>All answers but who asks, in the shape of the enquiry; an empty field is "nog niet bekend".</summary>
public sealed class RequirementsForm
{
    /// <summary>Where the answers stand in the form.</summary>
    public const string Prefix = "Form.Answers.";

    public EnquiryAnswers Answers { get; set; } = BlankAnswers.In("nl");
    [Required(ErrorMessage = "Kies een segment.")] public Segment? Segment { get; set; }
    [Required(ErrorMessage = "Kies een speerpunt.")] public Cluster? Cluster { get; set; }
    /// <summary>What was stored when the form was shown, to bring together with what others changed meanwhile.</summary>
    public string Seen { get; set; } = "";
    /// <summary>Answers that two people changed, of which the reader was asked to choose one.</summary>
    public List<string> Asked { get; set; } = [];
    /// <summary>For each of those: <see cref="Theirs"/> or <see cref="Mine"/>.</summary>
    public Dictionary<string, string> Choice { get; set; } = [];

    public const string Theirs = "theirs", Mine = "mine";

    public static IReadOnlyList<Choice> Segments { get; } = Infrastructure.Html.Choice.Of<Segment>(s => s.Dutch());
    public static IReadOnlyList<Choice> Clusters { get; } = Infrastructure.Html.Choice.Of<Cluster>(c => c.Dutch());

    public static RequirementsForm Of(LeadNeeds needs, string seen) =>
        new() { Answers = needs.ToAnswers(), Segment = needs.Segment, Cluster = needs.Cluster, Seen = seen };

    /// <summary>What was typed and chosen.</summary>
    public LeadNeeds Typed(LeadNeeds stored, LeadNeeds seen)
    {
        var typed = TypedAlone(stored);
        return NeedsField.All.Where(f => Choice.GetValueOrDefault(f.Name) == Theirs).Aggregate(typed, (needs, f) => f.Take(needs, seen));
    }

    /// <summary>What was typed, whatever was chosen.</summary>
    public LeadNeeds TypedAlone(LeadNeeds stored)
    {
        var answers = TidyAnswers.Of(Answers);
        return new(Over(answers.Requirements, stored.Requirements), Segment!.Value, Cluster!.Value) { Further = FurtherAnswers.Of(answers) };
    }

    /// <summary>What two people changed and the reader did not choose yet.</summary>
    public IEnumerable<NeedsField> Unchosen => NeedsField.All.Where(
        f => Asked.Contains(f.Name) && Choice.GetValueOrDefault(f.Name) is not (Theirs or Mine));

    // A box says whether, not in which order; and of a feature that came by the API and is not ours there is no box.
    private static Requirements Over(Requirements typed, Requirements stored) => typed with
    {
        Features = InOrder([.. typed.Features, .. stored.Features.Except(Feature.Known)], stored.Features),
        Forms = InOrder(typed.Forms, stored.Forms),
        PreferredMunicipalities = InOrder(typed.PreferredMunicipalities, stored.PreferredMunicipalities),
        PreferredSites = InOrder(typed.PreferredSites, stored.PreferredSites),
    };

    private static IReadOnlyList<T> InOrder<T>(IReadOnlyList<T> ticked, IReadOnlyList<T> stored) =>
        [.. stored.Where(ticked.Contains), .. ticked.Except(stored)];
}
