using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply;

/// <summary>Where a plot came from, how far that goes back, and what became of it.</summary>
/// <param name="Ids">All plots that it came from, also those before those.</param>
public sealed record PlotPast(IReadOnlyList<long> Ids, IReadOnlyList<string> From, IReadOnlyList<string> Heirs, DateTime? At)
{
    public static async Task<PlotPast> OfAsync(AppDbContext db, long plotId, CancellationToken cancellation)
    {
        var ids = new List<long>();
        var from = await db.PlotLineages.Where(l => l.ToId == plotId).OrderBy(l => l.From!.Number).Select(l => new { l.FromId, l.From!.Number, l.At }).ToListAsync(cancellation);
        for (var before = from.Select(f => f.FromId).ToList(); before.Count > 0;)
        {
            ids.AddRange(before);
            before = await db.PlotLineages.Where(l => before.Contains(l.ToId) && !ids.Contains(l.FromId)).Select(l => l.FromId).Distinct().ToListAsync(cancellation);
        }
        var heirs = await db.PlotLineages.Where(l => l.FromId == plotId).OrderBy(l => l.To!.Number).Select(l => l.To!.Number).ToListAsync(cancellation);
        return new(ids, [.. from.Select(f => f.Number)], heirs, from.Count == 0 ? null : from[0].At);
    }

    /// <summary>A plot that left the register, by its number.</summary>
    public static async Task<Plot?> FindReplacedAsync(AppDbContext db, string code, string number, CancellationToken cancellation) =>
        (await db.Plots.AsNoTracking().Where(p => p.Site!.Code == code && p.ReplacedOn != null).ToListAsync(cancellation))
            .Find(p => p.Number.Equals(number, StringComparison.OrdinalIgnoreCase));
}
