using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Documents;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Shared.Documents;

/// <summary>Reads the documents of a lead: all for staff, and for the company what it added or may see.</summary>
public sealed class LeadDocuments(AppDbContext db)
{
    /// <summary>Newest first.</summary>
    public Task<List<DocumentRow>> ForStaffAsync(long leadId, CancellationToken cancellation) => ReadAsync(Of(leadId), cancellation);

    /// <summary>Newest first.</summary>
    public Task<List<DocumentRow>> ForCompanyAsync(long leadId, CancellationToken cancellation) =>
        ReadAsync(Of(leadId).Where(d => d.VisibleToCompany || d.AddedById == null), cancellation);

    private IQueryable<Document> Of(long leadId) =>
        db.Documents.AsNoTracking().Where(d => d.LeadId == leadId && d.RemovedAt == null);

    private static Task<List<DocumentRow>> ReadAsync(IQueryable<Document> documents, CancellationToken cancellation) => documents
        .OrderByDescending(d => d.AddedAt).ThenByDescending(d => d.Id)
        .Select(d => new DocumentRow(
            d.Id, d.Name, d.MediaType, d.Bytes, d.FileHash, d.AddedAt, d.AddedByName, d.AddedById == null, d.VisibleToCompany))
        .ToListAsync(cancellation);
}

/// <summary>A document of a lead; its moment in UTC.</summary>
public sealed record DocumentRow(
    long Id, string Name, string MediaType, long Bytes, string FileHash, DateTime AddedAt, string By, bool FromCompany, bool Visible);
