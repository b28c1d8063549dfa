using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.AttentionLeads;

/// <summary>
/// What waits at a municipality and is no list of the queue: follow-ups of before today and approvals. As in the queue, a lead that the viewer
/// may not open is there without its company, and of confidential ones only how many.
/// </summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("reports/attention")]
public sealed class AttentionLeadsController(AppDbContext db, AttentionList attention, CurrentUser user, TimeProvider clock) : Controller
{
    private const int PageSize = 50, MostPages = 1000;

    [HttpGet]
    public async Task<IActionResult> AttentionLeads([FromQuery] AttentionForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || form is not { Kind: AttentionKind.FollowUps or AttentionKind.Approvals, Municipality: { } of, Page: > 0 and < MostPages } || !Enum.IsDefined(of))
            return Redirect("/reports/dashboard");
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var own = db.Leads.Where(LeadAccess.MayOpen(user.Viewer)).Select(l => l.Id);
        var asDeputy = db.Leads.Where(LeadAccess.MayOpenAsDeputy(user.Viewer, today)).Select(l => l.Id);
        var all = form.Kind == AttentionKind.FollowUps
            ? Rows(await attention.FollowUpsAsync(of, cancellation), own, asDeputy) : Rows(attention.Approvals(of), own, asDeputy);
        var listed = all.Where(r => r.MayOpen || !r.Confidential);
        var rows = await listed.OrderBy(r => r.Since).ThenBy(r => r.Id).Skip((form.Page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellation);
        return View(new AttentionLeadsPage(form.Kind.Value, of, [.. rows.Take(PageSize).Select(r => r.Told())])
        {
            All = await all.CountAsync(cancellation), Listed = await listed.CountAsync(cancellation),
            Previous = form.Page == 1 ? null : AttentionForm.Address(form.Kind.Value, of, form.Page - 1),
            Next = rows.Count <= PageSize ? null : AttentionForm.Address(form.Kind.Value, of, form.Page + 1),
        });
    }

    private static IQueryable<Waiting> Rows(IQueryable<FollowUp> of, IQueryable<long> own, IQueryable<long> asDeputy) => of.Select(f => new Waiting
    {
        Id = f.Id, Since = f.DueAt, MayOpen = own.Contains(f.LeadId) || asDeputy.Contains(f.LeadId), Confidential = f.Lead!.Confidential,
        Reference = f.Lead.Reference, CodeName = f.Lead.CodeName, Company = f.Lead.CompanyName, What = f.Subject, Who = f.Assignee!.FullName,
    });

    private static IQueryable<Waiting> Rows(IQueryable<ProposalApproval> of, IQueryable<long> own, IQueryable<long> asDeputy) => of.Select(a => new Waiting
    {
        Id = a.Id, Since = a.AskedAt, MayOpen = own.Contains(a.Proposal!.LeadId) || asDeputy.Contains(a.Proposal.LeadId), Confidential = a.Proposal.Lead!.Confidential,
        Reference = a.Proposal.Lead.Reference, CodeName = a.Proposal.Lead.CodeName, Company = a.Proposal.Lead.CompanyName,
        What = "Versie " + a.Proposal.Version, Who = a.Proposal.Lead.ContactPerson!.FullName,
    });

    private sealed class Waiting
    {
        public long Id { get; init; }
        public DateTime Since { get; init; }
        public bool MayOpen { get; init; }
        public bool Confidential { get; init; }
        public string Reference { get; init; } = "";
        public string? CodeName { get; init; }
        public string Company { get; init; } = "";
        public string What { get; init; } = "";
        public string Who { get; init; } = "";

        public AttentionLead Told() => new()
        {
            Id = Id, Since = Since, MayOpen = MayOpen, Reference = Reference, What = MayOpen ? What : "–", Who = Who,
            Company = !MayOpen ? "" : Confidential ? CodeName ?? "Vertrouwelijk" : Company,
        };
    }
}
