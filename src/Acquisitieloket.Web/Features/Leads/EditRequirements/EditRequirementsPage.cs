using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.EditRequirements;

/// <summary>The form, what others changed meanwhile and was taken over, and what is to be chosen.</summary>
public sealed record EditRequirementsPage(RequirementsForm Form, IReadOnlyList<Choice> Sites)
{
    public IReadOnlyList<Taken> Taken { get; init; } = [];
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];
}

/// <summary>An answer that someone else changed, at a moment, UTC.</summary>
public sealed record Taken(RequirementChange Change, string By, DateTime At);

/// <summary>An answer that two people changed: what the other stored, and what the reader typed.</summary>
public sealed record Conflict(string Name, string? Theirs, string? Mine, string By, DateTime At);
