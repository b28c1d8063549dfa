using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Demand.Scenario;

/// <summary>What would change in the programme: sites that leave or enter it, by code, and hectares of a site that come later.</summary>
public sealed record ScenarioChange(IReadOnlySet<string> Out, IReadOnlySet<string> In, string? PhaseSite, long PhaseM2)
{
    public bool IsNone => Out.Count == 0 && In.Count == 0 && (PhaseSite is null || PhaseM2 <= 0);

    /// <summary>Sites whose supply is another than now.</summary>
    public bool Touches(Site site) => Out.Contains(site.Code) || In.Contains(site.Code) || (site.Code == PhaseSite && PhaseM2 > 0);

    /// <summary>
    /// Changes a site that is not tracked by any data context. Gives the m² that go to the reserve: whole plots that are still
    /// free, in order of number, until the hectares are reached.
    /// </summary>
    internal long Apply(Site site)
    {
        if (Out.Contains(site.Code))
            site.Programme = ProgrammeStatus.Dropped;
        else if (In.Contains(site.Code))
        {
            site.Programme = ProgrammeStatus.InIssue;
            site.Plots.ForEach(p => p.Reserve = false);
        }
        if (site.Code != PhaseSite || Out.Contains(site.Code))
            return 0;
        var phased = 0L;
        foreach (var plot in site.Plots.Where(p => p.Status == PlotStatus.Offered && !site.KeepsBack(p)).OrderBy(p => p.Number, StringComparer.Ordinal))
        {
            if (phased >= PhaseM2)
                break;
            plot.Reserve = true;
            phased += plot.AreaM2;
        }
        return phased;
    }
}
