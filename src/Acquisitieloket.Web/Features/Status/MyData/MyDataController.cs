using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Status.MyData;

/// <summary>What we hold of this enquiry, as a file to keep or to take elsewhere (AVG, articles 15 and 20).</summary>
[AllowAnonymous, PublicRoute("status/{token}/data")]
public sealed class MyDataController(PrivateLinks links, AppDbContext db) : PrivateController(links)
{
    private static readonly JsonSerializerOptions Readable = new(JsonColumn.Options) { WriteIndented = true };

    [HttpGet]
    public Task<IActionResult> MyData(string token, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link =>
        {
            var id = link.LeadId;
            var lead = await db.Leads.AsNoTracking().Where(l => l.Id == id).Select(l => new
            {
                l.Reference, l.Language, l.Stage, l.CreatedAt, ContactPerson = l.ContactPerson!.FullName,
                l.Enquiry!.SubmittedAt, l.Enquiry.Answers, l.Requirements,
            }).SingleAsync(cancellation);
            var stages = await db.StageChanges.AsNoTracking().Where(c => c.LeadId == id).OrderBy(c => c.At)
                .Select(c => new { c.To, c.At }).ToListAsync(cancellation);
            var messages = await db.Interactions.AsNoTracking().Where(i => i.LeadId == id && i.VisibleToCompany).OrderBy(i => i.At)
                .Select(i => new { i.At, i.ByName, i.Text }).ToListAsync(cancellation);
            var proposals = await db.Proposals.AsNoTracking().Where(p => p.LeadId == id && p.SentAt != null).OrderBy(p => p.Number)
                .Select(p => new
                {
                    p.Number, p.SentAt, p.OpenedAt, p.DownloadedAt, p.ValidUntil,
                    Sites = p.Sites.OrderBy(s => s.Order)
                        .Select(s => new { s.Site!.Name, s.Answer, s.AnswerText, s.AnsweredAt }).ToList(),
                }).ToListAsync(cancellation);
            var file = JsonSerializer.SerializeToUtf8Bytes(new { Lead = lead, Stages = stages, Messages = messages, Proposals = proposals }, Readable);
            return File(file, "application/json", $"{lead.Reference}.json");
        }, cancellation);
}
