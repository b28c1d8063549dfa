using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Privacy;

namespace Acquisitieloket.Web.Features.Leads.Erasure;

/// <summary>The last request of a lead, if there is one, with both answers to it; and the page to go to after an answer.</summary>
public sealed record ErasurePage(string Reference, ErasureRequest? Request, GrantForm Grant, RefuseForm Refuse, string Next);

public sealed class GrantForm
{
    public string? Reference { get; set; }
}

public sealed class RefuseForm
{
    [Required(ErrorMessage = "Schrijf op waarom u bewaart. Het bedrijf leest dit."), StringLength(ErasureRequest.TextLength)]
    [Display(Name = "Reden")]
    public string? Reason { get; set; }
}
