namespace Acquisitieloket.Web.Features.Shared;

/// <summary>The entries of the staff bar. An entry joins when its page does: nobody meets a dead end.</summary>
public static class StaffNavigation
{
    public sealed record Entry(string Text, string Path, string Section, string Icon)
    {
        public bool IsCurrent(PathString path) => path.StartsWithSegments(Section);
    }

    public static readonly IReadOnlyList<Entry> Entries =
    [
        new("Mijn dag", "/my-day", "/my-day", "day"),
        new("Wachtrij", "/queue", "/queue", "queue"),
        new("Rapportages", "/reports", "/reports", "reports"),
        new("Beheer", "/admin/mail", "/admin", "admin"),
    ];
}
