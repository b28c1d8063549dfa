using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Companies;

/// <summary>A company that several leads stand on belongs to none of them: one asker must not read or change it for all.</summary>
public static class SharedCompany
{
    /// <summary>
    /// True when another lead has the same company, or when it has an account manager. A lead that was erased holds on to
    /// nothing: with the last one its company goes.
    /// </summary>
    public static Task<bool> IsSharedAsync(AppDbContext db, Lead lead, CancellationToken cancellation = default) =>
        db.Companies.AnyAsync(c => c.Id == lead.CompanyId
            && (c.AccountManagerId != null || db.Leads.Any(l => l.CompanyId == c.Id && l.Id != lead.Id && l.CompanyName != Privacy.Erased.Company)), cancellation);

    /// <summary>True when another lead that still says who asked has the same company.</summary>
    public static Task<bool> HasOtherLeadsAsync(AppDbContext db, Lead lead, CancellationToken cancellation = default) =>
        db.Leads.AnyAsync(l => l.CompanyId == lead.CompanyId && l.Id != lead.Id && l.CompanyName != Privacy.Erased.Company, cancellation);
}
