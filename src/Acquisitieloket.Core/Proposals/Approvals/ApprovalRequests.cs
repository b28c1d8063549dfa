using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals.Approvals;

/// <summary>Asks the municipalities whose sites stand in a new version, within the making of it; the caller saves.</summary>
public sealed class ApprovalRequests(
    AppDbContext db, ApprovalDeciders deciders, ApprovalMails mails, CarriedApprovals carried, WorkingCalendar calendar, TimeProvider clock)
{
    /// <summary>
    /// The municipalities that have to agree with sites, in the order of these: all but the one whose department owns the lead.
    /// The page of the editor and the making of a version ask the same.
    /// </summary>
    public static IReadOnlyList<Municipality> Needed(Municipality? owner, IEnumerable<Municipality> ofSites) =>
        [.. ofSites.Distinct().Where(m => m != owner)];

    /// <summary>
    /// Lets what was asked for earlier versions lapse and adds an approval for each other municipality: one that was given before
    /// for the same facts holds, else who decides there is mailed and reminded. The version is passed with its lead and that
    /// with its department; the sites are those of the version.
    /// </summary>
    internal async Task AskAsync(Proposal proposal, IReadOnlyList<Site> sites, Actor actor, CancellationToken cancellation)
    {
        var (lead, now) = (proposal.Lead!, clock.GetUtcNow().UtcDateTime);
        await ApprovalPlan.LapseAsync(db, lead, $"Voorstel {proposal.Number} is een nieuwere versie.", now, cancellation);
        var inOrder = proposal.Sites.OrderBy(s => s.Order).Select(s => sites.First(x => x.Id == s.SiteId)).ToList();
        var needed = Needed(lead.Department!.Municipality, inOrder.Select(s => s.Municipality));
        if (needed.Count == 0)
            return;
        var known = await carried.OfAsync(proposal, cancellation);
        foreach (var municipality in needed)
        {
            var approval = new ProposalApproval { Key = Guid.NewGuid(), Proposal = proposal, Municipality = municipality, AskedAt = now };
            proposal.Approvals.Add(approval);
            if (known.GetValueOrDefault(municipality) is { } given)
                Carry(lead, approval, given, actor, now);
            else
                await AskAsync(lead, approval, [.. inOrder.Where(s => s.Municipality == municipality).Select(s => s.Name)], actor, now, cancellation);
        }
    }

    private async Task AskAsync(
        Lead lead, ProposalApproval approval, List<string> sites, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var people = await deciders.OfAsync(approval.Municipality, approval.Proposal!.CreatedById, WorkingCalendar.DayOf(now), cancellation);
        ApprovalPlan.Remind(db, approval, calendar, now);
        db.OutgoingMails.AddRange(people.Select(person => mails.Asked(approval, sites, person)));
        db.Record(lead, actor, AuditKind.ApprovalAsked, now,
            ("number", $"{approval.Proposal!.Number}"), ("municipality", $"{approval.Municipality}"),
            ("to", people.Count == 0 ? null : string.Join(", ", people.Select(p => p.FullName))), ("sites", string.Join(", ", sites)));
    }

    private void Carry(Lead lead, ProposalApproval approval, ProposalApproval given, Actor actor, DateTime now)
    {
        (approval.Verdict, approval.AnsweredAt, approval.AnsweredById, approval.AnsweredByName, approval.Remark) =
            (given.Verdict, given.AnsweredAt, given.AnsweredById, given.AnsweredByName, given.Remark);
        approval.CarriedFrom = given.CarriedFrom ?? given.Proposal!.Number;
        db.Record(lead, actor, AuditKind.ApprovalCarried, now,
            ("number", $"{approval.Proposal!.Number}"), ("municipality", $"{approval.Municipality}"), ("from", $"{approval.CarriedFrom}"));
    }
}
