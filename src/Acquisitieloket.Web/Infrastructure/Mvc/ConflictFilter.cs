using Acquisitieloket.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Infrastructure.Mvc;

/// <summary>
/// Someone else was faster and the page has no way of its own to show it, as after a double click: nothing was
/// stored, and that is a conflict (409), not a failure of ours.
/// </summary>
internal sealed class ConflictFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not DbUpdateException failed || (failed is not DbUpdateConcurrencyException && !failed.IsDuplicate()))
            return;
        context.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
        context.ExceptionHandled = true;
    }
}
