using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Questions;

/// <summary>
/// Every page of one question: it is looked up among those that the viewer may answer before the action runs. Whoever may
/// not is told that there is none.
/// </summary>
[Authorize(Roles = QuestionAccess.Roles)]
public abstract class QuestionController(AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The question of the address with site, plot, department and who asked.</summary>
    protected BackOfficeQuestion Question { get; private set; } = null!;

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        _ = Guid.TryParse(RouteData.Values["key"]?.ToString(), out var key);
        var question = await db.Questions.AsNoTracking().Include(q => q.Site).Include(q => q.Plot).Include(q => q.Department)
            .Include(q => q.AskedBy!.Department).Include(q => q.AnsweredBy).Where(q => q.Key == key)
            .Where(QuestionAccess.MayAnswer(user.Viewer, WorkingCalendar.DayOf(Now))).SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (question is null)
        {
            context.Result = NotFound();
            return;
        }
        Question = question;
        await next();
    }

    /// <summary>Does a write; when a rule or another writer stands in the way the page says so and false comes back.</summary>
    protected async Task<bool> DoesAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (RefusedException refused)
        {
            foreach (var obstacle in refused.Can.Obstacles)
                ModelState.AddModelError("", obstacle);
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Iemand anders wijzigde deze vraag of lead op hetzelfde moment. Verstuur opnieuw; wat u schreef staat er nog.");
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        return false;
    }
}
