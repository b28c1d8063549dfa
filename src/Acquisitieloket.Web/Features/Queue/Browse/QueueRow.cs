using System.Linq.Expressions;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Queue.Browse;

/// <summary>One line of the queue.</summary>
public sealed record QueueRow
{
    public required long Id { get; init; }
    public required string Reference { get; init; }

    /// <summary>Whether the viewer may open the lead; otherwise the company stays unnamed.</summary>
    public required bool MayOpen { get; init; }

    /// <summary>As the viewer may read it: the name, the code name of a confidential lead, or only the cluster.</summary>
    public required string Company { get; init; }

    public required LeadStage Stage { get; init; }
    public required string ContactPerson { get; init; }
    public required string Department { get; init; }
    public required Municipality? Municipality { get; init; }
    public required Cluster Cluster { get; init; }
    public required int? AskedM2 { get; init; }
    public required int? AskedKva { get; init; }
    public required int? Jobs { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime? TermWarnAt { get; init; }
    public required DateTime? TermDueAt { get; init; }

    /// <summary>The clock stands still: the company is at turn.</summary>
    public required bool Paused { get; init; }

    /// <summary>Handed over, and not accepted yet.</summary>
    public required bool Forwarded { get; init; }

    internal static Expression<Func<Lead, QueueRow>> From(AppDbContext db, Viewer viewer, DateOnly today)
    {
        var asDeputy = LeadAccess.MayOpenAsDeputy(viewer, today);
        var mayOpen = LeadAccess.MayOpen(viewer);
        return l => new QueueRow
        {
            Id = l.Id,
            Reference = l.Reference,
            MayOpen = db.Leads.Where(mayOpen).Any(o => o.Id == l.Id) || db.Leads.Where(asDeputy).Any(o => o.Id == l.Id),
            Company = l.Confidential ? l.CodeName ?? "Vertrouwelijk" : l.CompanyName,
            Stage = l.Stage,
            ContactPerson = l.ContactPerson!.FullName,
            Department = l.Department!.Name,
            Municipality = l.Department.Municipality,
            Cluster = l.Cluster,
            AskedM2 = l.AskedM2,
            AskedKva = l.AskedKva,
            Jobs = l.Jobs,
            CreatedAt = l.CreatedAt,
            TermWarnAt = l.TermWarnAt,
            TermDueAt = l.TermDueAt,
            Paused = l.TermDueAt == null && l.ClosedAt == null
                && db.ServiceTerms.Any(t => t.LeadId == l.Id && t.PausedAt != null && t.MetAt == null && t.CancelledAt == null),
            Forwarded = l.ForwardedAt != null,
        };
    }

    /// <summary>The row without what the viewer may not read.</summary>
    internal QueueRow AsReadable() => MayOpen ? this : this with
    {
        Company = Cluster == Cluster.Other ? "Bedrijf buiten de speerpunten" : $"Bedrijf in {Cluster.Dutch()}",
    };
}
