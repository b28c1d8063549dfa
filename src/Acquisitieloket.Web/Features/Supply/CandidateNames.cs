using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites.Issue;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply;

/// <summary>
/// What the candidates of a procedure are called for a viewer, as the ledger names holders: who may not open a lead reads whom
/// to call. A confidential one goes by its code name, also for who knows better, since the file of a procedure is passed on.
/// </summary>
public sealed class CandidateNames
{
    private readonly Dictionary<long, Named> leads;

    private CandidateNames(Dictionary<long, Named> leads) => this.leads = leads;

    /// <summary>A name, and the reference of the lead when the viewer may open it.</summary>
    public sealed record Named(string Text, string? Reference);

    public static async Task<CandidateNames> OfAsync(AppDbContext db, IssueProcedure procedure, Viewer viewer, CancellationToken cancellation)
    {
        var ids = procedure.Candidates.Select(c => c.LeadId).OfType<long>().ToList();
        return await OfAsync(db, ids, viewer, cancellation);
    }

    public static async Task<CandidateNames> OfAsync(AppDbContext db, IReadOnlyList<long> ids, Viewer viewer, CancellationToken cancellation)
    {
        var openable = db.Leads.Where(LeadAccess.MayOpen(viewer));
        var found = await db.Leads.AsNoTracking().Where(l => ids.Contains(l.Id)).Select(l => new
        {
            l.Id, l.Reference, l.CompanyName, l.Confidential, l.CodeName, Contact = l.ContactPerson!.FullName, Department = l.Department!.Name,
            MayOpen = openable.Any(o => o.Id == l.Id),
        }).ToListAsync(cancellation);
        return new(found.ToDictionary(l => l.Id, l => l.MayOpen
            ? new Named(l.Confidential ? l.CodeName ?? "Vertrouwelijk" : l.CompanyName, l.Reference)
            : new Named($"Lead van {l.Contact} ({l.Department})", null)));
    }

    public Named Of(IssueCandidate candidate) => Of(candidate.LeadId, candidate.Name);

    public Named Of(long? leadId, string? name) =>
        leadId is { } id ? leads[id] : new(name ?? "Naam gewist", null);
}
