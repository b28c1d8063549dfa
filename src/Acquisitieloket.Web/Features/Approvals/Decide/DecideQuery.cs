using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Approvals.Decide;

/// <summary>Reads an approval for someone of the municipality that decides, who need not know which company asks.</summary>
public sealed class DecideQuery(AppDbContext db, ApprovalDeciders deciders, LeadReaders readers, ProposalNow now, TimeProvider clock)
{
    private const string Hidden = "De motivering noemt het bedrijf of de contactpersoon; daarom staat ze hier niet.";

    /// <summary>The page; null when there is no such approval, and just so when it is of another municipality.</summary>
    public async Task<DecidePage?> OfAsync(Guid key, Viewer viewer, CancellationToken cancellation)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var approval = await db.ProposalApprovals.AsNoTracking().Include(a => a.Proposal!.Sites).Include(a => a.Proposal!.Lead!.Enquiry)
            .Include(a => a.Proposal!.Lead!.Contact).AsSplitQuery().SingleOrDefaultAsync(a => a.Key == key, cancellation);
        if (approval is null || await deciders.RightAsync(viewer, approval.Municipality, approval.Proposal!.CreatedById, today, cancellation) is var right && right == ApprovalRight.None)
            return null;
        var (proposal, lead) = (approval.Proposal!, approval.Proposal!.Lead!);
        var mayOpen = (await readers.AmongAsync(lead.Id, [viewer.UserId], cancellation)).Contains(viewer.UserId);
        var named = mayOpen && !lead.Confidential;
        var document = proposal.Document is { } kept
            ? JsonSerializer.Deserialize<ProposalDocument>(kept, JsonColumn.Options)! : (await now.WriteAsync(proposal, cancellation)).Document;
        var sites = document.Sites.Where(s => s.Municipality == $"{approval.Municipality}").ToList();
        return new DecidePage
        {
            Approval = approval, Right = right, CanAnswer = ApprovalService.CanAnswer(approval, today),
            Company = named ? lead.CompanyName : lead.Confidential ? lead.CodeName ?? "Een vertrouwelijk bedrijf" : "Een bedrijf, zonder naam",
            LeadPath = mayOpen ? $"/leads/{lead.Reference}" : null,
            Needs = (await QuestionContext.OfAsync(db, lead.Id, cancellation)).Needs,
            Sites = named ? sites : [.. sites.Select(s => s with { Motivation = Anonymous(s.Motivation, lead) })],
            Others = document.Sites.Count - sites.Count, Language = proposal.Language,
            AskedByDepartment = await db.Users.Where(u => u.Id == proposal.CreatedById).Select(u => u.Department!.Name).SingleOrDefaultAsync(cancellation),
        };
    }

    // Written for the company, so that it may well be named in it.
    private static string? Anonymous(string? motivation, Lead lead) =>
        motivation is not null && (CodeNames.TellsWho(motivation, lead.Enquiry!.Answers)
            || motivation.Contains(lead.CompanyName, StringComparison.OrdinalIgnoreCase)
            || motivation.Contains(lead.Contact!.Name, StringComparison.OrdinalIgnoreCase)) ? Hidden : motivation;
}
