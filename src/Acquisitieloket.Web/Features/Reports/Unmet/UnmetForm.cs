using System.Globalization;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Acquisitieloket.Web.Features.Reports.Unmet;

/// <summary>What the report of unmet demand is asked, as it stands in the address. What is left out has its usual value.</summary>
[ValidateNever]
public sealed record UnmetForm
{
    /// <summary>In place of a value: rows that have none.</summary>
    public const string None = "none";

    public UnmetKind? Kind { get; init; }
    public UnmetBy? By { get; init; }
    public UnmetReason? Reason { get; init; }
    public Segment? Segment { get; init; }
    public Cluster? Cluster { get; init; }
    public string? Municipality { get; init; }
    public int? Year { get; init; }
    public string? Opening { get; init; }
    /// <summary>Where a page of the list begins.</summary>
    public long? Before { get; init; }

    public UnmetKind Asked() => Kind is { } kind && Enum.IsDefined(kind) ? kind : UnmetKind.Closed;

    public UnmetBy Rows() => By is { } by && Enum.IsDefined(by) ? by : UnmetBy.Reason;

    public UnmetSelection Selection() => new()
    {
        Kind = Asked(), Reason = Reason, Segment = Segment, Cluster = Cluster, Year = Year,
        Municipality = Enum.TryParse<Municipality>(Municipality, true, out var place) && Enum.IsDefined(place) ? place : null,
        NoMunicipality = Municipality == None,
        OpeningYear = int.TryParse(Opening, CultureInfo.InvariantCulture, out var opening) ? opening : null,
        NoOpeningYear = Opening == None,
    };

    /// <summary>The address that shows a selection in the rows that are asked here.</summary>
    public string Address(string path, UnmetSelection of) => path + QueryString.Create(new (string Key, string? Value)[]
        {
            ("kind", of.Kind == UnmetKind.Closed ? null : Lower(of.Kind)),
            ("by", Rows() == UnmetBy.Reason ? null : Lower(Rows())),
            ("reason", Lower(of.Reason)), ("segment", Lower(of.Segment)), ("cluster", Lower(of.Cluster)),
            ("municipality", of.NoMunicipality ? None : Lower(of.Municipality)),
            ("year", of.Year?.ToString(CultureInfo.InvariantCulture)),
            ("opening", of.NoOpeningYear ? None : of.OpeningYear?.ToString(CultureInfo.InvariantCulture)),
        }.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value)));

    public string Address(string path) => Address(path, Selection());

    private static string? Lower(object? value) => value?.ToString()!.ToLowerInvariant();
}
