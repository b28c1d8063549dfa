using System.Text.Json;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Files;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals;

/// <summary>
/// Makes the PDF of a proposal and sends it when asked. Everything that follows from it is saved together with the
/// job being done: however often a worker dies half-way, there is one file and one mail.
/// </summary>
internal sealed class ProposalWorker(
    AppDbContext db, ProposalDocuments documents, ProposalHtml html, IPageRenderer renderer, IFileStore files,
    ProposalSending sending, ProposalCheck check, StandIn standIn, TimeProvider clock) : IDueWorkHandler<ProposalJob>
{
    public async Task HandleAsync(ProposalJob row, CancellationToken cancellation)
    {
        var proposal = await db.Proposals.Include(p => p.Sites)
            .Include(p => p.Lead!.Contact).Include(p => p.Lead!.Enquiry).Include(p => p.Lead!.ContactPerson!.Department)
            .AsSplitQuery().SingleAsync(p => p.Id == row.ProposalId, cancellation);
        var sites = proposal.Sites.Select(s => s.SiteId).ToList();
        await db.Sites.Where(s => sites.Contains(s.Id)).WithPlots(clock.GetUtcNow().UtcDateTime).Include(s => s.Buildings).LoadAsync(cancellation);
        if (proposal.FileHash is null)
            await MakeAsync(proposal, cancellation);
        // The company may have withdrawn, or the lead been closed, since it was asked.
        if (row.SendWhenMade && proposal.SentAt is null && !proposal.Lead!.Stage.IsClosed())
            await SendAsync(proposal, cancellation);
    }

    // What stands in the way is for a person to solve: trying again would not help. A missing approval has it tried when it comes.
    private async Task SendAsync(Proposal proposal, CancellationToken cancellation)
    {
        var found = await check.ObstaclesAsync(proposal, cancellation);
        if (found.Can.Yes)
            await sending.SendAsync(proposal, cancellation);
        if (found.Others.Count == 0)
            return;
        var (lead, now) = (proposal.Lead!, clock.GetUtcNow().UtcDateTime);
        proposal.SendWhenReady = false;
        db.Record(lead, Actor.System, AuditKind.ProposalHeld, now,
            ("number", $"{proposal.Number}"), ("reason", string.Join("\n", found.Can.Obstacles)));
        await FollowUpPlan.AddOnceAsync(db, lead, (await standIn.ReaderAsync(lead, now, cancellation)).Id,
            HeldSubject(proposal.Number, found.Can), now, FollowUpOrigin.Playbook, now, cancellation);
    }

    private static string HeldSubject(int number, Can can)
    {
        var whole = $"Locatievoorstel {number} is niet verstuurd: {string.Join(" ", can.Obstacles)}";
        return whole.Length <= FollowUp.SubjectLength ? whole : $"{whole[..(FollowUp.SubjectLength - 1)]}…";
    }

    public async Task GiveUpAsync(ProposalJob row, CancellationToken cancellation)
    {
        var proposal = await db.Proposals.Include(p => p.Lead).SingleAsync(p => p.Id == row.ProposalId, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        FollowUpPlan.Add(db, proposal.Lead!, proposal.Lead!.ContactPersonId,
            $"Locatievoorstel {proposal.Number} kon niet worden gemaakt: maak het opnieuw", now, FollowUpOrigin.Playbook, now);
    }

    private async Task MakeAsync(Proposal proposal, CancellationToken cancellation)
    {
        var document = documents.Write(proposal, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime));
        var pdf = await renderer.RenderAsync(html.Write(document), cancellation);
        using var content = new MemoryStream(pdf);
        var stored = await files.PutAsync(content, cancellation);

        proposal.Document = JsonSerializer.Serialize(document, JsonColumn.Options);
        proposal.FileHash = stored.Hash;
        proposal.FileBytes = (int)stored.Bytes;
        proposal.MadeAt = clock.GetUtcNow().UtcDateTime;
        db.Record(proposal.Lead!, Actor.System, AuditKind.ProposalMade, proposal.MadeAt.Value,
            ("number", $"{proposal.Number}"), ("bytes", $"{stored.Bytes}"));
    }
}
