using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>What becomes of planned work when a lead ends, and when it is opened again; the caller saves.</summary>
internal static class LeadClosing
{
    private const string Result = "De lead is gesloten.";

    /// <summary>
    /// Nobody works for a company that is no longer helped. Of one that established only what was promised before and the steps
    /// of playbooks end: what people planned for it, such as a visit every year, stays.
    /// </summary>
    public static async Task EndFollowUpsAsync(
        AppDbContext db, Lead lead, LeadStage to, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var open = await db.FollowUps.Where(f => f.LeadId == lead.Id && f.CompletedAt == null).ToListAsync(cancellation);
        foreach (var followUp in open.Where(f => to != LeadStage.Established || f.Playbook is not null || f.Origin is FollowUpOrigin.Intake or FollowUpOrigin.CompanyAnswer))
        {
            followUp.Skipped = true;
            await FollowUpPlan.EndAsync(db, lead, followUp, Result, actor, now, cancellation);
        }
    }

    /// <summary>What ended because the lead did is to be done again. The lead still knows when it was closed.</summary>
    public static async Task BackAsync(AppDbContext db, Lead lead, CancellationToken cancellation)
    {
        var ended = await db.FollowUps.Where(f => f.LeadId == lead.Id && f.Skipped && f.Result == Result && f.CompletedAt == lead.ClosedAt)
            .ToListAsync(cancellation);
        foreach (var followUp in ended)
        {
            (followUp.CompletedAt, followUp.Result, followUp.Skipped) = (null, null, false);
            await FollowUpPlan.WatchAgainAsync(db, followUp, cancellation);
        }
    }
}
