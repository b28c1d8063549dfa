using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Bulk;
using Acquisitieloket.Web.Features.Queue.Browse;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Queue.BulkResult;

/// <summary>What came of it, lead by lead, for whoever did it; and undoing it in the first minutes.</summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("queue/bulk/{key:guid}")]
public sealed class BulkResultController(AppDbContext db, BulkUndo undo, CurrentUser user, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> BulkResult(Guid key, [FromQuery] QueueForm list, CancellationToken cancellation)
    {
        ModelState.Clear();
        var mine = user.Id;
        if (await db.BulkRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == key && r.UserId == mine, cancellation) is not { } run)
            return NotFound();
        var ids = run.Items.Select(i => i.LeadId).ToList();
        // Of a lead that went to others only the reference is said: its reader no longer may know more.
        var open = LeadAccess.MayOpen(user.Viewer);
        var leads = await db.Leads.AsNoTracking().Where(l => ids.Contains(l.Id)).Select(l => new
        {
            l.Id, l.Reference, MayOpen = db.Leads.Where(open).Any(o => o.Id == l.Id),
            Company = l.Confidential ? l.CodeName ?? "Vertrouwelijk" : l.CompanyName,
        }).ToDictionaryAsync(l => l.Id, cancellation);
        var to = run.Items.Select(i => i.ToPersonId).OfType<long>().Distinct().ToList();
        var people = await db.Users.Where(u => to.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellation);
        var lines = run.Items.Where(i => leads.ContainsKey(i.LeadId)).Select(i => (i, leads[i.LeadId])).Select(x => new ResultLine(
            x.i, x.Item2.MayOpen || x.i.Done ? x.Item2.Reference : "", x.Item2.MayOpen ? x.Item2.Company : null,
            x.i.ToPersonId is { } person ? people.GetValueOrDefault(person) : null));
        return View(new ResultPage(run, [.. lines], undo.CanUndo(run), list.Address, run.IsBusy(clock.GetUtcNow().UtcDateTime)));
    }

    [HttpPost("")]
    public async Task<IActionResult> Undo(Guid key, [FromQuery] QueueForm list, CancellationToken cancellation)
    {
        ModelState.Clear();
        var mine = user.Id;
        if (!await db.BulkRuns.AnyAsync(r => r.Id == key && r.UserId == mine, cancellation))
            return NotFound();
        try
        {
            await undo.UndoAsync(key, user.Viewer, CancellationToken.None);
        }
        catch (RefusedException)
        {
            // The page says why it can no longer be undone.
        }
        return Redirect(list.AddressAt($"/queue/bulk/{key}"));
    }
}

/// <summary>One lead of the result; without a company when the reader may not open it any more.</summary>
public sealed record ResultLine(BulkItem Item, string Reference, string? Company, string? To);

public sealed record ResultPage(BulkRun Run, IReadOnlyList<ResultLine> Lines, Can CanUndo, string Back, bool Busy);
