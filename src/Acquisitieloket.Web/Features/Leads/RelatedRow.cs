using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Web.Features.Leads;

/// <summary>Another lead of the company that asks, or of one like it.</summary>
public sealed record RelatedRow(string Reference, string Name, LeadStage Stage, string Department, DateTime CreatedAt, bool SameCompany);
