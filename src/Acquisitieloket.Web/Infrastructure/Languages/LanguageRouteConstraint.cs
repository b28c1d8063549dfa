namespace Acquisitieloket.Web.Infrastructure.Languages;

/// <summary>Lets a first path segment pass only when it is one of our languages.</summary>
public sealed class LanguageRouteConstraint : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection direction) =>
        Language.Knows(values.TryGetValue(routeKey, out var value) ? value as string : null);
}
