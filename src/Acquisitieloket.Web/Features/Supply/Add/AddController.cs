using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Supply.Add;

/// <summary>Brings a new plot or building into the register.</summary>
[ChangesRegister, Authorize(Roles = SupplyAccess.KeepRoles)]
public sealed class AddController(AppDbContext db, FactEditor editor, CurrentUser user, TimeProvider clock) : SupplySiteController(db, editor, user)
{
    [HttpGet("supply/{code}/new-plot")]
    public IActionResult Plot() => Form(NewPlot());

    [HttpPost("supply/{code}/new-plot")]
    public Task<IActionResult> Plot([Bind(Prefix = "Form")] FactForm form, CancellationToken cancellation) =>
        AddAsync(NewPlot(), form, "De kavel staat in het register.", cancellation);

    [HttpGet("supply/{code}/new-building")]
    public IActionResult Building() => Form(NewBuilding());

    [HttpPost("supply/{code}/new-building")]
    public Task<IActionResult> Building([Bind(Prefix = "Form")] FactForm form, CancellationToken cancellation) =>
        AddAsync(NewBuilding(), form, "Het pand staat in het register.", cancellation);

    private ViewResult Form(FactSubject subject) =>
        View("Add", new AddPage(Opened, FactForm.Of(subject, subject.Facts, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime), isNew: true)));

    private async Task<IActionResult> AddAsync(FactSubject subject, FactForm form, string done, CancellationToken cancellation)
    {
        form.For(subject, subject.Facts, isNew: true);
        if (ModelState.IsValid)
        {
            var outcome = await Editor.SaveAsync(subject, form.Read(), Me.Actor, cancellation);
            form.Tell(ModelState, outcome);
            if (outcome.Good)
            {
                TempData["Done"] = done;
                return Redirect(OpenedSite.PathOf(subject));
            }
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Add", new AddPage(Opened, form));
    }

    private FactSubject NewPlot() => FactSubject.Of(Opened.Site, new Plot { Number = "", AreaM2 = 0 });

    private FactSubject NewBuilding() => FactSubject.Of(Opened.Site, new Building { SiteId = Opened.Site.Id, Code = "", Name = "", FloorM2 = 0 });
}

/// <summary>The form of something new on a site.</summary>
public sealed record AddPage(OpenedSite Opened, FactForm Form)
{
    public string Heading => Form.Subject.Plot is not null ? "Nieuwe kavel" : "Nieuw pand";
}
