using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply;

/// <summary>A claim as the ledger shows it. Who may not open the lead reads whom to call and not which company it is.</summary>
public sealed record LedgerRow
{
    public required long PlotId { get; init; }
    public required Guid Key { get; init; }
    public required ClaimKind Kind { get; init; }
    public required string? LeadReference { get; init; }
    public required string? Holder { get; init; }
    public required string? ContactPerson { get; init; }
    public required string? Department { get; init; }
    public required DateTime FirstAt { get; init; }
    public required DateTime At { get; init; }
    public required string By { get; init; }
    public required DateTime? Until { get; init; }
    public required long? FeeCents { get; init; }
    public required string? Basis { get; init; }
    /// <summary>Why without a procedure; and the key of the one that was won.</summary>
    public required string? Exception { get; init; }
    public required Guid? ProcedureKey { get; init; }
    public required string PlotNumber { get; init; }
    public required DateTime? EndedAt { get; init; }
    public required ClaimEnd? End { get; init; }
    public required string? EndReason { get; init; }
    public required bool Holds { get; init; }

    /// <summary>The last Dutch calendar day of it.</summary>
    public DateOnly? LastDay => Until is { } until ? WorkingCalendar.DayOf(until.AddTicks(-1)) : null;

    public bool IsLiveAt(DateTime now) => EndedAt is null && (Until is null || Until > now);

    /// <summary>The rows of some claims, in the order in which these come; with what was written only for who issues the plot or may open the lead.</summary>
    public static IQueryable<LedgerRow> Read(AppDbContext db, IQueryable<PlotClaim> claims, Viewer viewer, bool issues)
    {
        var openable = db.Leads.Where(LeadAccess.MayOpen(viewer));
        return claims.Select(c => new LedgerRow
        {
            PlotId = c.PlotId, Key = c.Key, Kind = c.Kind,
            LeadReference = openable.Any(l => l.Id == c.LeadId) ? c.Lead!.Reference : null,
            Holder = c.LeadId == null ? c.HolderName : openable.Any(l => l.Id == c.LeadId) ? c.Lead!.CompanyName : null,
            ContactPerson = c.Lead!.ContactPerson!.FullName, Department = c.Lead.Department!.Name,
            FirstAt = c.FirstAt, At = c.At, By = c.By!.FullName, Until = c.Until, FeeCents = c.FeeCents, Basis = issues || c.LeadId == null || openable.Any(l => l.Id == c.LeadId) ? c.Basis : null,
            Exception = issues || c.LeadId == null || openable.Any(l => l.Id == c.LeadId) ? c.Exception : null,
            ProcedureKey = (Guid?)c.Procedure!.Key, PlotNumber = c.Plot!.Number,
            EndedAt = c.EndedAt, End = c.End, EndReason = issues || c.LeadId == null || openable.Any(l => l.Id == c.LeadId) ? c.EndReason : null, Holds = c.HeldPlotId != null,
        });
    }
}
