using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Infrastructure.Mvc;

/// <summary>A blank where the address asks for a code or token is read as nothing at all: there is no such page.</summary>
internal sealed class BlankAddressFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.ActionDescriptor.Parameters.Any(p => p.BindingInfo?.BindingSource == BindingSource.Path && p.ParameterType == typeof(string)
            && context.RouteData.Values.ContainsKey(p.Name) && !(context.ActionArguments.TryGetValue(p.Name, out var given) && given is not null)))
            context.Result = new NotFoundResult();
    }

    public void OnActionExecuted(ActionExecutedContext context) { }
}
