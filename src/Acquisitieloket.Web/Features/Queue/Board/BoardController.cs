using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Web.Features.Queue.Browse;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Queue.Board;

/// <summary>The queue as a board: a column for each open stage, and cards that move by the same service as on the lead.</summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("queue/board")]
public sealed class BoardController(QueueReader reader, StageService stages, AppDbContext db, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Board([FromQuery] QueueForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        form = form.FirstPage() with { Stage = null, AsOf = null, Sort = null };
        if (Request.Query.Any(q => string.IsNullOrEmpty(q.Value)))
            return Redirect(form.AddressAt("/queue/board"));
        var columns = new List<BoardColumn>();
        foreach (var stage in LeadStages.Open)
        {
            var page = await reader.PageAsync(form with { Stage = StageScope.Of(stage).Token }, user.Viewer, cancellation, BoardColumn.Most);
            columns.Add(new(stage, page.Rows, page.Count, page.Form.Address));
        }
        return View(new BoardPage(form, columns));
    }

    [HttpPost]
    public async Task<IActionResult> Move([FromQuery] QueueForm form, long id, LeadStage to, CancellationToken cancellation)
    {
        var back = form.FirstPage().AddressAt("/queue/board");
        var lead = await db.Leads.AsNoTracking().Where(LeadAccess.MayOpen(user.Viewer)).Where(l => l.Id == id)
            .Select(l => new { l.Reference, l.Stage, Name = l.Confidential ? l.CodeName ?? "Vertrouwelijk" : l.CompanyName })
            .SingleOrDefaultAsync(cancellation);
        if (lead is null)
            return NotFound();
        if (!LeadStages.All.Contains(to))
            return BadRequest();
        try
        {
            await stages.ChangeAsync(id, new StageRequest { To = to }, user.Actor, cancellation);
        }
        catch (RefusedException refused)
        {
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Refused", new RefusedMove(lead.Reference, lead.Name, lead.Stage, to, refused.Can.Obstacles, back));
        }
        TempData["Done"] = $"{lead.Name} staat nu op {to.Dutch()}.";
        return Redirect($"{back}#lead-{id}");
    }
}
