using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demand;

/// <summary>
/// How many different leads said how much m² and kVA they ask: one lead may have refused several sites, so that many rows may still be of
/// few companies.
/// </summary>
public sealed class UnmetCompanies
{
    private readonly Dictionary<int, (int M2, int Kva)> counts = [];

    // In place of no value; no year, municipality, reason or segment has this number.
    private const int None = int.MinValue;

    /// <summary>Of all rows together.</summary>
    public (int M2, int Kva) All { get; private set; }

    public static async Task<UnmetCompanies> ReadAsync(AppDbContext db, UnmetSelection asked, UnmetBy by, CancellationToken cancellation)
    {
        var rows = asked.In(db).Where(u => u.M2 != null || u.Kva != null);
        var keyed = by switch
        {
            UnmetBy.Reason => rows.Select(u => new { u.LeadId, Key = (int)u.Reason, M2 = u.M2 != null, Kva = u.Kva != null }),
            UnmetBy.Segment => rows.Select(u => new { u.LeadId, Key = (int)u.Segment, M2 = u.M2 != null, Kva = u.Kva != null }),
            UnmetBy.Municipality => rows.Select(u => new { u.LeadId, Key = (int?)u.Municipality ?? None, M2 = u.M2 != null, Kva = u.Kva != null }),
            UnmetBy.Year => rows.Select(u => new { u.LeadId, Key = u.Year, M2 = u.M2 != null, Kva = u.Kva != null }),
            _ => rows.Select(u => new { u.LeadId, Key = u.OpeningYear ?? None, M2 = u.M2 != null, Kva = u.Kva != null }),
        };
        var made = new UnmetCompanies
        {
            All = (await rows.Where(u => u.M2 != null).Select(u => u.LeadId).Distinct().CountAsync(cancellation),
                await rows.Where(u => u.Kva != null).Select(u => u.LeadId).Distinct().CountAsync(cancellation)),
        };
        foreach (var row in await keyed.GroupBy(u => u.Key).Select(g => new
        {
            g.Key, M2 = g.Where(u => u.M2).Select(u => u.LeadId).Distinct().Count(), Kva = g.Where(u => u.Kva).Select(u => u.LeadId).Distinct().Count(),
        }).ToListAsync(cancellation))
            made.counts[row.Key] = (row.M2, row.Kva);
        return made;
    }

    /// <summary>Of the row that stands for a value.</summary>
    public (int M2, int Kva) Of(object? value) =>
        counts.GetValueOrDefault(value is null ? None : Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));
}
