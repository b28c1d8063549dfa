using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>
/// What every enquiry asks the database while others wait for their turn: compiled once, and for one kind of database,
/// hence not static.
/// </summary>
public sealed class IntakeQueries
{
    private readonly Func<AppDbContext, DateOnly, IAsyncEnumerable<Candidate>> candidates = EF.CompileAsyncQuery(
        (AppDbContext db, DateOnly today) =>
            from user in db.Users.AsNoTracking()
            // Whoever was invited and never came can reach nobody.
            where user.Active && user.EmailConfirmed
            let manager = db.UserRoles.Any(r => r.UserId == user.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == Role.AccountManager))
            let coordinator = db.UserRoles.Any(r => r.UserId == user.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == Role.Coordinator))
            where manager || coordinator
            orderby user.Id
            select new Candidate
            {
                UserId = user.Id,
                Name = user.FullName,
                DepartmentId = user.DepartmentId,
                DepartmentName = user.Department!.Name,
                Municipality = user.Department.Municipality,
                Weight = user.Department.Weight,
                RoundRobinReceived = user.Department.RoundRobinReceived,
                AccountManager = manager,
                Coordinator = coordinator,
                OptedOut = user.OptedOut,
                Absent = user.AbsentFrom <= today && (user.AbsentUntil == null || today <= user.AbsentUntil),
                DeputyId = user.DeputyId,
                Capacity = user.Capacity,
                OpenLeads = db.Workloads.Where(w => w.UserId == user.Id).Select(w => w.OpenLeads).FirstOrDefault(),
                Sectors = user.Sectors,
                Languages = user.Languages,
            });

    // As MailDomains has it for who is known by that.
    private readonly Func<AppDbContext, long, CancellationToken, Task<long?>> colleagueOfCompany = EF.CompileAsyncQuery(
        (AppDbContext db, long companyId, CancellationToken cancellation) => db.Leads
            .Where(l => l.CompanyId == companyId && l.ClosedAt == null && !l.Confidential).OrderByDescending(l => l.Id)
            .Select(l => (long?)(l.StandsInForId ?? l.ContactPersonId)).FirstOrDefault());

    private readonly Func<AppDbContext, Guid, CancellationToken, Task<SubmittedEnquiry?>> submitted = EF.CompileAsyncQuery(
        (AppDbContext db, Guid key, CancellationToken cancellation) => db.Leads.AsNoTracking()
            .Where(l => l.Enquiry!.SubmissionKey == key).Select(l => new SubmittedEnquiry(l.Id, l.Reference, "")).SingleOrDefault());

    private readonly Func<AppDbContext, long, CancellationToken, Task<AppUser>> person = EF.CompileAsyncQuery(
        (AppDbContext db, long id, CancellationToken cancellation) =>
            db.Users.AsNoTracking().Include(u => u.Department).Single(u => u.Id == id));

    /// <summary>Everyone active who may own leads, with the counts of the current transaction.</summary>
    public async Task<List<Candidate>> CandidatesAsync(AppDbContext db, DateOnly today, CancellationToken cancellation)
    {
        var all = new List<Candidate>();
        await foreach (var candidate in candidates(db, today).WithCancellation(cancellation))
            all.Add(candidate);
        return all;
    }

    /// <summary>Contact person, or whom that one stands in for, of the latest open lead of a company that is not confidential.</summary>
    public Task<long?> ColleagueAsync(AppDbContext db, long companyId, CancellationToken cancellation) =>
        colleagueOfCompany(db, companyId, cancellation);

    /// <summary>The lead that a submission opened, without its token; null when it never came in.</summary>
    public Task<SubmittedEnquiry?> SubmittedAsync(AppDbContext db, Guid submissionKey, CancellationToken cancellation) =>
        submitted(db, submissionKey, cancellation);

    /// <summary>An employee with the department, for mails; not to be changed.</summary>
    public Task<AppUser> PersonAsync(AppDbContext db, long userId, CancellationToken cancellation) =>
        person(db, userId, cancellation);
}
