using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Acquisitieloket.Web.Infrastructure.Mvc;

/// <summary>
/// Finds a view beside its controller: Features/{Area}/{UseCase}/{Action}.cshtml, or {UseCase}.cshtml when the use case
/// has one view; then the area's folder, then Features/Shared.
/// </summary>
internal sealed class FeatureViewLocations : IViewLocationExpander
{
    private const string Folder = "feature", Action = "action";
    private const string Root = "Acquisitieloket.Web.";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is not ControllerActionDescriptor action) return;
        context.Values[Folder] = action.ControllerTypeInfo.Namespace![Root.Length..].Replace('.', '/');
        context.Values[Action] = action.ActionName;
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (context.Values.TryGetValue(Folder, out var folder) && folder is not null)
        {
            yield return $"/{folder}/{{0}}.cshtml";
            // Only for the action's own view: a mistyped name must not silently show the page itself.
            if (context.IsMainPage && context.ViewName == context.Values[Action])
                yield return $"/{folder}/{folder[(folder.LastIndexOf('/') + 1)..]}.cshtml";
            yield return $"/{folder[..folder.LastIndexOf('/')]}/{{0}}.cshtml";
        }
        yield return "/Features/Shared/{0}.cshtml";
    }
}
