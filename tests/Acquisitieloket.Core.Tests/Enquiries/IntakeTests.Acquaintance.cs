using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Enquiries;

/// <summary>Whom an enquiry goes to by what is known of its sender: an own mail domain, a sector.</summary>
public abstract partial class IntakeTests
{
    [Fact]
    public async Task Submit_WhenAColleagueAsksFromTheSameOwnDomain_GoesToTheSamePersonAsAnotherCompany()
    {
        await SubmitAsync(Submission(a => From("anna@Korenaar.example", a)));
        await SubmitAsync(Submission(a => From("bert@korenaar.example", a)));

        var leads = await core.Read(db => db.Leads.OrderBy(l => l.Id).ToListAsync());
        Assert.Equal(leads[0].ContactPersonId, leads[1].ContactPersonId);
        Assert.Equal(AssignmentRule.OpenLeadOfCompany, leads[1].AssignedBy);
        Assert.Contains("maildomein", leads[1].AssignmentReason);
        Assert.NotEqual(leads[0].CompanyId, leads[1].CompanyId);
    }

    [Fact]
    public async Task Submit_WhenColleaguesAskAtTheSameMoment_GoesToOnePersonAsIfOneAfterTheOther()
    {
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() =>
            SubmitAsync(Submission(a => From($"collega{i}@bedrijf{i % 3}.example", a))))));

        var leads = await core.Read(db => db.Leads.Select(l => new { l.Contact!.MailDomain, l.ContactPersonId }).ToListAsync());
        Assert.Equal(24, leads.Count);
        Assert.All(leads.GroupBy(l => l.MailDomain), domain => Assert.Single(domain.Select(l => l.ContactPersonId).Distinct()));
        // Three that nobody knew went round; the rest followed them.
        Assert.Equal(3, await core.Read(db => db.Leads.CountAsync(l => l.AssignedBy == AssignmentRule.RoundRobin)));
    }

    [Theory]
    [InlineData(CompanySituation.Moving, "Goor", true)]
    [InlineData(CompanySituation.Moving, "Zwolle", false)]
    [InlineData(CompanySituation.Expanding, "Goor", false)]
    [InlineData(null, "Goor", false)]
    public async Task Submit_OfACompanyThatMoves_WritesDownWhetherItLeavesAPlaceInTheRegion(CompanySituation? situation, string city, bool within)
    {
        await SubmitAsync(Submission(a => a with { Company = a.Company with { Situation = situation, City = city, Country = "NL" } }));

        var lead = await core.Read(db => db.Leads.SingleAsync());
        Assert.Equal((within, lead.DepartmentId), (lead.MovesWithinRegion, lead.FirstDepartmentId));
    }

    [Theory]
    [InlineData("anna@gmail.com", null, false)]
    [InlineData("anna@makelaar.example", CompanySituation.OnBehalf, false)]
    [InlineData("anna@korenaar.example", null, true)]
    public async Task Submit_WhenTheDomainIsAProvidersTheAskerABrokerOrTheLeadConfidential_SaysNothingOfIt(
        string email, CompanySituation? situation, bool confidential)
    {
        EnquiryAnswers Asked(EnquiryAnswers a) => From(email, a) with { Confidential = confidential, Company = a.Company with { Situation = situation } };
        await SubmitAsync(Submission(Asked));
        await SubmitAsync(Submission(Asked));
        Assert.Equal([AssignmentRule.RoundRobin, AssignmentRule.RoundRobin],
            await core.Read(db => db.Leads.Select(l => l.AssignedBy).ToListAsync()));
    }

    [Fact]
    public async Task Submit_WhenTheDomainsCompanyHasAnAccountManager_GoesToThatPerson()
    {
        var manager = await core.Read(db => db.Users.OrderBy(u => u.Id).LastAsync());
        var company = data.Company();
        company.AccountManagerId = manager.Id;
        var contact = data.Contact(company);
        contact.Email = "directie@korenaar.example";
        await core.Add(contact);
        await SubmitAsync(Submission(a => From("anna@korenaar.example", a)));

        var lead = await core.Read(db => db.Leads.SingleAsync());
        Assert.Equal((manager.Id, AssignmentRule.AccountManager), (lead.ContactPersonId, lead.AssignedBy));
    }

    [Fact]
    public async Task Submit_WhenASpecialistOfTheSectorIsThere_GoesToThatPerson()
    {
        var specialist = await core.Read(db => db.Users.OrderBy(u => u.Id).LastAsync());
        await core.Do<AppDbContext>(async db =>
        {
            (await db.Users.SingleAsync(u => u.Id == specialist.Id)).Sectors = [Core.Matching.Cluster.Logistics];
            await db.SaveChangesAsync();
        });
        await SubmitAsync(Submission(a => a with { Requirements = new() { Activity = Core.Matching.ActivityKind.Logistics } }));

        var lead = await core.Read(db => db.Leads.SingleAsync());
        Assert.Equal((specialist.Id, AssignmentRule.Specialist), (lead.ContactPersonId, lead.AssignedBy));
        Assert.Contains("specialist in logistiek", lead.AssignmentReason);
    }

    private static EnquiryAnswers From(string email, EnquiryAnswers answers) =>
        answers with { Contact = answers.Contact with { Email = email }, Requirements = new() };
}
