using System.Linq.Expressions;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>
/// Other leads of the company that asks: of the same row, number, own mail domain, or name and place. Only those that the
/// viewer may open: of others nothing is told, not even how many there are. Each way follows an index.
/// </summary>
public static class RelatedLeads
{
    /// <summary>More are on the company's own list; here the latest are enough.</summary>
    public const int Most = 20;

    // However many write from one domain or bear one name, a page looks no further.
    private const int Reach = 200;

    /// <summary>The related leads of a lead passed with company and contact, latest first; today is a Dutch calendar day.</summary>
    public static IQueryable<Lead> Of(
        AppDbContext db, RelatedTo asked, Viewer viewer, DateOnly today)
    {
        var (company, name) = (asked.Company, asked.CompanyName);
        var ways = new List<IQueryable<long>> { Latest(db.Leads.Where(l => l.CompanyId == company.Id)) };
        if (company.KvkNumber is { } kvk)
            ways.Add(OfCompanies(db, db.Companies.Where(c => c.KvkNumber == kvk)));
        if (company is { ForeignRegister: { } register, Country: var country })
            ways.Add(OfCompanies(db, db.Companies.Where(c => c.ForeignRegister == register && c.Country == country)));
        // Who speaks for others writes from a domain that is not the company's.
        if (!asked.OnBehalf && asked.MailDomain is { } domain)
        {
            var writers = db.Contacts.Where(c => c.MailDomain == domain).OrderByDescending(c => c.Id).Take(Reach);
            ways.Add(writers.Join(db.Leads, c => c.Id, l => l.ContactId, (c, l) => l.Id));
        }
        if (company.City is { } city)
            ways.Add(Latest(db.Leads.Where(l => l.CompanyName == name)).Join(
                db.Leads.Where(l => l.Company!.City == city), id => id, l => l.Id, (id, l) => id));
        var ids = ways.Aggregate((all, way) => all.Union(way));
        // Asked of each lead that was found: as lists of leads that may be opened, they would be made by going through all.
        var found = db.Leads.AsNoTracking().Where(l => ids.Contains(l.Id) && l.Id != asked.LeadId && l.ErasedAt == null);
        return found.Where(Any(
            LeadAccess.MayOpen(viewer), LeadAccess.MayOpenAsDeputy(viewer, today), LeadAccess.MayOpenByShare(viewer, today, db.LeadShares)))
            .OrderByDescending(l => l.Id).Take(Most);
    }

    private static Expression<Func<Lead, bool>> Any(params Expression<Func<Lead, bool>>[] rules)
    {
        var lead = rules[0].Parameters[0];
        return Expression.Lambda<Func<Lead, bool>>(
            rules.Select(rule => new Instead(rule.Parameters[0], lead).Visit(rule.Body)).Aggregate(Expression.OrElse), lead);
    }

    private sealed class Instead(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }

    private static IQueryable<long> Latest(IQueryable<Lead> leads) => leads.OrderByDescending(l => l.Id).Take(Reach).Select(l => l.Id);

    private static IQueryable<long> OfCompanies(AppDbContext db, IQueryable<Company> companies) =>
        companies.OrderByDescending(c => c.Id).Take(Reach).Join(db.Leads, c => c.Id, l => l.CompanyId, (c, l) => l.Id);
}

/// <summary>By what related leads are found.</summary>
public sealed record RelatedTo(long LeadId, string CompanyName, Company Company, string? MailDomain, bool OnBehalf);
