using System.Globalization;
using Acquisitieloket.Core.Enquiries;
using Microsoft.AspNetCore.Http.Extensions;

namespace Acquisitieloket.Web.Features.LocationCheck.Check;

/// <summary>The answers that a Locatiecheck asks for, by their paths in EnquiryAnswers: the names that the enquiry gives them too.</summary>
public static class CheckFields
{
    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Requirements.Activity", "Requirements.Features", "Requirements.Forms", "Requirements.PlotM2.Min",
        "Requirements.PlotM2.Max", "Requirements.FloorM2.Min", "Requirements.FloorM2.Max", "Requirements.Category",
        "Requirements.PowerKva", "Requirements.Road", "Requirements.Water", "Requirements.Rail", "Requirements.Air",
        "Requirements.PublicTransport", "Requirements.OperationalOn", "Requirements.PreferredMunicipalities",
    ];

    private static readonly Dictionary<string, Func<EnquiryAnswers, int?>> Numbers = new()
    {
        ["Requirements.PlotM2.Min"] = a => a.Requirements.PlotM2?.Min,
        ["Requirements.PlotM2.Max"] = a => a.Requirements.PlotM2?.Max,
        ["Requirements.FloorM2.Min"] = a => a.Requirements.FloorM2?.Min,
        ["Requirements.FloorM2.Max"] = a => a.Requirements.FloorM2?.Max,
        ["Requirements.PowerKva"] = a => a.Requirements.PowerKva,
    };

    public static bool Asks(string field) => Names.Contains(field);

    /// <summary>What was answered, as typed; what was left open is left out.</summary>
    public static IReadOnlyDictionary<string, string[]> In(IQueryCollection query) => Names
        .Select(name => (name, Values: query[name].OfType<string>().Where(v => !string.IsNullOrWhiteSpace(v)).ToArray()))
        .Where(field => field.Values.Length > 0).ToDictionary(field => field.name, field => field.Values);

    /// <summary>The query that asks the same, the same in every language.</summary>
    public static string Address(IReadOnlyDictionary<string, string[]> typed, EnquiryAnswers answers)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in typed)
            query.Add(name, Numbers.TryGetValue(name, out var number) && number(answers) is { } whole
                ? [whole.ToString(CultureInfo.InvariantCulture)] : values);
        return query.ToString();
    }
}
