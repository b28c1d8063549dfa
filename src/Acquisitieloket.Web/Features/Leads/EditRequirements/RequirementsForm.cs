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
    [Range(1, MostM2)] public int? PlotMin { get; set; }
    [Range(1, MostM2)] public int? PlotMax { get; set; }
    [Range(1, MostM2)] public int? FloorMin { get; set; }
    [Range(1, MostM2)] public int? FloorMax { get; set; }
    [Range(1, EnquiryRules.MaxBuildingHeightM)] public int? Height { get; set; }
    public EnvironmentalCategory? Category { get; set; }
    [Range(0, MostKva)] public int? PowerKva { get; set; }
    [Range(0, MostKva)] public int? FeedInKva { get; set; }
    public Need? Road { get; set; }
    public Need? Water { get; set; }
    public Need? Rail { get; set; }
    public Need? Air { get; set; }
    public Need? PublicTransport { get; set; }
    public DateOnly? OperationalOn { get; set; }
    public List<Municipality> Municipalities { get; set; } = [];
    public List<string> Sites { get; set; } = [];
    [Range(0, MostJobs)] public int? JobsAtStart { get; set; }
    [Range(0, MostJobs)] public int? JobsAfterThreeYears { get; set; }
    [Required(ErrorMessage = "Kies een segment.")] public Segment? Segment { get; set; }
    [Required(ErrorMessage = "Kies een speerpunt.")] public Cluster? Cluster { get; set; }
    /// <summary>What the requirements were when the form was shown.</summary>
    public string Seen { get; set; } = "";

    public static RequirementsForm Of(Lead lead)
    {
        var r = lead.Requirements;
        return new RequirementsForm
        {
            Activity = r.Activity, Forms = [.. r.Forms], Tenure = r.Tenure,
            PlotMin = r.PlotM2?.Min, PlotMax = r.PlotM2?.Max, FloorMin = r.FloorM2?.Min, FloorMax = r.FloorM2?.Max,
            Height = r.BuildingHeightM, Category = r.Category, PowerKva = r.PowerKva, FeedInKva = r.FeedInKva,
            Road = Known(r.Road), Water = Known(r.Water), Rail = Known(r.Rail), Air = Known(r.Air), PublicTransport = Known(r.PublicTransport),
            OperationalOn = r.OperationalOn, Municipalities = [.. r.PreferredMunicipalities], Sites = [.. r.PreferredSites],
            JobsAtStart = r.JobsAtStart, JobsAfterThreeYears = r.JobsAfterThreeYears,
            Segment = lead.Segment, Cluster = lead.Cluster, Seen = RequirementsService.StateOf(lead),
        };
    }

    /// <summary>What was filled in, over the answers that this form does not ask.</summary>
    public Requirements Over(Requirements current) => current with
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
