using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads.Views;

/// <summary>Keeps, renames, shares and removes views of the queue.</summary>
public sealed class SavedViewService(AppDbContext db, TimeProvider clock)
{
    /// <summary>As many as one person may keep; more tabs than this nobody reads.</summary>
    public const int Most = 20;

    /// <summary>Keeps a view; a person's own view of the same name is refused.</summary>
    public async Task<SavedView> AddAsync(
        string name, string query, ViewSharing sharing, Viewer viewer, CancellationToken cancellation = default)
    {
        (await CanSaveAsync(null, name, sharing, viewer, cancellation)).OrRefuse();
        if (await db.SavedViews.CountAsync(v => v.OwnerId == viewer.UserId, cancellation) >= Most)
            Can.Not($"U bewaart al {Most} weergaven. Verwijder er eerst een.").OrRefuse();
        var view = new SavedView
        {
            OwnerId = viewer.UserId, DepartmentId = viewer.DepartmentId, Name = name, Query = query, Sharing = sharing,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.SavedViews.Add(view);
        await db.SaveChangesAsync(cancellation);
        return view;
    }

    /// <summary>Gives a view another name or shares it otherwise.</summary>
    public async Task ChangeAsync(
        long id, string name, ViewSharing sharing, Viewer viewer, CancellationToken cancellation = default)
    {
        var view = await OfAsync(id, viewer, cancellation);
        (await CanSaveAsync(view, name, sharing, viewer, cancellation)).OrRefuse();
        (view.Name, view.Sharing) = (name, sharing);
        if (view.OwnerId == viewer.UserId)
            view.DepartmentId = viewer.DepartmentId;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Removes a view; whose queue began with it begins as usual again.</summary>
    public async Task RemoveAsync(long id, Viewer viewer, CancellationToken cancellation = default)
    {
        db.SavedViews.Remove(await OfAsync(id, viewer, cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The queue of this person begins with a view from now on, or as usual (null).</summary>
    public async Task BeginWithAsync(long? id, Viewer viewer, CancellationToken cancellation = default)
    {
        if (id is not null && !await db.SavedViews.Where(ViewAccess.MaySee(viewer)).AnyAsync(v => v.Id == id, cancellation))
            Can.Not("Deze weergave is er niet (meer).").OrRefuse();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.DefaultViews.Where(d => d.UserId == viewer.UserId).ExecuteDeleteAsync(cancellation);
        if (id is { } chosen)
            db.DefaultViews.Add(new DefaultView { UserId = viewer.UserId, ViewId = chosen });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<SavedView> OfAsync(long id, Viewer viewer, CancellationToken cancellation)
    {
        var view = await db.SavedViews.Where(ViewAccess.MaySee(viewer)).SingleOrDefaultAsync(v => v.Id == id, cancellation);
        if (view is null || !ViewAccess.MayChange(view, viewer))
            Can.Not("Deze weergave is niet van u.").OrRefuse();
        return view!;
    }

    private async Task<Can> CanSaveAsync(
        SavedView? view, string name, ViewSharing sharing, Viewer viewer, CancellationToken cancellation)
    {
        var owner = view?.OwnerId ?? viewer.UserId;
        if (view?.Sharing != sharing && !ViewAccess.Allowed(viewer).Contains(sharing))
            return Can.Not("U kunt een weergave niet zo breed delen.");
        var id = view?.Id;
        return await db.SavedViews.AnyAsync(v => v.OwnerId == owner && v.Name == name && v.Id != id, cancellation)
            ? Can.Not($"Er is al een weergave “{name}”. Kies een andere naam.") : Can.Do;
    }
}
