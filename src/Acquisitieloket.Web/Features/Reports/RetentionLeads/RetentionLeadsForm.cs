using System.Globalization;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Sites;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Acquisitieloket.Web.Features.Reports.RetentionLeads;

/// <summary>Which leads, as it stands in the address.</summary>
[ValidateNever]
public sealed record RetentionLeadsForm
{
    public RetentionTerm? Term { get; init; }
    public RetentionWhen? When { get; init; }
    public Municipality? Municipality { get; init; }
    public Cluster? Cluster { get; init; }
    /// <summary>Where a page begins: after this lead.</summary>
    public string? After { get; init; }

    public RetentionSelection Selection() => new(Term, When, Municipality, Cluster);

    /// <summary>The last activity and the id of the last row of the page before; null when the address names none.</summary>
    public (DateTime At, long Id)? Last() => After?.Split('.') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? (new(ticks, DateTimeKind.Utc), i) : null;

    public static string Address(RetentionSelection of, string? after = null) => "/reports/retention/leads" + QueryString.Create(new (string Key, string? Value)[]
        {
            ("term", of.Term?.ToString().ToLowerInvariant()), ("when", of.When?.ToString().ToLowerInvariant()),
            ("municipality", of.Municipality?.ToString().ToLowerInvariant()), ("cluster", of.Cluster?.ToString().ToLowerInvariant()), ("after", after),
        }.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value)));
}
