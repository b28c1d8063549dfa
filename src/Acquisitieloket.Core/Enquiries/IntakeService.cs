using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Matching;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>
/// Takes in an enquiry. One transaction stores it with its company, lead, contact person, service terms, first
/// follow-up and mails: either all of it is there or nothing is.
/// </summary>
public sealed class IntakeService(AppDbContext db, TimeProvider clock, LeadOpening opening, PrivateLinks links, IntakeLine line,
    IntakeQueries queries, NewRows rows, MailCap cap)
{
    /// <summary>Opens a lead, or gives back the one that the same submission opened before.</summary>
    public Task<SubmittedEnquiry> SubmitAsync(SubmitEnquiry input, CancellationToken cancellation = default) =>
        line.SubmitAsync(input, cancellation);

    /// <summary>
    /// Stores several enquiries in one transaction, as if one after the other: what those before it changed counts for each.
    /// Their rows are written together, as far as none of them can know another.
    /// </summary>
    internal async Task<SubmittedEnquiry[]> StoreAsync(IReadOnlyList<SubmitEnquiry> inputs, CancellationToken cancellation)
    {
        // Rows are only added here, and the whole transaction is given up when one cannot be: no search for changes and
        // no savepoint is needed, which are a good part of the work.
        db.ChangeTracker.AutoDetectChangesEnabled = db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Workloads.TakeTurnAsync(db, cancellation);
        var people = new IntakeCandidates(await queries.CandidatesAsync(db, Today, cancellation));
        // Only now: a twin of a submission has either been stored, is one of these, or waits for our turn to end.
        var keys = inputs.Select(i => i.SubmissionKey).ToArray();
        var twins = await db.Enquiries.Where(e => keys.Contains(e.SubmissionKey)).Select(e => e.SubmissionKey).ToHashSetAsync(cancellation);
        var drafts = await DraftDocuments.AnyOfAsync(db, keys, cancellation);
        var stored = new SubmittedEnquiry[inputs.Count];
        foreach (var strangers in IntakeGroups.Strangers(inputs))
        {
            var open = await OpenAsync([.. strangers.Where(one => twins.Add(one.Input.SubmissionKey))], people, cancellation);
            await people.WriteAsync(db, cancellation);
            await rows.WriteAsync(cancellation);
            await db.SaveChangesAsync(cancellation);
            foreach (var (i, input, lead, token) in open)
            {
                if (input.Channel == Channel.Web && drafts.Contains(input.SubmissionKey))
                    await DraftDocuments.MoveAsync(db, input.SubmissionKey, lead.Id, input.Answers.Contact.Name, cancellation);
                stored[i] = new SubmittedEnquiry(lead.Id, lead.Reference, token);
            }
            db.ChangeTracker.Clear();
            foreach (var (i, input) in strangers.Where(one => stored[one.Place] is null))
                stored[i] = await FindAsync(input.SubmissionKey, cancellation)
                    ?? throw new InvalidOperationException("A submission that is stored opened no lead.");
        }
        await transaction.CommitAsync(cancellation);
        return stored;
    }

    /// <summary>Who would get an enquiry if it came in now; nothing is stored.</summary>
    public async Task<Choice> PreviewAsync(SubmitEnquiry input, CancellationToken cancellation = default)
    {
        var people = await queries.CandidatesAsync(db, Today, cancellation);
        var domains = await MailDomains.ReadAsync(db, MailDomains.Of(input.Answers) is { } domain ? [domain] : [], cancellation);
        return await ChooseAsync(await FindCompanyAsync(input.Answers.Company, cancellation), input, domains, people, cancellation);
    }

    private async Task<List<Opened>> OpenAsync(
        IReadOnlyList<(int Place, SubmitEnquiry Input)> inputs, IntakeCandidates people, CancellationToken cancellation)
    {
        // Partners and staff answer for the addresses that they give.
        var capped = inputs.Where(one => one.Input.Channel == Channel.Web).Select(one => one.Input.Answers.Contact.Email);
        var rooms = await cap.RoomsAsync(capped, cancellation);
        var domains = await MailDomains.ReadAsync(
            db, inputs.Select(one => MailDomains.Of(one.Input.Answers)).OfType<string>(), cancellation);
        var open = new List<Opened>();
        foreach (var (place, input) in inputs)
        {
            var company = await FindCompanyAsync(input.Answers.Company, cancellation);
            var choice = await ChooseAsync(company, input, domains, people.Now, cancellation);
            var confirm = input.Channel != Channel.Web || rooms(input.Answers.Contact.Email) > 0;
            var (lead, token) = await opening.OpenAsync(input, company, choice, confirm, cancellation);
            people.Give(choice);
            open.Add(new(place, input, lead, token));
        }
        return open;
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

    private async Task<Choice> ChooseAsync(
        Company? company, SubmitEnquiry input, MailDomains domains, IReadOnlyList<Candidate> people, CancellationToken cancellation)
    {
        var (answers, wishes) = (input.Answers, input.Answers.Requirements);
        var site = await NamedSiteAsync(wishes.PreferredSites, cancellation);
        var choice = AssignmentRules.Choose(await AcquaintanceAsync(company, answers, domains, cancellation) with
        {
            PreferredMunicipalities = wishes.PreferredMunicipalities,
            PreferredSiteName = site?.Name,
            PreferredSiteMunicipality = site?.Municipality,
            Cluster = Classification.ClusterOf(wishes),
            Language = input.Language,
        }, people) ?? throw new InvalidOperationException(
            "No active account manager or coordinator: an enquiry cannot get a contact person. Add one in Beheer.");
        return input.TakesIt ? choice.TakenBy(input.EnteredBy?.UserId, people) : choice;
    }

    private async Task<AssignmentCase> AcquaintanceAsync(
        Company? company, EnquiryAnswers answers, MailDomains domains, CancellationToken cancellation)
    {
        if (company is not null)
            return new()
            {
                AccountManagerId = company.AccountManagerId,
                OpenLeadContactPersonId = await queries.ColleagueAsync(db, company.Id, cancellation),
            };
        return MailDomains.Of(answers) is { } domain
            ? new()
            {
                ByMailDomain = true,
                AccountManagerId = domains.AccountManager(domain),
                OpenLeadContactPersonId = domains.Colleague(domain),
            }
            : new();
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

    private DateOnly Today => ServiceTerms.WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);

    private sealed record Opened(int Place, SubmitEnquiry Input, Lead Lead, string Token);

    private sealed record NamedSite(string Name, Sites.Municipality Municipality);
}
