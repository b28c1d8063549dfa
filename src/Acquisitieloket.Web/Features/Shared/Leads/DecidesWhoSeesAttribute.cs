namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>
/// Decides who else sees the lead. Of a confidential one that is for its contact person: a deputy helps the company for some
/// days, and must not make that access last or pass it on.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DecidesWhoSeesAttribute : Attribute;
