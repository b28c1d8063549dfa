using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Web.Features.Leads.Reopen;

public sealed class ReopenForm
{
    [Required(ErrorMessage = "Geef een reden om de lead te heropenen."), StringLength(Lead.ReasonLength)]
    [Display(Name = "Reden")]
    public string? Reason { get; set; }
}
