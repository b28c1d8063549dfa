using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Web.Features.Admin.TryAssignment;

/// <summary>What is tried, as it stands in the address: nothing of it is stored.</summary>
public sealed class TryAssignmentForm : IValidatableObject
{
    public const int UsualLeads = 50, MostLeads = 200, MostWeight = 100, MostCapacity = 500;

    [Required(ErrorMessage = "Vul in hoeveel leads u wilt narekenen."), Range(1, MostLeads, ErrorMessage = "Vul een getal van {1} tot en met {2} in.")]
    public int? Leads { get; set; } = UsualLeads;

    /// <summary>By department; empty is as it is set now.</summary>
    public Dictionary<long, int?> Weights { get; set; } = [];

    /// <summary>By person; empty is as it is set now.</summary>
    public Dictionary<long, int?> Capacities { get; set; } = [];

    /// <summary>What was set when it was tried; only of a form that is to be kept.</summary>
    public Dictionary<long, int> SeenWeights { get; set; } = [];

    public Dictionary<long, int> SeenCapacities { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext context) =>
        Outside(Weights, nameof(Weights), MostWeight).Concat(Outside(Capacities, nameof(Capacities), MostCapacity));

    private static IEnumerable<ValidationResult> Outside(Dictionary<long, int?> values, string name, int most) =>
        values.Where(v => v.Value < 0 || v.Value > most)
            .Select(v => new ValidationResult($"Vul een getal van 0 tot en met {most} in.", [$"{name}[{v.Key}]"]));
}
