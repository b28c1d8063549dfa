using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.EditRequirements;

public sealed record EditRequirementsPage(RequirementsForm Form, IReadOnlyList<Choice> Sites, Conflict? Conflict = null);

/// <summary>Someone else changed the requirements meanwhile: who and when, and where what was typed differs from what is stored now.</summary>
public sealed record Conflict(string By, DateTime At, IReadOnlyList<RequirementChange> Differences);
