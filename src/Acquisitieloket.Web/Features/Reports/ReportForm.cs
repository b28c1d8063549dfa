using System.Globalization;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Sites;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.WebUtilities;

namespace Acquisitieloket.Web.Features.Reports;

/// <summary>What the reports are asked, as it stands in the address.</summary>
[ValidateNever]
public sealed record ReportForm
{
    public Cluster? Cluster { get; init; }
    public Municipality? Municipality { get; init; }

    /// <summary>The pipeline as it stood at the end of this day; now when left out.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The period as older addresses say it: a number of months up to and including this one.</summary>
    public int? Months { get; init; }

    /// <summary>See <see cref="ReportPeriods"/>.</summary>
    public string? Period { get; init; }

    public LeadSelection Leads() => new() { Cluster = Cluster, Municipality = Municipality };

    public LeadSelection Pipeline(DateOnly today) => Leads() with { AsOf = AsOf < today ? AsOf : null };

    public MonthSpan Span(DateOnly today) => ReportPeriods.Of(Now.Period, today);

    /// <summary>The same as addresses are written now.</summary>
    public ReportForm Now => Months is null ? this : this with { Months = null, Period = Period ?? (Months == ReportPeriods.Usual ? null : $"{Months}") };

    /// <summary>What a report over a period is asked.</summary>
    public ReportAsked Asked(DateOnly today) => new(ReportPeriods.Of(Period, today), Municipality, Cluster);

    /// <summary>The same with the first of its filters only.</summary>
    public ReportForm WithOneFilter() => Municipality is null ? this : this with { Cluster = null };

    /// <summary>The same over a whole year: the one that was asked, or this one.</summary>
    public ReportForm WithYear(DateOnly today) => ReportPeriods.Years(today).Any(y => y.Value == Period) ? this : this with { Period = null };

    /// <summary>The same as it stood at the end of a year that is over, or now.</summary>
    public ReportForm WithYearEnd(DateOnly today) => AsOf is { Month: 12, Day: 31 } end && end < today ? this : this with { AsOf = null };

    /// <summary>The months of the year that was asked, or of this one.</summary>
    public MonthSpan Year(DateOnly today) => ReportPeriods.Of(Period ?? $"{today.Year}", today);

    /// <summary>Of which leads, in words; empty for all.</summary>
    public string Scope => string.Join(", ", new[] { Municipality?.ToString(), Cluster?.Dutch() }.OfType<string>());

    /// <summary>The same leads and the same period to another report.</summary>
    public string Elsewhere(string path) => new ReportForm { Municipality = Municipality, Cluster = Cluster, Period = Now.Period }.Address(path);

    /// <summary>The same leads to a page that asks something more.</summary>
    public string Elsewhere(string path, string key, string value) => QueryHelpers.AddQueryString(new ReportForm { Municipality = Municipality, Cluster = Cluster }.Address(path), key, value);

    /// <summary>The same question to another address, such as the file of a report.</summary>
    public string Address(string path) => path + QueryString.Create(new (string Key, string? Value)[]
        {
            ("cluster", Cluster?.ToString().ToLowerInvariant()),
            ("municipality", Municipality?.ToString().ToLowerInvariant()),
            ("asOf", AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("period", Period),
            ("months", Months is null or ReportPeriods.Usual ? null : $"{Months}"),
        }.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value)));
}
