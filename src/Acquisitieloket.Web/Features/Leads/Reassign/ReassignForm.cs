using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.Reassign;

public sealed class ReassignForm
{
    [Required(ErrorMessage = "Kies wie de lead overneemt.")]
    public long? To { get; set; }

    // The form accepts up to what the sentence with both names around it leaves room for.
    [Required(ErrorMessage = "Geef een reden om de lead over te dragen."), StringLength(Lead.ReasonLength / 2)]
    [Display(Name = "Reden")]
    public string? Reason { get; set; }
}

/// <summary>People who can take the lead, by department.</summary>
public sealed record ReassignPage(ReassignForm Form, IReadOnlyList<Choice> People);
