using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>
/// Takes in an enquiry. One transaction stores it with its company, lead, contact person, service terms, first
/// follow-up and mails: either all of it is there or nothing is.
/// </summary>
public sealed class IntakeService(AppDbContext db, TimeProvider clock, LeadOpening opening, PrivateLinks links, IntakeLine line,
    IntakeQueries queries)
{
    /// <summary>Opens a lead, or gives back the one that the same submission opened before.</summary>
    public Task<SubmittedEnquiry> SubmitAsync(SubmitEnquiry input, CancellationToken cancellation = default) =>
        line.SubmitAsync(input, cancellation);

    /// <summary>Stores several enquiries in one transaction, one after the other: each sees what those before it changed.</summary>
    internal async Task<List<SubmittedEnquiry>> StoreAsync(IReadOnlyList<SubmitEnquiry> inputs, CancellationToken cancellation)
    {
        // Rows are only added here, and the whole transaction is given up when one cannot be: no search for changes and
        // no savepoint is needed, which are a good part of the work.
        db.ChangeTracker.AutoDetectChangesEnabled = db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Workloads.TakeTurnAsync(db, cancellation);
        var stored = new List<SubmittedEnquiry>();
        foreach (var input in inputs)
        {
            // Only now: a twin of this submission has either been stored, or waits for our turn to end.
            stored.Add(await FindAsync(input.SubmissionKey, cancellation) ?? await StoreAsync(input, cancellation));
            db.ChangeTracker.Clear();
        }
        await transaction.CommitAsync(cancellation);
        return stored;
    }

    private async Task<SubmittedEnquiry> StoreAsync(SubmitEnquiry input, CancellationToken cancellation)
    {
        var company = await FindCompanyAsync(input.Answers.Company, cancellation);
        var choice = await ChooseAsync(company, input, cancellation);
        var (lead, token) = await opening.OpenAsync(input, company, choice, cancellation);
        await Workloads.AddAsync(db, choice.Person.UserId, 1, cancellation);
        if (choice.Rule == AssignmentRule.RoundRobin)
            await db.Departments.Where(d => d.Id == choice.Person.DepartmentId).ExecuteUpdateAsync(
                d => d.SetProperty(x => x.RoundRobinReceived, x => x.RoundRobinReceived + 1), cancellation);
        await db.SaveChangesAsync(cancellation);
        if (input.Channel == Channel.Web)
            await DraftDocuments.MoveAsync(db, input.SubmissionKey, lead.Id, input.Answers.Contact.Name, cancellation);
        return new SubmittedEnquiry(lead.Id, lead.Reference, token);
    }

    /// <summary>What a submission led to; null when it never came in.</summary>
    public async Task<SubmittedEnquiry?> FindAsync(Guid submissionKey, CancellationToken cancellation = default)
    {
        if (await queries.SubmittedAsync(db, submissionKey, cancellation) is not { } lead)
            return null;
        // The one it got then: whoever still holds the form must not be given one that was made later, after a leak.
        var link = await db.PrivateLinks.AsNoTracking()
            .Where(l => l.LeadId == lead.LeadId && l.Purpose == LinkPurpose.Status)
            .OrderBy(l => l.Id).FirstAsync(cancellation);
        return lead with { StatusToken = link.RevokedAt is null ? links.TokenOf(link) : "" };
    }

    private async Task<Company?> FindCompanyAsync(CompanyAnswers asked, CancellationToken cancellation) =>
        asked.KvkNumber is null || asked.Situation == CompanySituation.OnBehalf ? null : await db.Companies
            .Where(c => c.KvkNumber == asked.KvkNumber).OrderBy(c => c.Id).FirstOrDefaultAsync(cancellation);

    private async Task<Choice> ChooseAsync(Company? company, SubmitEnquiry input, CancellationToken cancellation)
    {
        var today = ServiceTerms.WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var people = await queries.CandidatesAsync(db, today, cancellation);
        var (answers, wishes) = (input.Answers, input.Answers.Requirements);
        var site = await NamedSiteAsync(wishes.PreferredSites, cancellation);
        return AssignmentRules.Choose(await AcquaintanceAsync(company, answers, cancellation) with
        {
            PreferredMunicipalities = wishes.PreferredMunicipalities,
            PreferredSiteName = site?.Name,
            PreferredSiteMunicipality = site?.Municipality,
            Cluster = Classification.ClusterOf(wishes.Activity, wishes.Features),
            Language = input.Language,
        }, people) ?? throw new InvalidOperationException(
            "No active account manager or coordinator: an enquiry cannot get a contact person. Add one in Beheer.");
    }

    // Who speaks for another company is not known by its own.
    private async Task<AssignmentCase> AcquaintanceAsync(Company? company, EnquiryAnswers answers, CancellationToken cancellation)
    {
        if (company is not null)
            return new()
            {
                AccountManagerId = company.AccountManagerId,
                OpenLeadContactPersonId = await queries.ColleagueAsync(db, company.Id, cancellation),
            };
        if (answers.Company.Situation == CompanySituation.OnBehalf || OwnMailDomain.Of(answers.Contact.Email) is not { } domain)
            return new();
        return new()
        {
            ByMailDomain = true,
            AccountManagerId = await queries.AccountManagerAsync(db, domain, cancellation),
            OpenLeadContactPersonId = await queries.ColleagueAsync(db, domain, cancellation),
        };
    }

    // Sites in several municipalities are no choice for one of them.
    private async Task<NamedSite?> NamedSiteAsync(IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        if (codes.Count == 0)
            return null;
        var named = await db.Sites.AsNoTracking().Where(s => codes.Contains(s.Code)).OrderBy(s => s.Name)
            .Select(s => new NamedSite(s.Name, s.Municipality)).ToListAsync(cancellation);
        return named.Select(s => s.Municipality).Distinct().Count() == 1 ? named[0] : null;
    }

    private sealed record NamedSite(string Name, Sites.Municipality Municipality);
}
