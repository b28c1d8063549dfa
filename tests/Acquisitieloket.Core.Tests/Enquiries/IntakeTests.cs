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

/// <summary>What becomes of an enquiry, on every database alike.</summary>
public abstract partial class IntakeTests(ITestDatabases databases) : IAsyncLifetime
{
    private readonly TestCore core = new(databases);
    private readonly TestData data = new();

    /// <summary>Five departments of two account managers each.</summary>
    public async Task InitializeAsync()
    {
        await core.Do<RoleSeed>(roles => roles.EnsureAsync());
        foreach (var municipality in Enum.GetValues<Municipality>())
        {
            var department = data.Department(municipality);
            var (one, other) = (data.User(department), data.User(department));
            await core.Add(one, other);
            await core.Do<UserManager<AppUser>>(async users =>
            {
                foreach (var person in (AppUser[])[one, other])
                    await users.AddToRoleAsync((await users.FindByIdAsync($"{person.Id}"))!, Role.AccountManager);
            });
        }
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Fact]
    public async Task Submit_WhenNew_StoresEverythingThatMustExistFromTheFirstMoment()
    {
        var submitted = await SubmitAsync(Submission());

        var lead = await core.Read(db => db.Leads.Include(l => l.Enquiry).Include(l => l.ContactPerson).SingleAsync());
        Assert.Equal(submitted.Reference, lead.Reference);
        Assert.Equal(LeadStage.New, lead.Stage);
        Assert.Equal(AssignmentRule.PreferredMunicipality, lead.AssignedBy);
        Assert.Contains("Borne", lead.AssignmentReason);
        Assert.Equal("Wij zoeken ruimte voor een bakkerij.", lead.Enquiry!.Answers.Description);
        Assert.Equal([TermKind.FirstContact, TermKind.FirstSiteList],
            await core.Read(db => db.ServiceTerms.OrderBy(t => t.Kind).Select(t => t.Kind).ToListAsync()));
        Assert.Equal(lead.TermDueAt, await core.Read(db => db.FollowUps.Select(f => (DateTime?)f.DueAt).SingleAsync()));
        Assert.Equal(1, await core.Read(db => db.FollowUpEscalations.CountAsync()));
        Assert.Equal(["enquiry-received", "lead-assigned"],
            await core.Read(db => db.OutgoingMails.OrderBy(m => m.Template).Select(m => m.Template).ToListAsync()));
        Assert.Equal(2, await core.Read(db => db.AuditEvents.CountAsync(e => e.LeadId == lead.Id)));
        Assert.Equal(1, await core.Read(db => db.Workloads.Where(w => w.UserId == lead.ContactPersonId).Select(w => w.OpenLeads).SingleAsync()));
        Assert.NotNull(await core.Do<PrivateLinks, PrivateLink?>(l => l.FindAsync(submitted.StatusToken, LinkPurpose.Status)));
    }

    [Fact]
    public async Task Submit_WhenSentTwice_GivesTheSameLeadAndAWorkingLink()
    {
        var submission = Submission();
        var first = await SubmitAsync(submission);
        var second = await SubmitAsync(submission);
        Assert.Equal(first, second);
        Assert.Equal(1, await core.Read(db => db.Leads.CountAsync()));
        Assert.Equal(2, await core.Read(db => db.OutgoingMails.CountAsync()));
    }

    [Fact]
    public async Task Submit_WhenSentManyTimesAtOnce_GivesOneLead()
    {
        var submission = Submission();
        var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => SubmitAsync(submission))));
        Assert.Single(all.Distinct());
        Assert.Equal(1, await core.Read(db => db.Leads.CountAsync()));
    }

    [Fact]
    public async Task Submit_WhenManyAskAtOnceWithoutPreference_SpreadsThemExactly()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(
            _ => Task.Run(() => SubmitAsync(Submission(answers => answers with { Requirements = new() })))));

        Assert.Equal(40, await core.Read(db => db.Leads.CountAsync()));
        Assert.All(await core.Read(db => db.Departments.Select(d => d.RoundRobinReceived).ToListAsync()), n => Assert.Equal(8, n));
        Assert.All(await core.Read(db => db.Workloads.Select(w => w.OpenLeads).ToListAsync()), n => Assert.Equal(4, n));
    }

    [Fact]
    public async Task Submit_WhenSitesInSeveralMunicipalitiesAreNamed_ChoosesNoneOfThem()
    {
        var (almelo, hengelo) = (data.Site(Municipality.Almelo), data.Site(Municipality.Hengelo));
        await core.Add(almelo, hengelo);
        EnquiryAnswers Naming(EnquiryAnswers answers, params string[] codes) =>
            answers with { Requirements = new() { PreferredSites = codes } };
        await SubmitAsync(Submission(a => Naming(a, almelo.Code, hengelo.Code)));
        await SubmitAsync(Submission(a => Naming(a, hengelo.Code)));

        Assert.Equal([AssignmentRule.RoundRobin, AssignmentRule.PreferredSite],
            await core.Read(db => db.Leads.OrderBy(l => l.Id).Select(l => l.AssignedBy).ToListAsync()));
    }

    [Fact]
    public async Task Submit_WhenTheCompanyHasAnOpenLead_GoesToTheSamePerson()
    {
        EnquiryAnswers Known(EnquiryAnswers answers) =>
            answers with { Company = answers.Company with { KvkNumber = "12345678" }, Requirements = new() };
        await SubmitAsync(Submission(Known));
        await SubmitAsync(Submission(Known));

        var leads = await core.Read(db => db.Leads.OrderBy(l => l.Id).ToListAsync());
        Assert.Equal(leads[0].ContactPersonId, leads[1].ContactPersonId);
        Assert.Equal(AssignmentRule.OpenLeadOfCompany, leads[1].AssignedBy);
        Assert.Equal(leads[0].CompanyId, leads[1].CompanyId);
    }

    [Fact]
    public async Task Submit_WhenSomeoneElseUsesTheCompanysNumber_ShowsThemOnlyWhatTheyTyped()
    {
        EnquiryAnswers Of(string name, bool confidential, EnquiryAnswers answers) => answers with
        {
            Company = answers.Company with { Name = name, KvkNumber = "12345678" },
            Requirements = new(),
            Confidential = confidential,
        };
        await SubmitAsync(Submission(a => Of("Geheim Metaal B.V.", true, a)));
        await SubmitAsync(Submission(a => Of("Nieuwsgierig B.V.", false, a)));

        var second = await core.Read(db => db.Leads.OrderBy(l => l.Id).LastAsync());
        Assert.Equal("Nieuwsgierig B.V.", second.CompanyName);
        Assert.Equal(AssignmentRule.RoundRobin, second.AssignedBy);
        Assert.DoesNotContain(await core.Read(db => db.OutgoingMails.Where(m => m.LeadId == second.Id).ToListAsync()),
            mail => mail.Values.Values.Any(value => value.Contains("Geheim")));
    }

    [Fact]
    public async Task AddInteraction_WhenTheCompanyIsReached_EndsTheFirstContactAndItsTerm()
    {
        var submitted = await SubmitAsync(Submission());
        Task Record(bool reached) => core.Do<InteractionService>(service => service.AddAsync(submitted.LeadId,
            new() { Kind = InteractionKind.Call, Text = "Gebeld.", Reached = reached }, new Actor(null, "Test")));

        await Record(reached: false);
        Assert.Equal(1, await core.Read(db => db.FollowUps.CountAsync(f => f.CompletedAt == null)));
        await Record(reached: true);

        Assert.Equal(0, await core.Read(db => db.FollowUps.CountAsync(f => f.CompletedAt == null)));
        Assert.Equal(0, await core.Read(db => db.FollowUpEscalations.CountAsync(r => r.DoneAt == null)));
        Assert.NotNull(await core.Read(db => db.ServiceTerms.Where(t => t.Kind == TermKind.FirstContact).Select(t => t.MetAt).SingleAsync()));
    }

    [Fact]
    public async Task Submit_WhenItFailsHalfWay_LeavesNothingBehind()
    {
        // The contact without a name is refused when everything before it has been written.
        await Assert.ThrowsAnyAsync<Exception>(() => SubmitAsync(
            Submission(a => a with { Contact = a.Contact with { Name = null! } })));
        Assert.Equal((0, 0, 0, 0), await core.Read(async db => (await db.Enquiries.CountAsync(), await db.Companies.CountAsync(),
            await db.OutgoingMails.CountAsync(), await db.Workloads.SumAsync(w => w.OpenLeads))));
    }

    [Fact]
    public async Task Submit_WhenSomeOfManyAtOnceFail_StoresAllOthersAndNothingOfThose()
    {
        var wrong = (SubmitEnquiry asked) => asked.Answers.Contact.Name is null;
        var all = Enumerable.Range(0, 40).Select(i => Submission(a => a with
        {
            Requirements = new(),
            // Each from an address of its own: one address gets no more than the cap of mails.
            Contact = a.Contact with { Name = i % 8 == 3 ? null! : a.Contact.Name, Email = $"mia@meting{i}.example" },
        })).ToList();

        var answers = await Task.WhenAll(all.Select(asked => Task.Run(async () =>
        {
            try
            {
                return await SubmitAsync(asked);
            }
            catch (DbUpdateException)
            {
                return null;
            }
        })));

        Assert.Equal(all.Select(asked => !wrong(asked)), answers.Select(answer => answer is not null));
        Assert.Equal(35, await core.Read(db => db.Enquiries.CountAsync()));
        // Everyone got the answer to their own enquiry, also when it was stored together with others.
        var leads = await core.Read(db => db.Leads.Include(l => l.Enquiry).ToDictionaryAsync(l => l.Enquiry!.SubmissionKey, l => (long?)l.Id));
        Assert.Equal(all.Select(asked => leads.GetValueOrDefault(asked.SubmissionKey)), answers.Select(answer => answer?.LeadId));
        Assert.All(await core.Read(db => db.Departments.Select(d => d.RoundRobinReceived).ToListAsync()), n => Assert.Equal(7, n));
        Assert.Equal(35, await core.Read(db => db.Workloads.SumAsync(w => w.OpenLeads)));
        Assert.Equal(70, await core.Read(db => db.OutgoingMails.CountAsync()));
    }

    [Fact]
    public async Task Submit_WhenTheSameCompanyAsksOftenAtOnce_IsOneCompanyWithOneContactPerson()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => SubmitAsync(Submission(a => a with
        {
            Company = a.Company with { KvkNumber = "12345678" },
            Requirements = new(),
        })))));

        Assert.Equal(12, await core.Read(db => db.Leads.CountAsync()));
        Assert.Equal(1, await core.Read(db => db.Companies.CountAsync()));
        Assert.Single((await core.Read(db => db.Leads.Select(l => l.ContactPersonId).ToListAsync())).Distinct());
    }

    [Fact]
    public async Task Submit_WhenGivenUpBeforeItsTurn_StoresNothingAndHoldsUpNobody()
    {
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => core.Do<IntakeService, SubmittedEnquiry>(
            intake => intake.SubmitAsync(Submission(), given.Token)));
        await SubmitAsync(Submission());
        Assert.Equal(1, await core.Read(db => db.Leads.CountAsync()));
    }

    private Task<SubmittedEnquiry> SubmitAsync(SubmitEnquiry submission) =>
        core.Do<IntakeService, SubmittedEnquiry>(intake => intake.SubmitAsync(submission));

    private static SubmitEnquiry Submission(Func<EnquiryAnswers, EnquiryAnswers>? change = null)
    {
        var key = Guid.NewGuid();
        var answers = new EnquiryAnswers
        {
            Company = new() { Name = "Bakkerij De Korenaar" },
            Contact = new() { Name = "Anna de Boer", Email = $"anna@{key:N}.example" },
            Description = "Wij zoeken ruimte voor een bakkerij.",
            Requirements = new() { PreferredMunicipalities = [Municipality.Borne] },
            PrivacyVersion = "2026-01",
        };
        return new() { SubmissionKey = key, Channel = Channel.Web, Language = "nl", Answers = change?.Invoke(answers) ?? answers };
    }
}

public sealed class SqliteIntakeTests() : IntakeTests(new SqliteDatabases());

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlIntakeTests(PostgresDatabases databases) : IntakeTests(databases);
