using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Questions.Answer;

/// <summary>A question with what is needed to answer it, and the answer.</summary>
[Route("questions/{key:guid}")]
public sealed class AnswerController(QuestionAnswers answers, AppDbContext db, CurrentUser user, TimeProvider clock)
    : QuestionController(db, user, clock)
{
    private readonly AppDbContext db = db;
    private readonly CurrentUser user = user;

    [HttpGet]
    public async Task<IActionResult> Answer(CancellationToken cancellation) =>
        View(await PageAsync(new AnswerForm(), cancellation));

    [HttpPost]
    public async Task<IActionResult> Answer([Bind(Prefix = "Form")] AnswerForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        else if (await DoesAsync(() => answers.AnswerAsync(Question.Key, form.Answer!.Trim(), user.Actor, cancellation)))
        {
            TempData["Done"] = "Uw antwoord is verstuurd. Dank u wel.";
            return Redirect("/questions");
        }
        return View(await PageAsync(form, cancellation));
    }

    private async Task<AnswerPage> PageAsync(AnswerForm form, CancellationToken cancellation) =>
        new(form, Question, await QuestionContext.OfAsync(db, Question.LeadId, cancellation));
}
