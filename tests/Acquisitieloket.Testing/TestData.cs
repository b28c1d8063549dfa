using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Bogus;

namespace Acquisitieloket.Testing;

/// <summary>
/// Valid rows for tests, the same on every run. What a test is about it sets itself; the rest it need not name.
/// </summary>
public sealed class TestData(int seed = 20)
{
    private readonly Faker faker = new("nl") { Random = new Randomizer(seed) };
    private int number;

    public Department Department(Municipality municipality = Municipality.Hengelo) => new()
    {
        Name = $"Economische Zaken {municipality} {++number}",
        Kind = DepartmentKind.EconomicAffairs,
        Municipality = municipality,
    };

    public AppUser User(Department department)
    {
        var email = $"gebruiker{++number}@gemeente.example";
        return new AppUser
        {
            FullName = faker.Name.FullName(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = faker.Random.Guid().ToString(),
            Department = department,
            Capacity = 20,
        };
    }

    public Company Company() => new()
    {
        Name = faker.Company.CompanyName(),
        KvkNumber = faker.Random.ReplaceNumbers("########"),
        City = faker.Address.City(),
        CreatedAt = TestClock.Start,
    };

    public Contact Contact(Company company) => new()
    {
        Company = company,
        Name = faker.Name.FullName(),
        Email = $"contact{++number}@bedrijf.example",
    };

    public Enquiry Enquiry(Company company, Contact contact, Requirements? requirements = null) => new()
    {
        SubmissionKey = faker.Random.Guid(),
        SubmittedAt = TestClock.Start,
        Channel = Channel.Web,
        Language = contact.Language,
        Answers = new()
        {
            Company = new() { Name = company.Name, KvkNumber = company.KvkNumber, City = company.City },
            Contact = new() { Name = contact.Name, Email = contact.Email },
            Description = "Wij zoeken een kavel voor de productie van machineonderdelen.",
            Requirements = requirements ?? new Requirements { Activity = ActivityKind.Production },
            PrivacyVersion = "2026-01",
        },
    };

    /// <summary>A lead with all that it stands on: enquiry, company, contact, contact person and department.</summary>
    /// <summary>The terms that a new lead starts with.</summary>
    public static ServiceTerm[] Started(Lead lead) =>
    [
        .. new[] { TermKind.FirstContact, TermKind.FirstSiteList }.Select(kind => new ServiceTerm
        {
            LeadId = lead.Id, Kind = kind, StartedAt = TestClock.Start, WarnAt = TestClock.Start,
            DueAt = TestClock.Start.AddDays((int)kind),
        }),
    ];

    public Lead Lead(AppUser? contactPerson = null, Requirements? requirements = null)
    {
        var person = contactPerson ?? User(Department());
        var company = Company();
        var contact = Contact(company);
        var enquiry = Enquiry(company, contact, requirements);
        var asked = enquiry.Answers.Requirements;
        return new Lead
        {
            Reference = LeadReference.New(),
            Enquiry = enquiry,
            Company = company,
            Contact = contact,
            CompanyName = company.Name,
            Description = enquiry.Answers.Description,
            Stage = LeadStage.New,
            StageSince = TestClock.Start,
            CreatedAt = TestClock.Start,
            LastActivityAt = TestClock.Start,
            Department = person.Department,
            DepartmentId = person.DepartmentId,
            FirstDepartmentId = person.DepartmentId,
            ContactPerson = person,
            AssignedBy = AssignmentRule.PreferredMunicipality,
            AssignmentReason = "Het bedrijf koos voor deze gemeente.",
            FirstAssignedAt = TestClock.Start,
            Requirements = asked,
            Segment = Classification.SegmentOf(asked),
            Cluster = Classification.ClusterOf(asked),
            Language = contact.Language,
            Channel = enquiry.Channel,
        };
    }

    public Site Site(Municipality municipality = Municipality.Hengelo) => new()
    {
        Code = $"T-{++number:000}",
        Name = $"Bedrijventerrein {faker.Address.StreetName()}",
        Municipality = municipality,
        Kind = SiteKind.Regional,
        Profile = new("Voor productie en logistiek.", "For production and logistics.", "Für Produktion und Logistik."),
        Source = "Testgegevens",
        FactsAsOf = new DateOnly(2026, 8, 1),
        LastReviewedOn = new DateOnly(2026, 8, 1),
    };

    public Plot Plot(Site site, int areaM2 = 10_000) => new() { Site = site, Number = $"{++number}", AreaM2 = areaM2 };
}
