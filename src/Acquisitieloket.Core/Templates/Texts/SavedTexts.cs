using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Templates.Texts;

/// <summary>The texts that count instead of their files, as every process holds them.</summary>
public sealed class SavedTexts : ILiveSetting
{
    private volatile Known known = new(null, new Dictionary<string, SavedText>());

    /// <summary>What was saved last for a file; null when nothing was.</summary>
    public SavedText? Of(string path) => known.Texts.GetValueOrDefault(path);

    public async Task RefreshAsync(AppDbContext db, CancellationToken cancellation = default)
    {
        var newest = await db.SavedTexts.MaxAsync(t => (long?)t.Id, cancellation);
        if (newest == known.Newest)
            return;
        var ids = db.SavedTexts.GroupBy(t => t.Path).Select(ofPath => ofPath.Max(t => t.Id));
        known = new(newest, await db.SavedTexts.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Path, cancellation));
    }

    private sealed record Known(long? Newest, IReadOnlyDictionary<string, SavedText> Texts);
}
