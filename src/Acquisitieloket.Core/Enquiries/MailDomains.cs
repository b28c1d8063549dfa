using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>Who helps those who write from certain mail domains, read at once for all enquiries that are stored together.</summary>
internal sealed class MailDomains
{
    private readonly Dictionary<string, long> accountManagers;
    private readonly Dictionary<string, long> colleagues;

    private MailDomains(Dictionary<string, long> accountManagers, Dictionary<string, long> colleagues) =>
        (this.accountManagers, this.colleagues) = (accountManagers, colleagues);

    /// <summary>Reads what is known of these domains now.</summary>
    public static async Task<MailDomains> ReadAsync(AppDbContext db, IEnumerable<string> domains, CancellationToken cancellation)
    {
        var asked = domains.Distinct().ToList();
        if (asked.Count == 0)
            return new([], []);
        var managers = await db.Contacts
            .Where(c => asked.Contains(c.MailDomain!) && c.Company!.AccountManagerId != null)
            .Select(c => new { Domain = c.MailDomain!, Id = c.Company!.AccountManagerId!.Value }).Distinct().ToListAsync(cancellation);
        // Whom a deputy stands in for is the one who is known. Not by a confidential lead: who helps that company is nobody else's business.
        var open = db.Leads.Where(l => l.ClosedAt == null && !l.Confidential && asked.Contains(l.Contact!.MailDomain!));
        var latest = await open.Where(l => !open.Any(o => o.Contact!.MailDomain == l.Contact!.MailDomain && o.Id > l.Id))
            .Select(l => new { Domain = l.Contact!.MailDomain!, Id = l.StandsInForId ?? l.ContactPersonId }).ToListAsync(cancellation);
        return new(
            managers.GroupBy(m => m.Domain).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Id),
            latest.ToDictionary(l => l.Domain, l => l.Id));
    }

    /// <summary>The domain of an enquiry that tells for which company it is; null when it tells nothing.</summary>
    public static string? Of(EnquiryAnswers answers) =>
        // Who speaks for another company is not known by its own.
        answers.Company.Situation == CompanySituation.OnBehalf ? null : OwnMailDomain.Of(answers.Contact.Email);

    /// <summary>The one account manager of the companies that write from a domain; null when there are several, or none.</summary>
    public long? AccountManager(string domain) => accountManagers.TryGetValue(domain, out var id) ? id : null;

    /// <summary>Contact person, or whom that one stands in for, of the latest open lead from a domain that is not confidential.</summary>
    public long? Colleague(string domain) => colleagues.TryGetValue(domain, out var id) ? id : null;
}
