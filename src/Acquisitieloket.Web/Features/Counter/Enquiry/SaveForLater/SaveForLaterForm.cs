using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Features.Counter.Enquiry.SaveForLater;

/// <summary>Where the link goes.</summary>
public sealed class SaveForLaterForm
{
    public string? Email { get; set; }

    /// <summary>No link was mailed, because the address had too many.</summary>
    [BindNever]
    public bool Held { get; set; }

    /// <summary>UTC moment until which the answers are kept.</summary>
    [BindNever]
    public DateTime KeptUntil { get; set; }
}
