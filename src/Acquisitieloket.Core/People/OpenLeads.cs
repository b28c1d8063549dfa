using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.People;

/// <summary>The leads that someone must hand over before leaving them.</summary>
public static class OpenLeads
{
    /// <summary>How many open leads have this contact person.</summary>
    public static Task<int> CountAsync(AppDbContext db, long userId, CancellationToken cancellation = default) =>
        db.Leads.CountAsync(l => l.ContactPersonId == userId && LeadStages.Open.Contains(l.Stage), cancellation);
}
