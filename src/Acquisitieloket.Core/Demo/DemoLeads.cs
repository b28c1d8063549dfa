using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Bogus;

namespace Acquisitieloket.Core.Demo;

/// <summary>Opens invented leads in order of time and gives each its contact person by the real rules.</summary>
internal sealed class DemoLeads(
    Randomizer random, DemoEnquiries enquiries, IReadOnlyList<AppUser> people, IReadOnlyList<Site> sites)
{
    private const string ReferenceSigns = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static readonly string[] CodeNames = ["Project Heide", "Project Essen", "Project Berkel", "Project Ooievaar"];

    private readonly List<(Lead Lead, DemoEnquiry Enquiry)> opened = [];
    private readonly Dictionary<long, int> openLeads = people.ToDictionary(p => p.Id, _ => 0);

    /// <summary>Open leads of each person so far.</summary>
    public IReadOnlyDictionary<long, int> OpenLeads => openLeads;

    /// <summary>A lead as it came in, with enquiry, company and contact; its later life is still to be told.</summary>
    public Lead Open(DateTime created)
    {
        var (earlier, before) = EarlierAsker();
        var enquiry = enquiries.Next(DateOnly.FromDateTime(created), before);
        var answers = enquiry.Answers;
        var confidential = random.Bool(0.04f);
        if (confidential)
            answers = answers with { Confidential = true, CodeName = random.ArrayElement(CodeNames) };
        var choice = Choose(earlier, created, enquiry.Language, answers.Requirements);
        var lead = Lead(created, enquiry.Language, answers, choice, CompanyOf(answers, earlier, created));
        lead.CopyFigures();
        lead.CopyMove();
        if (choice.Rule == AssignmentRule.RoundRobin)
            people.First(p => p.DepartmentId == lead.DepartmentId).Department!.RoundRobinReceived++;
        opened.Add((lead, enquiry));
        return lead;
    }

    /// <summary>Counts a lead whose life has been told, when it is still open.</summary>
    public void Count(Lead lead)
    {
        if (!lead.Stage.IsClosed())
            openLeads[lead.ContactPersonId]++;
    }

    // One in eleven comes back, mostly the same kind of question at another moment.
    private (Lead?, DemoEnquiry?) EarlierAsker() =>
        opened.Count > 0 && random.Bool(0.09f) ? random.ListItem(opened) : default;

    private Choice Choose(Lead? earlier, DateTime created, string language, Requirements wishes)
    {
        var site = sites.FirstOrDefault(s => wishes.PreferredSites.Contains(s.Code));
        var established = earlier is { Stage: LeadStage.Established } && earlier.ClosedAt < created;
        return AssignmentRules.Choose(new AssignmentCase
        {
            AccountManagerId = established ? earlier!.ContactPersonId : null,
            OpenLeadContactPersonId = earlier is not null && (earlier.ClosedAt is null || earlier.ClosedAt > created)
                ? earlier.ContactPersonId : null,
            PreferredMunicipalities = wishes.PreferredMunicipalities,
            PreferredSiteName = site?.Name,
            PreferredSiteMunicipality = site?.Municipality,
            Cluster = Classification.ClusterOf(wishes),
            Language = language,
        }, Candidates())!;
    }

    private List<Candidate> Candidates() =>
    [
        .. people.Where(p => p.Capacity > 0).Select(p => new Candidate
        {
            UserId = p.Id, Name = p.FullName, DepartmentId = p.DepartmentId, DepartmentName = p.Department!.Name,
            Municipality = p.Department.Municipality, Weight = p.Department.Weight,
            RoundRobinReceived = p.Department.RoundRobinReceived, AccountManager = true, Coordinator = false,
            OptedOut = false, Absent = false, Capacity = p.Capacity, OpenLeads = openLeads[p.Id],
            Sectors = p.Sectors, Languages = p.Languages,
        }),
    ];

    private static Company CompanyOf(EnquiryAnswers answers, Lead? earlier, DateTime created) =>
        earlier?.Company ?? new Company
        {
            Name = answers.Company.Name, KvkNumber = answers.Company.KvkNumber, Country = answers.Company.Country,
            ForeignRegister = answers.Company.ForeignRegister, Website = answers.Company.Website,
            City = answers.Company.City, CreatedAt = created,
        };

    private Lead Lead(DateTime created, string language, EnquiryAnswers answers, Choice choice, Company company)
    {
        var channel = random.WeightedRandom([Channel.Web, Channel.Phone, Channel.Email, Channel.Api], [0.8f, 0.08f, 0.08f, 0.04f]);
        return new Lead
        {
            Reference = Reference(),
            Enquiry = new Enquiry
            {
                SubmissionKey = random.Guid(), SubmittedAt = created, Channel = channel, Language = language, Answers = answers,
            },
            Company = company,
            Contact = new Contact
            {
                Company = company, Name = answers.Contact.Name, Role = answers.Contact.Role, Email = answers.Contact.Email,
                Phone = answers.Contact.Phone, Language = language, PreferredChannel = answers.Contact.PreferredChannel,
            },
            CompanyName = company.Name, Description = answers.Description,
            Stage = LeadStage.New, StageSince = created, CreatedAt = created, LastActivityAt = created,
            DepartmentId = choice.Person.DepartmentId, ContactPersonId = choice.Person.UserId,
            FirstContactPersonId = choice.Person.UserId, FirstDepartmentId = choice.Person.DepartmentId, FirstAssignedAt = created,
            AssignedBy = choice.Rule, AssignmentReason = choice.Reason,
            Requirements = answers.Requirements,
            Segment = Classification.SegmentOf(answers.Requirements),
            Cluster = Classification.ClusterOf(answers.Requirements),
            Language = language, Channel = channel, FoundVia = answers.FoundVia,
            Confidential = answers.Confidential, CodeName = answers.CodeName,
        };
    }

    private string Reference()
    {
        var signs = random.String2(8, ReferenceSigns);
        return $"TW-{signs[..4]}-{signs[4..]}";
    }
}
