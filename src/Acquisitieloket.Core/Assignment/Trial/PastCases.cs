using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Assignment.Trial;

/// <summary>What was known of a past lead when it came in, as the rules look at it.</summary>
internal sealed class PastCases(AppDbContext db, IReadOnlyDictionary<long, long> given)
{
    private List<NamedSite>? sites;

    /// <summary>The case of a lead. Leads that the trial gave to someone are with that person; earlier ones are with who has them.</summary>
    public async Task<AssignmentCase> OfAsync(PastLead lead, CancellationToken cancellation)
    {
        var wishes = lead.Answers.Requirements;
        sites ??= await db.Sites.AsNoTracking().OrderBy(s => s.Name).Select(s => new NamedSite(s.Code, s.Name, s.Municipality)).ToListAsync(cancellation);
        var named = sites.Where(s => wishes.PreferredSites.Contains(s.Code)).ToList();
        var site = named.Select(s => s.Municipality).Distinct().Count() == 1 ? named[0] : null;
        return await AcquaintanceAsync(lead, cancellation) with
        {
            PreferredMunicipalities = wishes.PreferredMunicipalities,
            PreferredSiteName = site?.Name,
            PreferredSiteMunicipality = site?.Municipality,
            Cluster = Classification.ClusterOf(wishes),
            Language = lead.Language,
        };
    }

    private async Task<AssignmentCase> AcquaintanceAsync(PastLead lead, CancellationToken cancellation)
    {
        var earlier = db.Leads.AsNoTracking().Where(l => l.Id < lead.Id);
        // Known by its number only when it was there before this lead: what it became by it is no reason for it.
        if (lead.Answers.Company.KvkNumber is not null && !lead.OnBehalf
            && (lead.CompanySince < lead.At || await earlier.AnyAsync(l => l.CompanyId == lead.CompanyId, cancellation)))
            return new()
            {
                AccountManagerId = lead.AccountManagerId,
                OpenLeadContactPersonId = await ColleagueAsync(earlier.Where(l => l.CompanyId == lead.CompanyId), lead, cancellation),
            };
        if (lead.MailDomain is not { } domain)
            return new();
        var managers = await db.Contacts.Where(c => c.MailDomain == domain && c.Company!.AccountManagerId != null
            && c.Company.CreatedAt < lead.At).Select(c => c.Company!.AccountManagerId!.Value).Distinct().Take(2).ToListAsync(cancellation);
        return new()
        {
            ByMailDomain = true,
            AccountManagerId = managers is [var only] ? only : null,
            OpenLeadContactPersonId = await ColleagueAsync(earlier.Where(l => l.Contact!.MailDomain == domain), lead, cancellation),
        };
    }

    private async Task<long?> ColleagueAsync(IQueryable<Leads.Lead> leads, PastLead lead, CancellationToken cancellation)
    {
        var last = await leads.Where(l => !l.Confidential && (l.ClosedAt == null || l.ClosedAt > lead.At)).OrderByDescending(l => l.Id)
            .Select(l => new { l.Id, Person = l.StandsInForId ?? l.ContactPersonId }).FirstOrDefaultAsync(cancellation);
        return last is null ? null : given.TryGetValue(last.Id, out var person) ? person : last.Person;
    }

    private sealed record NamedSite(string Code, string Name, Municipality Municipality);
}
