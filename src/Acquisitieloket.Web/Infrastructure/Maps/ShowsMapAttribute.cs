namespace Acquisitieloket.Web.Infrastructure.Maps;

/// <summary>The page shows a map, so its security policy admits pictures from where the tiles are.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ShowsMapAttribute : Attribute;
