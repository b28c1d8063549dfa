using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demand;

/// <summary>Writes unmet demand in the transaction of whoever says no, and takes it away when that is taken back; the caller saves.</summary>
internal static class UnmetLog
{
    /// <summary>A lead goes to another stage: an ending counts from then on, and one that is opened again no longer.</summary>
    public static async Task MoveAsync(
        AppDbContext db, Lead lead, LeadStage to, LeadOutcome outcome, DateTime now, CancellationToken cancellation)
    {
        if (lead.Stage.IsClosed() || to.IsClosed())
            await EndAsync(db, lead.Id, UnmetKind.Closed, null, cancellation);
        if (!to.IsClosed())
            return;
        var codes = lead.Requirements.PreferredSites;
        IReadOnlyList<AskedSite> asked = codes.Count == 0 ? [] : await db.Sites.Where(s => codes.Contains(s.Code))
            .Select(s => new AskedSite(s.Id, s.Code, s.Municipality)).ToListAsync(cancellation);
        if (UnmetRows.OfClosing(lead, to, outcome, asked, now) is { } row)
            db.UnmetDemands.Add(row);
    }

    /// <summary>A company answers to a proposed site; the last answer counts.</summary>
    public static async Task AnswerAsync(
        AppDbContext db, Lead lead, Site site, ProposalAnswer answer, IReadOnlyList<RefusalReason> reasons, DateTime now, CancellationToken cancellation)
    {
        await EndAsync(db, lead.Id, UnmetKind.Refused, site.Id, cancellation);
        if (answer == ProposalAnswer.NotInterested)
            db.UnmetDemands.Add(UnmetRows.OfRefusal(lead, site.Id, site.Municipality, reasons, now));
    }

    /// <summary>A lead was matched: what that run knocks out counts, and what earlier runs did no longer.</summary>
    public static async Task RunAsync(AppDbContext db, Lead lead, Ranking ranking, DateTime now, CancellationToken cancellation)
    {
        await EndAsync(db, lead.Id, UnmetKind.KnockedOut, null, cancellation);
        db.UnmetDemands.AddRange(UnmetRows.OfRun(lead, ranking, now));
    }

    private static async Task EndAsync(AppDbContext db, long leadId, UnmetKind kind, long? siteId, CancellationToken cancellation) =>
        db.UnmetDemands.RemoveRange(await db.UnmetDemands
            .Where(u => u.LeadId == leadId && u.Kind == kind && (siteId == null || u.SiteId == siteId)).ToListAsync(cancellation));
}
