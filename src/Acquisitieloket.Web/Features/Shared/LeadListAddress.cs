using System.Globalization;
using Acquisitieloket.Core.Leads.Lists;

namespace Acquisitieloket.Web.Features.Shared;

/// <summary>The address of the queue that shows a selection of leads of all five municipalities.</summary>
public static class LeadListAddress
{
    public static string Of(LeadSelection leads) => "/queue" + QueryString.Create(new (string Key, string? Value)[]
        {
            ("scope", "all"),
            ("stage", leads.Stages == StageScope.Open ? null : leads.Stages.Token),
            ("cluster", leads.Cluster?.ToString().ToLowerInvariant()),
            ("municipality", leads.Municipality?.ToString().ToLowerInvariant()),
            ("received", leads.Received?.ToString()),
            ("closed", leads.Closed?.ToString()),
            ("proposed", leads.Proposed?.ToString()),
            ("asOf", leads.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        }.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value)));
}
