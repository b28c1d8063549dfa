using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Matching;

/// <summary>The weights that count now: for each segment what was agreed last, or else those of the start.</summary>
public sealed class AgreedWeights : ILiveSetting
{
    private volatile Dictionary<Segment, WeightSet> newest = [];
    private long last;

    /// <summary>The weights for a segment of the regional forecast.</summary>
    public MatchWeights For(Segment segment) => newest.GetValueOrDefault(segment)?.Weights ?? MatchWeights.For(segment);

    /// <summary>The weights of the segment that an activity belongs to.</summary>
    public MatchWeights For(Requirements asked) => For(Classification.SegmentOf(asked));

    /// <summary>What was agreed last for a segment, as far as this process knows; null when nothing was.</summary>
    public WeightSet? Newest(Segment segment) => newest.GetValueOrDefault(segment);

    public async Task RefreshAsync(AppDbContext db, CancellationToken cancellation = default)
    {
        var id = await db.WeightSets.MaxAsync(s => (long?)s.Id, cancellation) ?? 0;
        if (id == last)
            return;
        var ids = await db.WeightSets.GroupBy(s => s.Segment).Select(g => g.Max(s => s.Id)).ToListAsync(cancellation);
        var sets = await db.WeightSets.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancellation);
        (newest, last) = (sets.ToDictionary(s => s.Segment), id);
    }
}
