using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Proposals.Comparing;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Templates;
using Acquisitieloket.Web.Features.Shared.Leads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Proposals.Compare;

/// <summary>What differs between two versions of a proposal, from what was frozen when they were made.</summary>
[Route("leads/{reference}/proposals"), OpenWhenClosed]
public sealed class CompareController(LeadDoor door, TemplateFiles files, AppDbContext db) : LeadController(door)
{
    /// <summary>The two that were picked, else the last two; a lead with one version goes to that.</summary>
    [HttpGet("compare")]
    public async Task<IActionResult> Choose(int? older, int? newer, CancellationToken cancellation)
    {
        var numbers = await db.Proposals.Where(p => p.LeadId == Opened.Id).OrderByDescending(p => p.Number).Select(p => p.Number).ToListAsync(cancellation);
        if (numbers.Count < 2)
            return Redirect(numbers.Count == 0 ? Opened.Path : $"{Opened.Path}/proposals/{numbers[0]}");
        return Redirect(ComparePage.Address(Opened.Path, newer ?? numbers[0], older ?? numbers[1]));
    }

    [HttpGet("{number:int}/compare/{other:int}")]
    public async Task<IActionResult> Compare(int number, int other, CancellationToken cancellation)
    {
        var versions = await db.Proposals.AsNoTracking().Where(p => p.LeadId == Opened.Id).OrderByDescending(p => p.Number)
            .Select(p => new ComparedVersion(p.Number, p.MadeAt, p.SentAt, p.Document != null)).ToListAsync(cancellation);
        var (older, newer) = (versions.Find(v => v.Number == Math.Min(number, other)), versions.Find(v => v.Number == Math.Max(number, other)));
        if (older is null || newer is null)
            return NotFound();
        var documents = await db.Proposals.AsNoTracking().Where(p => p.LeadId == Opened.Id && (p.Number == number || p.Number == other) && p.Document != null)
            .OrderBy(p => p.Number).Select(p => p.Document!).ToListAsync(cancellation);
        return View(new ComparePage(older, newer, versions)
        {
            Compared = older != newer && documents.Count == 2
                ? ProposalComparing.Of(Read(documents[0]), Read(documents[1]), language => ProposalWords.Of(files, language)) : null,
            Languages = documents.Count == 2 ? (Read(documents[0]).Language, Read(documents[1]).Language) : ("nl", "nl"),
        });
    }

    private static ProposalDocument Read(string document) => JsonSerializer.Deserialize<ProposalDocument>(document, JsonColumn.Options)!;
}
