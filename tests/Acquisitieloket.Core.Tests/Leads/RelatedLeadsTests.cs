using System.Text.RegularExpressions;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Leads;

public sealed class RelatedLeadsTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 9, 7);

    private readonly TestCore core = new();
    private readonly TestData data = new();
    private Lead lead = null!;

    public async Task InitializeAsync()
    {
        lead = data.Lead();
        (lead.Contact!.Email, lead.Company!.City) = ("an@eigenbedrijf.example", "Goor");
        await core.Add(lead);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Fact]
    public async Task Of_TheSameNumberDomainOrNameAndPlace_IsRelatedAndNothingElse()
    {
        var related = new[]
        {
            await Add(l => l.Company!.KvkNumber = lead.Company!.KvkNumber),
            await Add(l => l.Contact!.Email = "iemand@EigenBedrijf.example"),
            await Add(l => (l.CompanyName, l.Company!.City) = (lead.CompanyName, "Goor")),
            await Add(l => (l.CompanyId, l.Company) = (lead.CompanyId, null)),
        };
        await Add(l => (l.CompanyName, l.Company!.City) = (lead.CompanyName, "Delden"));
        await Add(l => l.Company!.City = "Goor");
        await Add(l => (l.Contact!.Email, l.ErasedAt) = ("weg@eigenbedrijf.example", TestClock.Start));

        Assert.Equal(related.Select(l => l.Id).Order(), (await Found(Role.Coordinator)).Order());
    }

    [Fact]
    public async Task Of_AnAddressOfAMailProvider_OrOfWhoSpeaksForOthers_TellsNothing()
    {
        lead.Contact!.Email = "an@gmail.com";
        await Add(l => l.Contact!.Email = "bo@gmail.com");
        Assert.Empty(await Found(Role.Coordinator));

        lead.Contact.Email = "an@makelaar.example";
        await Add(l => l.Contact!.Email = "bo@makelaar.example");
        Assert.Single(await Found(Role.Coordinator));
        Assert.Empty(await Found(Role.Coordinator, onBehalf: true));
    }

    [Fact]
    public async Task Of_ACompanyFromAbroad_GoesByRegisterAndCountry()
    {
        (lead.Company!.ForeignRegister, lead.Company.Country) = ("HRB 123", "DE");
        var same = await Add(l => (l.Company!.ForeignRegister, l.Company.Country) = ("HRB 123", "DE"));
        await Add(l => (l.Company!.ForeignRegister, l.Company.Country) = ("HRB 123", "AT"));

        Assert.Equal([same.Id], await Found(Role.Coordinator));
    }

    [Fact]
    public async Task Of_LeadsThatTheViewerMayNotOpen_NothingIsTold()
    {
        void Same(Lead l) => l.Company!.KvkNumber = lead.Company!.KvkNumber;
        var own = await Add(Same);
        await Add(l => { Same(l); (l.Confidential, l.CodeName) = (true, "Linde"); });
        var other = await Add(Same, data.User(data.Department(Municipality.Almelo)));

        Assert.Equal([own.Id], await Found(Role.AccountManager));
        Assert.Equal([other.Id, own.Id], await Found(Role.Coordinator));
        Assert.Empty(await Found(Role.Province));
    }

    [Fact]
    public async Task Of_ALeadThatIsSharedWithTheViewer_IsTold()
    {
        var other = await Add(l => l.Company!.KvkNumber = lead.Company!.KvkNumber, data.User(data.Department(Municipality.Almelo)));
        var guest = Viewer(Role.AccountManager) with { UserId = lead.ContactPersonId, DepartmentId = 0 };
        Task<List<long>> Seen() => core.Read(db => RelatedLeads.Of(db, Asked(false), guest, Today).Select(l => l.Id).ToListAsync());
        Assert.Empty(await Seen());

        await core.Add(new LeadShare
        {
            Key = Guid.NewGuid(), LeadId = other.Id, WithId = guest.UserId, Named = true, Note = "Kijk mee", SharedAt = TestClock.Start,
            SharedById = other.ContactPersonId, Until = Today,
        });

        Assert.Equal([other.Id], await Seen());
    }

    [Fact]
    public async Task Of_AnyLead_FollowsAnIndexInEachWay()
    {
        lead.Company!.ForeignRegister = "HRB 123";
        var plan = await core.Read(async db =>
        {
            var statement = RelatedLeads.Of(db, Asked(false), Viewer(Role.AccountManager), Today).ToQueryString();
            // Parameters stand before the statement as settings of the command line tool.
            var parameters = Regex.Matches(statement, @"^\.param set (@\S+) (.+)$", RegexOptions.Multiline)
                .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim());
            statement = Regex.Replace(statement, @"^\.param.*$", "", RegexOptions.Multiline);
            foreach (var (name, value) in parameters.OrderByDescending(p => p.Key.Length))
                statement = statement.Replace(name, value);
            var connection = db.Database.GetDbConnection();
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = $"EXPLAIN QUERY PLAN {statement}";
            await using var reader = await command.ExecuteReaderAsync();
            var steps = new List<string>();
            while (await reader.ReadAsync())
                steps.Add(reader.GetString(3));
            return steps;
        });

        // What a step of the plan itself made may be gone through, tables may not.
        var made = plan.Select(step => Regex.Match(step, @"^(CO-ROUTINE|MATERIALIZE) (\S+)")).Select(m => m.Groups[2].Value).ToHashSet();
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN ", StringComparison.Ordinal) && !step.Contains("CONSTANT") && !made.Contains(step.Split(' ')[1]));
        Assert.Contains(plan, step => step.Contains("IX_Companies_ForeignRegister"));
        Assert.Contains(plan, step => step.Contains("IX_Contacts_MailDomain"));
    }

    private async Task<Lead> Add(Action<Lead> change, AppUser? person = null)
    {
        var other = data.Lead(person);
        if (person is null)
            (other.ContactPerson, other.ContactPersonId, other.Department, other.DepartmentId) = (null, lead.ContactPersonId, null, lead.DepartmentId);
        change(other);
        if (other.Company is null)
            (other.Contact!.Company, other.Contact.CompanyId) = (null, lead.CompanyId);
        return await core.Add(other);
    }

    private RelatedTo Asked(bool onBehalf) => new(lead.Id, lead.CompanyName, lead.Company!, lead.Contact!.MailDomain, onBehalf);

    private Viewer Viewer(string role) => new(lead.ContactPersonId + 1000, "Iemand", lead.DepartmentId, new HashSet<string> { role });

    private Task<List<long>> Found(string role, bool onBehalf = false) =>
        core.Read(db => RelatedLeads.Of(db, Asked(onBehalf), Viewer(role), Today).Select(l => l.Id).ToListAsync());
}
