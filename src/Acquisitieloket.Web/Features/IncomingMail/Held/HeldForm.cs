using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Mail.Inbound;

namespace Acquisitieloket.Web.Features.IncomingMail.Held;

public sealed class TieForm
{
    [Required(ErrorMessage = "Vul het kenmerk van de lead in, zoals TW-4K7M-2PQX."), StringLength(20)]
    [Display(Name = "Kenmerk")]
    public string? Reference { get; set; }
}

public sealed class DiscardForm
{
    [Required(ErrorMessage = "Geef een reden om de mail terzijde te leggen."), StringLength(HeldMailService.ReasonLength)]
    [Display(Name = "Reden")]
    public string? Reason { get; set; }
}

/// <summary>A held mail with what can be read of it; the content is null when nothing can.</summary>
public sealed record HeldPage(HeldHead Mail, HeldContent? Content, TieForm Tie, DiscardForm Discard);

/// <summary>What is known of a held mail without reading it; the moment is UTC.</summary>
public sealed record HeldHead(
    long Id, string Key, DateTime At, HeldFor? Why, long? LeadId, string? Reference, string? Company, string? ContactEmail);
