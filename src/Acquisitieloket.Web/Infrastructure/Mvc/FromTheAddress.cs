using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Acquisitieloket.Web.Infrastructure.Mvc;

/// <summary>
/// What stands in the address is read from there and nowhere else. By itself MVC looks into the form first, where a field
/// "token" would get past everything that goes by the address, such as the limit for each link.
/// </summary>
internal sealed class FromTheAddress : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        var names = action.Selectors.Concat(action.Controller.Selectors)
            .Select(selector => selector.AttributeRouteModel?.Template).OfType<string>()
            .SelectMany(template => RoutePatternFactory.Parse(template).Parameters).Select(parameter => parameter.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in action.Parameters.Where(parameter => names.Contains(parameter.ParameterName)))
        {
            parameter.BindingInfo ??= new BindingInfo();
            parameter.BindingInfo.BindingSource ??= BindingSource.Path;
        }
    }
}
