namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>
/// A colleague with whom the lead is shared may do this too: look, and add to it. What lacks it is for those whose lead it
/// is, so that a new page is closed to guests until someone decides otherwise.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToGuestsAttribute : Attribute;
