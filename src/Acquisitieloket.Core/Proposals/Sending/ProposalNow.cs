using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals.Sending;

/// <summary>Writes out what a version would say if it were made at this moment; stores nothing.</summary>
public sealed class ProposalNow(AppDbContext db, ProposalDocuments documents, TimeProvider clock)
{
    /// <summary>
    /// The document of now, and the sites that it was written from. The version is passed with its sites; it need not be stored,
    /// and neither it nor its lead is changed.
    /// </summary>
    public async Task<(ProposalDocument Document, IReadOnlyDictionary<long, Site> Sites)> WriteAsync(
        Proposal version, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (leadId, ids) = (version.Lead?.Id ?? version.LeadId, version.Sites.ConvertAll(s => s.SiteId));
        var lead = await db.Leads.AsNoTracking().Include(l => l.Contact).Include(l => l.Enquiry).Include(l => l.ContactPerson!.Department)
            .SingleAsync(l => l.Id == leadId, cancellation);
        var sites = (await db.Sites.AsNoTracking().Where(s => ids.Contains(s.Id)).WithPlots(now).Include(s => s.Buildings).ToListAsync(cancellation))
            .ToDictionary(s => s.Id);
        var copy = new Proposal
        {
            Lead = lead, Number = version.Number, Language = version.Language, CreatedAt = version.CreatedAt, CreatedByName = version.CreatedByName,
            ValidUntil = version.ValidUntil, ShowPrices = version.ShowPrices,
            Sites = version.Sites.ConvertAll(s => new ProposalSite { SiteId = s.SiteId, Site = sites[s.SiteId], Order = s.Order, Motivation = s.Motivation }),
        };
        return (documents.Write(copy, WorkingCalendar.DayOf(now)), sites);
    }
}
