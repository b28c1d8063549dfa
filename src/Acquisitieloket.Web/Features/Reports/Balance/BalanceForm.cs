using System.Globalization;
using Acquisitieloket.Core.Demand.Balance;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Acquisitieloket.Web.Features.Reports.Balance;

/// <summary>What the report of demand and supply is asked, as it stands in the address. What is left out has its usual value.</summary>
[ValidateNever]
public sealed record BalanceForm
{
    /// <summary>In place of a municipality: leads of departments outside the five.</summary>
    public const string None = "none";

    /// <summary>The years that can be chosen, this one and those before.</summary>
    public const int Years = 5;

    public BalanceBy? By { get; init; }
    public Segment? Segment { get; init; }
    public Cluster? Cluster { get; init; }
    public SizeClass? Size { get; init; }
    public PowerClass? Power { get; init; }
    public string? Municipality { get; init; }
    public int? From { get; init; }
    public int? Until { get; init; }
    /// <summary>Of a list: the figure that it is behind, and where a page begins.</summary>
    public DemandFigure? Figure { get; init; }
    public long? Before { get; init; }

    public BalanceBy Rows() => By is { } by && Enum.IsDefined(by) ? by : BalanceBy.Segment;

    /// <summary>What is asked; without years, this year and the one before.</summary>
    public DemandSelection Selection(int thisYear)
    {
        int Within(int? year, int usual) => Math.Clamp(year ?? usual, thisYear - Years + 1, thisYear);
        var (from, until) = (Within(From, thisYear - 1), Within(Until, thisYear));
        return new()
        {
            FirstYear = Math.Min(from, until), LastYear = Math.Max(from, until),
            Segment = Defined(Segment), Cluster = Defined(Cluster), Size = Defined(Size), Power = Defined(Power),
            Municipality = Enum.TryParse<Municipality>(Municipality, true, out var place) && Enum.IsDefined(place) ? place : null,
            NoMunicipality = Municipality == None,
        };
    }

    /// <summary>The address that shows a selection in the rows that are asked here.</summary>
    public string Address(string path, DemandSelection of, int thisYear, DemandFigure? figure = null) => path + QueryString.Create(new (string Key, string? Value)[]
        {
            ("figure", Lower(figure)),
            ("by", Rows() == BalanceBy.Segment ? null : Lower(Rows())),
            ("segment", Lower(of.Segment)), ("cluster", Lower(of.Cluster)), ("size", Lower(of.Size)), ("power", Lower(of.Power)),
            ("municipality", of.NoMunicipality ? None : Lower(of.Municipality)),
            ("from", of.FirstYear == thisYear - 1 ? null : Number(of.FirstYear)),
            ("until", of.LastYear == thisYear ? null : Number(of.LastYear)),
        }.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value)));

    private static T? Defined<T>(T? value) where T : struct, Enum => value is { } one && Enum.IsDefined(one) ? value : null;

    private static string? Lower(object? value) => value?.ToString()!.ToLowerInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
