using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Sites;

/// <summary>What the list of sites can be narrowed to, as it stands in the address. What is empty does not narrow.</summary>
public sealed record SiteFilterForm
{
    public const int MinM2Lowest = 1, MinM2Highest = 10_000_000;

    [EnumDataType(typeof(Municipality))]
    public Municipality? Municipality { get; init; }

    [EnumDataType(typeof(Cluster))]
    public Cluster? Cluster { get; init; }

    [EnumDataType(typeof(Modality))]
    public Modality? Modality { get; init; }

    [Range(MinM2Lowest, MinM2Highest, ErrorMessage = "Filter_MinM2Range")]
    public int? MinM2 { get; init; }

    [EnumDataType(typeof(SpaceType))]
    public SpaceType? Space { get; init; }

    [EnumDataType(typeof(ProgrammeStatus))]
    public ProgrammeStatus? Status { get; init; }

    // Methods and not properties: the binder also fills what a property without a setter holds.
    public SiteFilter ToFilter() => new(Municipality, Cluster, Modality, MinM2, Space, Status);

    /// <summary>The question mark and what follows it in an address with this filter; empty when nothing is narrowed.</summary>
    public string Query() => QueryString.Create(Values().Where(v => v.Value is not null)).Value ?? "";

    /// <summary>The filters that are set, each by the name of its field and with what is left without it.</summary>
    public IEnumerable<(string Field, SiteFilterForm Without)> Set()
    {
        if (MinM2 is not null) yield return (nameof(MinM2), this with { MinM2 = null });
        if (Modality is not null) yield return (nameof(Modality), this with { Modality = null });
        if (Cluster is not null) yield return (nameof(Cluster), this with { Cluster = null });
        if (Space is not null) yield return (nameof(Space), this with { Space = null });
        if (Status is not null) yield return (nameof(Status), this with { Status = null });
        if (Municipality is not null) yield return (nameof(Municipality), this with { Municipality = null });
    }

    private IEnumerable<KeyValuePair<string, string?>> Values() =>
    [
        new("municipality", Lower(Municipality)),
        new("cluster", Lower(Cluster)),
        new("modality", Lower(Modality)),
        new("minM2", MinM2?.ToString(CultureInfo.InvariantCulture)),
        new("space", Lower(Space)),
        new("status", Lower(Status)),
    ];

    private static string? Lower(object? value) => value?.ToString()!.ToLowerInvariant();
}
