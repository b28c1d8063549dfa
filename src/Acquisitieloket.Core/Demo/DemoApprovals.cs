using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Demo;

/// <summary>Approvals of proposals that were made just now: some given, one refused, the others still wait.</summary>
internal sealed class DemoApprovals(DemoScene scene)
{
    private const string Remark = "Deze kavels houden we vrij voor verplaatsers uit eigen stad. Over de oostzijde praten we graag mee.";

    private int count;

    /// <summary>Asks for all municipalities but that of the lead's own department; the version is not sent yet.</summary>
    public void Ask(Lead lead, Proposal proposal, DateTime at)
    {
        var own = scene.People.Single(p => p.Id == lead.ContactPersonId).Department?.Municipality;
        var supply = proposal.Sites.ConvertAll(s => scene.Supply.Single(x => x.SiteId == s.SiteId));
        foreach (var municipality in ApprovalRequests.Needed(own, supply.Select(s => s.Municipality)))
            Add(lead, proposal, municipality, string.Join(", ", supply.Where(s => s.Municipality == municipality).Select(s => s.Name)), at);
    }

    private void Add(Lead lead, Proposal proposal, Municipality municipality, string sites, DateTime at)
    {
        var approval = new ProposalApproval { Key = Guid.NewGuid(), Proposal = proposal, Municipality = municipality, AskedAt = at };
        scene.Db.ProposalApprovals.Add(approval);
        scene.Record(lead, scene.ContactPersonOf(lead), AuditKind.ApprovalAsked, at,
            ("number", $"{proposal.Number}"), ("municipality", $"{municipality}"), ("sites", sites));
        var answer = count++ switch { 1 => ApprovalVerdict.Approved, 2 => ApprovalVerdict.Refused, _ => (ApprovalVerdict?)null };
        if (answer is not { } verdict || scene.People.FirstOrDefault(p => p.Department?.Municipality == municipality && p.Capacity > 0) is not { } who)
        {
            ApprovalPlan.Remind(scene.Db, approval, scene.Calendar, at);
            return;
        }
        (approval.Verdict, approval.AnsweredAt, approval.AnsweredById, approval.AnsweredByName) = (verdict, at, who.Id, who.FullName);
        approval.Remark = verdict == ApprovalVerdict.Refused ? Remark : null;
        scene.Record(lead, new Actor(who.Id, who.FullName), AuditKind.ApprovalAnswered, at,
            ("number", $"{proposal.Number}"), ("municipality", $"{municipality}"), ("verdict", $"{verdict}"), ("text", approval.Remark));
    }
}
