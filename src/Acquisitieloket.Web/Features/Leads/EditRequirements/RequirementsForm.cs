using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Leads.EditRequirements;

/// <summary>The answers that matching reads; an empty field is "nog niet bekend".</summary>
public sealed class RequirementsForm
{
    private const int MostM2 = EnquiryRules.MaxM2, MostKva = EnquiryRules.MaxKva, MostJobs = EnquiryRules.MaxJobs;

    public ActivityKind? Activity { get; set; }
    public List<SpaceForm> Forms { get; set; } = [];
    public Tenure? Tenure { get; set; }
    [Range(1, MostM2), Display(Name = "Kavel vanaf")] public int? PlotMin { get; set; }
    [Range(1, MostM2), Display(Name = "Kavel tot")] public int? PlotMax { get; set; }
    [Range(1, MostM2), Display(Name = "Vloer vanaf")] public int? FloorMin { get; set; }
    [Range(1, MostM2), Display(Name = "Vloer tot")] public int? FloorMax { get; set; }
    [Range(1, EnquiryRules.MaxBuildingHeightM), Display(Name = "Bouwhoogte")] public int? Height { get; set; }
    public EnvironmentalCategory? Category { get; set; }
    [Range(0, MostKva), Display(Name = "Vermogen")] public int? PowerKva { get; set; }
    [Range(0, MostKva), Display(Name = "Teruglevering")] public int? FeedInKva { get; set; }
    public Need? Road { get; set; }
    public Need? Water { get; set; }
    public Need? Rail { get; set; }
    public Need? Air { get; set; }
    public Need? PublicTransport { get; set; }
    public DateOnly? OperationalOn { get; set; }
    public List<Municipality> Municipalities { get; set; } = [];
    public List<string> Sites { get; set; } = [];
    [Range(0, MostJobs), Display(Name = "Banen bij de start")] public int? JobsAtStart { get; set; }
    [Range(0, MostJobs), Display(Name = "Banen na drie jaar")] public int? JobsAfterThreeYears { get; set; }
    [Required(ErrorMessage = "Kies een segment.")] public Segment? Segment { get; set; }
    [Required(ErrorMessage = "Kies een speerpunt.")] public Cluster? Cluster { get; set; }
    /// <summary>What was stored when the form was shown, to bring together with what others changed meanwhile.</summary>
    public string Seen { get; set; } = "";
    /// <summary>Answers that two people changed, of which the reader was asked to choose one.</summary>
    public List<string> Asked { get; set; } = [];
    /// <summary>For each of those: <see cref="Theirs"/> or <see cref="Mine"/>.</summary>
    public Dictionary<string, string> Choice { get; set; } = [];

    public const string Theirs = "theirs", Mine = "mine";

    public static RequirementsForm Of(LeadNeeds needs, string seen)
    {
        var r = needs.Requirements;
        return new RequirementsForm
        {
            Activity = r.Activity, Forms = [.. r.Forms], Tenure = r.Tenure,
            PlotMin = r.PlotM2?.Min, PlotMax = r.PlotM2?.Max, FloorMin = r.FloorM2?.Min, FloorMax = r.FloorM2?.Max,
            Height = r.BuildingHeightM, Category = r.Category, PowerKva = r.PowerKva, FeedInKva = r.FeedInKva,
            Road = Known(r.Road), Water = Known(r.Water), Rail = Known(r.Rail), Air = Known(r.Air), PublicTransport = Known(r.PublicTransport),
            OperationalOn = r.OperationalOn, Municipalities = [.. r.PreferredMunicipalities], Sites = [.. r.PreferredSites],
            JobsAtStart = r.JobsAtStart, JobsAfterThreeYears = r.JobsAfterThreeYears,
            Segment = needs.Segment, Cluster = needs.Cluster, Seen = seen,
        };
    }

    /// <summary>What was typed and chosen, over what is stored in answers that this form does not ask.</summary>
    public LeadNeeds Typed(LeadNeeds stored, LeadNeeds seen)
    {
        var typed = TypedAlone(stored);
        return NeedsField.All.Where(f => Choice.GetValueOrDefault(f.Name) == Theirs).Aggregate(typed, (needs, f) => f.Take(needs, seen));
    }

    /// <summary>What was typed, whatever was chosen.</summary>
    public LeadNeeds TypedAlone(LeadNeeds stored) => new(Over(stored.Requirements), Segment!.Value, Cluster!.Value);

    /// <summary>What two people changed and the reader did not choose yet.</summary>
    public IEnumerable<NeedsField> Unchosen => NeedsField.All.Where(
        f => Asked.Contains(f.Name) && Choice.GetValueOrDefault(f.Name) is not (Theirs or Mine));

    private Requirements Over(Requirements current) => current with
    {
        Activity = Activity,
        Forms = [.. Forms.Order()],
        Tenure = Tenure,
        PlotM2 = Range(PlotMin, PlotMax),
        FloorM2 = Range(FloorMin, FloorMax),
        BuildingHeightM = Height,
        Category = Category,
        PowerKva = PowerKva,
        FeedInKva = FeedInKva,
        Road = Road ?? Need.Unknown,
        Water = Water ?? Need.Unknown,
        Rail = Rail ?? Need.Unknown,
        Air = Air ?? Need.Unknown,
        PublicTransport = PublicTransport ?? Need.Unknown,
        OperationalOn = OperationalOn,
        PreferredMunicipalities = [.. Municipalities.Order()],
        PreferredSites = [.. Sites],
        JobsAtStart = JobsAtStart,
        JobsAfterThreeYears = JobsAfterThreeYears,
    };

    /// <summary>The field of this form for the path of an answer.</summary>
    public static string FieldOf(string path) => "Form." + path["Requirements.".Length..] switch
    {
        "PlotM2.Min" => nameof(PlotMin),
        "PlotM2.Max" => nameof(PlotMax),
        "FloorM2.Min" => nameof(FloorMin),
        "FloorM2.Max" => nameof(FloorMax),
        "BuildingHeightM" => nameof(Height),
        "PreferredSites" => nameof(Sites),
        "PreferredMunicipalities" => nameof(Municipalities),
        var same => same,
    };

    private static Need? Known(Need need) => need == Need.Unknown ? null : need;

    private static AreaRange? Range(int? min, int? max) => min is null && max is null ? null : new AreaRange(min, max);
}
