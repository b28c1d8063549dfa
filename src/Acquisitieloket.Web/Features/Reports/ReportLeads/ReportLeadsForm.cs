using System.Globalization;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.Sites;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.WebUtilities;

namespace Acquisitieloket.Web.Features.Reports.ReportLeads;

/// <summary>Which figure the leads are behind, as it stands in the address.</summary>
[ValidateNever]
public sealed record ReportLeadsForm
{
    private const string Path = "/reports/leads";

    public ReportFact? Fact { get; init; }
    /// <summary>As <see cref="MonthSpan"/> writes them.</summary>
    public string? Months { get; init; }
    public DateOnly? Until { get; init; }
    /// <summary>"8", or "2-999": the first and last value.</summary>
    public string? A { get; init; }
    public string? B { get; init; }
    public Municipality? Municipality { get; init; }
    public Cluster? Cluster { get; init; }
    /// <summary>Where a page begins: after this entry.</summary>
    public string? After { get; init; }
    /// <summary>What the report was asked from which one came, as it stood in its address; "?" when nothing was.</summary>
    public string? From { get; init; }

    /// <summary>The figure; null when the address does not name one.</summary>
    public EntrySelection? Selection() => Fact is { } fact && Enum.IsDefined(fact) && fact != ReportFact.InStage && MonthSpan.Parse(Months) is { } months
        && (A is null || Range(A) is not null) && (B is null || Range(B) is not null) && (After is null || Last() is not null)
        // Any day of any fact would tell on which day something happened to a lead that the viewer may not open.
        && (Until is null || fact is ReportFact.Term or ReportFact.LastActive) && FactRules.Knows(fact, Range(A), Range(B)) ? new(fact, new(months, Municipality, Cluster) { LastDay = Until }, Range(A), Range(B)) : null;

    /// <summary>The day and the id of the last row of the page before.</summary>
    public (int Day, long Id)? Last() => After?.Split('.') is [var day, var id]
        && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
        ? (d, i) : null;

    /// <summary>The report that the figure stands in, as it was asked.</summary>
    public string Report(EntrySelection of) => From is null
        ? new ReportForm { Municipality = Municipality, Cluster = Cluster }.Address(FactRules.Report(of.Fact))
        : QueryHelpers.AddQueryString(FactRules.Report(of.Fact), QueryHelpers.ParseQuery(From));

    /// <summary>The leads behind a figure of a report that was asked so.</summary>
    public static string Address(EntrySelection of, ReportForm? asked) => Address(of, asked is null ? null : $"?{asked.Address("").TrimStart('?')}", null);

    public static string Address(EntrySelection of, string? from, string? after) => Path + QueryString.Create(new (string Key, string? Value)[]
        {
            ("fact", of.Fact.ToString().ToLowerInvariant()), ("months", of.Asked.Period.ToString()), ("a", Text(of.A)), ("b", Text(of.B)),
            ("municipality", of.Asked.Municipality?.ToString().ToLowerInvariant()), ("cluster", of.Asked.Cluster?.ToString().ToLowerInvariant()),
            ("until", of.Asked.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("from", from), ("after", after),
        }.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value)));

    private static string? Text((int First, int Last)? range) => range switch
    {
        null => null,
        (var first, var last) when first == last => first.ToString(CultureInfo.InvariantCulture),
        (var first, var last) => string.Create(CultureInfo.InvariantCulture, $"{first}-{last}"),
    };

    private static (int, int)? Range(string? text) => text?.Split('-') is [var first, .. var rest] && rest.Length < 2
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(rest.Length == 0 ? first : rest[0], NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? (from, to) : null;
}
