using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demand;

/// <summary>
/// Which unmet demand a figure counts and a list shows: one definition for both. Null means: does not matter.
/// </summary>
public sealed record UnmetSelection
{
    public UnmetKind Kind { get; init; } = UnmetKind.Closed;
    public UnmetReason? Reason { get; init; }
    public Segment? Segment { get; init; }
    public Cluster? Cluster { get; init; }
    public Municipality? Municipality { get; init; }
    /// <summary>Only what asked for no municipality, or for several.</summary>
    public bool NoMunicipality { get; init; }
    /// <summary>The year of the no.</summary>
    public int? Year { get; init; }
    public int? OpeningYear { get; init; }
    public bool NoOpeningYear { get; init; }

    /// <summary>The rows of this selection. Rights are not looked at here.</summary>
    public IQueryable<UnmetDemand> In(AppDbContext db)
    {
        var rows = db.UnmetDemands.AsNoTracking().Where(u => u.Kind == Kind);
        if (Reason is { } reason)
            rows = rows.Where(u => u.Reason == reason);
        if (Segment is { } segment)
            rows = rows.Where(u => u.Segment == segment);
        if (Cluster is { } cluster)
            rows = rows.Where(u => u.Cluster == cluster);
        if (NoMunicipality)
            rows = rows.Where(u => u.Municipality == null);
        else if (Municipality is { } municipality)
            rows = rows.Where(u => u.Municipality == municipality);
        if (Year is { } year)
            rows = rows.Where(u => u.Year == year);
        if (NoOpeningYear)
            rows = rows.Where(u => u.OpeningYear == null);
        else if (OpeningYear is { } opening)
            rows = rows.Where(u => u.OpeningYear == opening);
        return rows;
    }
}
