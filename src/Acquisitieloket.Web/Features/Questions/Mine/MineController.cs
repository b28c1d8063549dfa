using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Questions.Mine;

/// <summary>The questions that I may answer: open ones by date, below them those that were answered last.</summary>
[Route("questions"), Authorize(Roles = QuestionAccess.Roles)]
public sealed class MineController(AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    private const int Answered = 30;

    [HttpGet]
    public async Task<IActionResult> Mine(CancellationToken cancellation)
    {
        var mine = db.Questions.AsNoTracking()
            .Where(QuestionAccess.MayAnswer(user.Viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime)));
        var open = await mine.Where(BackOfficeQuestion.Open).OrderBy(q => q.DueAt).ThenBy(q => q.Id)
            .Select(MineRow.Read).ToListAsync(cancellation);
        var answered = await mine.Where(q => q.AnsweredAt != null).OrderByDescending(q => q.AnsweredAt).Take(Answered)
            .Select(MineRow.Read).ToListAsync(cancellation);
        return View(new MinePage(open, answered, user.Viewer.Is(Role.Coordinator)));
    }
}
