using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.AskQuestion;

/// <summary>Puts a question about the lead to the specialists of a municipality.</summary>
[Route("leads/{reference}/questions"), OpenToGuests]
public sealed class AskQuestionController(
    LeadDoor door, QuestionService questions, QuestionDays days, AppDbContext db, TimeProvider clock, CurrentUser user)
    : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> AskQuestion(CancellationToken cancellation) => View(await PageAsync(
        new AskQuestionForm { DueOn = days.Usual(clock.GetUtcNow().UtcDateTime) }, cancellation));

    [HttpPost]
    public async Task<IActionResult> AskQuestion([Bind(Prefix = "Form")] AskQuestionForm form, CancellationToken cancellation)
    {
        var page = await PageAsync(form, cancellation);
        var to = page.Answerers.FirstOrDefault(a => a.Value == form.To);
        if (form.To is not null && to is null)
            ModelState.AddModelError("Form.To", "Kies iemand uit de lijst.");
        if (form.DueOn is { } day)
            foreach (var obstacle in days.CanBeDue(day, clock.GetUtcNow().UtcDateTime).Obstacles)
                ModelState.AddModelError("Form.DueOn", obstacle);
        var plot = await PlotAsync(form, page, cancellation);
        if (!ModelState.IsValid)
            return Again(page);
        var asked = new Core.Questions.AskQuestion
        {
            Subject = form.Subject!.Value, DepartmentId = to!.DepartmentId, SpecialistId = to.SpecialistId,
            SiteId = form.Site, PlotId = plot, Text = form.Text!.Trim(), DueOn = form.DueOn!.Value,
            FormKey = FormKey,
        };
        return await DoesAsync(() => questions.AskAsync(Opened.Id, asked, user.Actor, cancellation))
            ? Back("Uw vraag is gesteld. U krijgt bericht als er een antwoord is.", "#questions")
            : Again(page);
    }

    private async Task<long?> PlotAsync(AskQuestionForm form, AskQuestionPage page, CancellationToken cancellation)
    {
        if (form.Site is { } site && page.Sites.All(s => s.Value != $"{site}"))
            ModelState.AddModelError("Form.Site", "Kies een locatie uit de lijst.");
        if (string.IsNullOrWhiteSpace(form.Plot))
            return null;
        var number = form.Plot.Trim();
        var plot = await db.Plots.Where(p => p.SiteId == form.Site && p.Number == number && p.ReplacedOn == null).Select(p => (long?)p.Id).FirstOrDefaultAsync(cancellation);
        if (plot is null)
            ModelState.AddModelError("Form.Plot", form.Site is null ? "Kies ook de locatie van deze kavel." : "Deze locatie heeft geen kavel met dit nummer.");
        return plot;
    }

    private async Task<AskQuestionPage> PageAsync(AskQuestionForm form, CancellationToken cancellation)
    {
        var departments = await db.Departments.AsNoTracking().Where(d => d.Municipality != null && d.Kind == DepartmentKind.EconomicAffairs)
            .OrderBy(d => d.Municipality).Select(d => new { d.Id, d.Municipality }).ToListAsync(cancellation);
        var answerers = new List<Answerer>();
        foreach (var department in departments)
            answerers.AddRange(Answerer.Of(department.Id, department.Municipality!.Value,
                [.. (await questions.SpecialistsAsync(department.Id, cancellation)).Select(s => (s.Id, s.FullName))]));
        var sites = await db.Sites.AsNoTracking().OrderBy(s => s.Name)
            .Select(s => new { s.Id, s.Name, s.Municipality }).ToListAsync(cancellation);
        return new AskQuestionPage(form, answerers, [.. sites.Select(s => new Choice($"{s.Id}", $"{s.Name} ({s.Municipality})"))]);
    }
}
