namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>
/// A page that means something for a closed lead too: one that is read, or by which something goes on. In place of any other
/// stands why nothing can be changed and how the lead is reopened.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenWhenClosedAttribute : Attribute;
