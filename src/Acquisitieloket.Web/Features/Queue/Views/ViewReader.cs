using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads.Views;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Queue.Views;

/// <summary>A saved view as someone sees it. The address holds all of it, so that the link can be given to others.</summary>
public sealed record ViewLink(SavedView View, string OwnerName, bool First, bool MayChange)
{
    public string Address => "/queue" + View.Query;
}

/// <summary>Reads the saved views that someone may see.</summary>
public sealed class ViewReader(AppDbContext db)
{
    public async Task<IReadOnlyList<ViewLink>> AllAsync(Viewer viewer, CancellationToken cancellation)
    {
        var rows = await db.SavedViews.AsNoTracking().Where(ViewAccess.MaySee(viewer))
            .OrderBy(v => v.OwnerId != viewer.UserId).ThenBy(v => v.Name).ThenBy(v => v.Id)
            .Select(v => new
            {
                View = v, v.Owner!.FullName, First = db.DefaultViews.Any(d => d.UserId == viewer.UserId && d.ViewId == v.Id),
            }).ToListAsync(cancellation);
        return [.. rows.Select(r => new ViewLink(r.View, r.FullName, r.First, ViewAccess.MayChange(r.View, viewer)))];
    }

    /// <summary>One view that the viewer may change; null for any other.</summary>
    public async Task<SavedView?> MineAsync(long id, Viewer viewer, CancellationToken cancellation) =>
        await db.SavedViews.AsNoTracking().Where(ViewAccess.MaySee(viewer)).SingleOrDefaultAsync(v => v.Id == id, cancellation) is { } view
            && ViewAccess.MayChange(view, viewer) ? view : null;
}
