using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Documents;

/// <summary>
/// Adds documents to a lead and takes them away, from either side. A lead that is closed keeps what it has. Files are
/// refused with <see cref="FileRefused"/>, everything else with <see cref="RefusedException"/>.
/// </summary>
public sealed class DocumentService(AppDbContext db, DocumentIntake intake, DocumentNotices notices, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Adds a file of the company; its contact person hears of it.</summary>
    public async Task<Document> AddByCompanyAsync(long leadId, NewFile file, CancellationToken cancellation = default)
    {
        await RefuseClosedAsync(leadId, cancellation);
        if (await db.Documents.CountAsync(d => d.LeadId == leadId && d.AddedById == null && d.RemovedAt == null, cancellation)
            >= DocumentLimits.MostFilesOfCompany)
            throw new FileRefused(FileFault.TooMany, DocumentName.Of(file.Name));
        var document = await intake.TakeAsync(file, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var lead = await OpenLeadAsync(leadId, cancellation);
        // The content is that of the earlier one and stays with it.
        if (await db.Documents.AnyAsync(d => d.LeadId == leadId && d.AddedById == null && d.RemovedAt == null
            && d.FileHash == document.FileHash, cancellation))
            throw new FileRefused(FileFault.Twice, document.Name);
        document.VisibleToCompany = true;
        await SaveAsync(lead, document, Actor.Company(lead.Contact!.Name), cancellation);
        await notices.OfCompanyAsync(lead, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return document;
    }

    /// <summary>Adds a file of an employee; when the company may see it, it gets a mail.</summary>
    public async Task<Document> AddByStaffAsync(
        long leadId, NewFile file, bool visibleToCompany, Actor actor, CancellationToken cancellation = default)
    {
        await RefuseClosedAsync(leadId, cancellation);
        var document = await intake.TakeAsync(file, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var lead = await OpenLeadAsync(leadId, cancellation);
        document.VisibleToCompany = visibleToCompany;
        document.AddedById = actor.UserId;
        await SaveAsync(lead, document, actor, cancellation);
        if (visibleToCompany)
            await notices.ForCompanyAsync(lead, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return document;
    }

    /// <summary>Takes away a document that the company added itself.</summary>
    public Task RemoveByCompanyAsync(long leadId, long documentId, CancellationToken cancellation = default) =>
        RemoveAsync(leadId, documentId, null, cancellation);

    /// <summary>Takes away any document of a lead.</summary>
    public Task RemoveByStaffAsync(long leadId, long documentId, Actor actor, CancellationToken cancellation = default) =>
        RemoveAsync(leadId, documentId, actor, cancellation);

    private async Task RemoveAsync(long leadId, long documentId, Actor? actor, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var lead = await OpenLeadAsync(leadId, cancellation);
        var document = await db.Documents.SingleOrDefaultAsync(
            d => d.Id == documentId && d.LeadId == leadId && d.RemovedAt == null && (actor != null || d.AddedById == null), cancellation);
        if (document is null)
            return; // a second click, or someone else was first
        document.RemovedAt = Now;
        db.Record(lead, actor ?? Actor.Company(lead.Contact!.Name), AuditKind.DocumentRemoved, Now, ("name", document.Name));
        await db.SaveChangesAsync(cancellation);
        if (document.AddedById is null)
            await notices.OfCompanyAsync(lead, cancellation);
        else if (document.VisibleToCompany)
            await notices.ForCompanyAsync(lead, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task SaveAsync(Lead lead, Document document, Actor actor, CancellationToken cancellation)
    {
        document.Lead = lead;
        document.AddedByName = actor.Name;
        db.Documents.Add(document);
        db.Record(lead, actor, AuditKind.DocumentAdded, document.AddedAt,
            ("name", document.Name), ("visible", document.VisibleToCompany ? "true" : "false"));
        await db.SaveChangesAsync(cancellation);
    }

    // Before the file is stored, so that what is refused leaves no content behind.
    private async Task RefuseClosedAsync(long leadId, CancellationToken cancellation) =>
        RefuseClosed(await db.Leads.Where(l => l.Id == leadId).Select(l => l.Stage).SingleAsync(cancellation));

    private static void RefuseClosed(LeadStage stage)
    {
        stage.CanWrite().OrRefuse();
    }

    /// <summary>The lead, held until the transaction ends: two files at the same moment follow on each other.</summary>
    private async Task<Lead> OpenLeadAsync(long leadId, CancellationToken cancellation)
    {
        var now = Now;
        await db.Leads.Where(l => l.Id == leadId).ExecuteUpdateAsync(
            l => l.SetProperty(x => x.LastActivityAt, now), cancellation);
        var lead = await db.Leads.Include(l => l.Contact).Include(l => l.ContactPerson!.Department)
            .SingleAsync(l => l.Id == leadId, cancellation);
        RefuseClosed(lead.Stage);
        return lead;
    }
}
