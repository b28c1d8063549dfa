using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.WithdrawQuestion;

/// <summary>Takes a question back that needs no answer any more.</summary>
[Route("leads/{reference}/questions/{key:guid}/withdraw"), OpenToGuests]
public sealed class WithdrawQuestionController(LeadDoor door, QuestionService questions, AppDbContext db, CurrentUser user)
    : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> WithdrawQuestion(Guid key, CancellationToken cancellation) =>
        await PageAsync(key, new WithdrawQuestionForm(), cancellation) is { } page ? View(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> WithdrawQuestion(
        Guid key, [Bind(Prefix = "Form")] WithdrawQuestionForm form, CancellationToken cancellation)
    {
        if (await PageAsync(key, form, cancellation) is not { } page)
            return NotFound();
        return ModelState.IsValid
            && await DoesAsync(() => questions.WithdrawAsync(Opened.Id, key, form.Reason!.Trim(), user.Actor, cancellation))
            ? Back("De vraag is ingetrokken. De specialist krijgt bericht.", "#questions")
            : Again(page);
    }

    // By lead and key: the key of another lead's question opens nothing here.
    private async Task<WithdrawQuestionPage?> PageAsync(Guid key, WithdrawQuestionForm form, CancellationToken cancellation)
    {
        var question = await db.Questions.AsNoTracking().Include(q => q.Site).Include(q => q.Plot)
            .SingleOrDefaultAsync(q => q.Key == key && q.LeadId == Opened.Id, cancellation);
        return question is null ? null : new WithdrawQuestionPage(form, question.Title(), question.Text, question.IsOpen);
    }
}
