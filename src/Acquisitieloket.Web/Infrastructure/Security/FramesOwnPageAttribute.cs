namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>The page shows another page of this site within it, so its security policy admits a frame of our own.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FramesOwnPageAttribute : Attribute;
