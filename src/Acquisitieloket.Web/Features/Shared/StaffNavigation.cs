using System.Security.Claims;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Shared;

/// <summary>The entries of the staff bar. An entry joins when its page does, for who may open it: nobody meets a dead end.</summary>
public static class StaffNavigation
{
    public sealed record Entry(string Text, string Path, string Section, string Icon, string? Roles = null)
    {
        public bool IsCurrent(PathString path) => path.StartsWithSegments(Section);

        public bool IsFor(ClaimsPrincipal user) => Roles is null || Roles.Split(',').Any(user.IsInRole);
    }

    public static readonly IReadOnlyList<Entry> Entries =
    [
        new("Mijn dag", "/my-day", "/my-day", "day", LeadAccess.QueueRoles),
        new("Wachtrij", "/queue/start", "/queue", "queue", LeadAccess.QueueRoles),
        new("Aanbod", "/supply", "/supply", "sites", SupplyAccess.Roles),
        new("Vragen", "/questions", "/questions", "questions", QuestionAccess.Roles),
        new("Gedeeld met mij", "/shared-leads", "/shared-leads", "queue", Role.Partner),
        new("Rapportages", "/reports/dashboard", "/reports", "reports", ReportAccess.Roles),
        new("Beheer", "/admin/people", "/admin", "admin", $"{Role.Administrator},{Role.Coordinator}"),
        new("Privacy", "/admin/erasure", "/admin", "admin", Role.PrivacyOfficer),
    ];
}
