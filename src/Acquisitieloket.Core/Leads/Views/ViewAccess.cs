using System.Linq.Expressions;
using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.Leads.Views;

/// <summary>Who sees which saved views, and who may share them.</summary>
public static class ViewAccess
{
    /// <summary>Own views, those shared with the viewer's department, and those shared with all five.</summary>
    public static Expression<Func<SavedView, bool>> MaySee(Viewer viewer)
    {
        var (id, department) = (viewer.UserId, viewer.DepartmentId);
        return LeadAccess.MayUseQueue(viewer)
            ? view => view.OwnerId == id || view.Sharing == ViewSharing.Everyone
                || (view.Sharing == ViewSharing.Department && view.DepartmentId == department)
            : view => false;
    }

    /// <summary>
    /// A view is changed by whom it is of. What is shared with all five the coordinator may take away as well, also when
    /// the owner no longer works here.
    /// </summary>
    public static bool MayChange(SavedView view, Viewer viewer) => view.OwnerId == viewer.UserId
        || (view.Sharing == ViewSharing.Everyone && viewer.Is(Role.Coordinator));

    /// <summary>With whom someone may share.</summary>
    public static IReadOnlyList<ViewSharing> Allowed(Viewer viewer) => viewer.Is(Role.Coordinator)
        ? [ViewSharing.Own, ViewSharing.Department, ViewSharing.Everyone]
        : [ViewSharing.Own, ViewSharing.Department];
}
