using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Templates.Texts;

/// <summary>Saves texts and goes back to files. Every time is an event and a line of the history.</summary>
public sealed class TextService(AppDbContext db, SavedTexts saved, TimeProvider clock)
{
    /// <summary>
    /// Saves a text, or goes back to the file when there is none. Throws <see cref="DbUpdateConcurrencyException"/> when
    /// another text counts than <paramref name="followsId"/>, which the administrator saw.
    /// </summary>
    public async Task SaveAsync(EditableText about, string? text, long followsId, Actor actor, CancellationToken cancellation = default)
    {
        if (text is not null)
            TextRules.Check(about, text).OrRefuse();
        await saved.RefreshAsync(db, cancellation);
        if ((saved.Of(about.Path)?.Id ?? 0) != followsId)
            throw new DbUpdateConcurrencyException("Another text was saved since this one was read.");
        var now = clock.GetUtcNow().UtcDateTime;
        db.SavedTexts.Add(new SavedText
        {
            Path = about.Path, FollowsId = followsId, SavedAt = now, SavedById = actor.UserId, SavedByName = actor.Name,
            Text = text,
        });
        db.Record(actor, AuditKind.TextChanged, now, ("name", about.Path), ("change", text is null ? "file" : "saved"));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (db.SavedTexts.AsNoTracking().Any(t => t.Path == about.Path && t.FollowsId == followsId))
        {
            db.ChangeTracker.Clear();
            throw new DbUpdateConcurrencyException("Another text was saved at the same moment.");
        }
        await saved.RefreshAsync(db, cancellation);
    }
}
