using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Questions.ExtraTime;

/// <summary>A specialist needs longer: a later day, with the reason that the asker reads.</summary>
[Route("questions/{key:guid}/extra-time")]
public sealed class ExtraTimeController(QuestionAnswers answers, AppDbContext db, CurrentUser user, TimeProvider clock)
    : QuestionController(db, user, clock)
{
    private readonly CurrentUser user = user;

    [HttpGet]
    public IActionResult ExtraTime() => View(new ExtraTimePage(new ExtraTimeForm(), Question));

    [HttpPost]
    public async Task<IActionResult> ExtraTime([Bind(Prefix = "Form")] ExtraTimeForm form, CancellationToken cancellation)
    {
        if (form.DueOn is { } day)
            foreach (var obstacle in answers.CanMove(Question, day, Now).Obstacles)
                ModelState.AddModelError("Form.DueOn", obstacle);
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        else if (await DoesAsync(() => answers.AskTimeAsync(Question.Key, form.DueOn!.Value, form.Reason!.Trim(), user.Actor, cancellation)))
        {
            TempData["Done"] = "De nieuwe datum is doorgegeven.";
            return Redirect("/questions");
        }
        return View(new ExtraTimePage(form, Question));
    }
}
