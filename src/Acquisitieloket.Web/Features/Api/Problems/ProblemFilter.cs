using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Acquisitieloket.Web.Features.Api.Problems;

/// <summary>Answers a <see cref="ProblemException"/> with its problem.</summary>
public sealed class ProblemFilterAttribute : ExceptionFilterAttribute
{
    public override void OnException(ExceptionContext context)
    {
        if (context.Exception is ProblemException thrown)
            context.Result = new ProblemResult(thrown.Problem);
    }
}

/// <summary>A problem as the result of an action.</summary>
public sealed class ProblemResult(Problem problem) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context) => problem.WriteAsync(context.HttpContext);
}
