using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Demand.Balance;

/// <summary>What of the demand is counted: each lead at most once a year.</summary>
public enum DemandFigure
{
    /// <summary>The enquiry came in.</summary>
    Asked,
    /// <summary>The first proposal was sent.</summary>
    Proposed,
    /// <summary>The company settled.</summary>
    Won,
}

/// <summary>Which demand, and which supply beside it, a figure counts: one definition for figures and lists. Null does not matter.</summary>
public sealed record DemandSelection
{
    public required int FirstYear { get; init; }
    public required int LastYear { get; init; }
    public Segment? Segment { get; init; }
    public Cluster? Cluster { get; init; }
    public SizeClass? Size { get; init; }
    public PowerClass? Power { get; init; }
    public Municipality? Municipality { get; init; }
    /// <summary>Only leads of departments outside the five municipalities.</summary>
    public bool NoMunicipality { get; init; }

    /// <summary>The leads of a figure. Rights are not looked at here.</summary>
    public IQueryable<Lead> In(AppDbContext db, DemandFigure figure, DateTime now)
    {
        var span = new MonthSpan(new(FirstYear, 1, 1), new(LastYear, 12, 1));
        var counted = figure switch
        {
            DemandFigure.Asked => new LeadSelection { Stages = StageScope.All, Received = span },
            DemandFigure.Proposed => new LeadSelection { Stages = StageScope.All, Proposed = span },
            _ => new LeadSelection { Stages = StageScope.Of(LeadStage.Established), Closed = span },
        };
        var leads = (counted with { Segment = Segment, Cluster = Cluster, Municipality = NoMunicipality ? null : Municipality }).In(db, now);
        if (NoMunicipality)
            leads = leads.Where(l => l.Department!.Municipality == null);
        return OfPower(OfSize(leads));
    }

    /// <summary>Whether a plot of a municipality is beside this demand. Supply has no segment, cluster or year.</summary>
    public bool Holds(Municipality municipality, SizeClass size, PowerClass power) => !NoMunicipality
        && (Municipality ?? municipality) == municipality && (Size ?? size) == size && (Power ?? power) == power;

    private IQueryable<Lead> OfSize(IQueryable<Lead> leads) => Size switch
    {
        null => leads,
        SizeClass.Unknown => leads.Where(l => l.AskedM2 == null),
        SizeClass.To2500 => leads.Where(l => l.AskedM2 <= 2_500),
        SizeClass.To5000 => leads.Where(l => l.AskedM2 > 2_500 && l.AskedM2 <= 5_000),
        SizeClass.To10000 => leads.Where(l => l.AskedM2 > 5_000 && l.AskedM2 <= 10_000),
        SizeClass.To25000 => leads.Where(l => l.AskedM2 > 10_000 && l.AskedM2 <= 25_000),
        SizeClass.To50000 => leads.Where(l => l.AskedM2 > 25_000 && l.AskedM2 <= 50_000),
        _ => leads.Where(l => l.AskedM2 > 50_000),
    };

    private IQueryable<Lead> OfPower(IQueryable<Lead> leads) => Power switch
    {
        null => leads,
        PowerClass.Unknown => leads.Where(l => l.AskedKva == null),
        PowerClass.To60 => leads.Where(l => l.AskedKva <= 60),
        PowerClass.To160 => leads.Where(l => l.AskedKva > 60 && l.AskedKva <= 160),
        PowerClass.To630 => leads.Where(l => l.AskedKva > 160 && l.AskedKva <= 630),
        PowerClass.To2000 => leads.Where(l => l.AskedKva > 630 && l.AskedKva <= 2_000),
        _ => leads.Where(l => l.AskedKva > 2_000),
    };
}
