using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core;
using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.Offer;

public sealed class OfferForm
{
    [Required(ErrorMessage = "Kies wat u wilt doen.")]
    [Display(Name = "Wat wilt u doen?")]
    public bool? Again { get; set; }

    [StringLength(SupplyOffer.ReasonLength)]
    [Display(Name = "Reden")]
    public string? Reason { get; set; }
}

/// <summary>The offer, whether it can still be made, and by whom it was answered.</summary>
public sealed record OfferPage(OfferForm Form, SupplyOffer Offer, Can Can, string? AnsweredBy)
{
    public string Title => Offer.Title(Offer.Site!.Name);

    /// <summary>Answered or ended: nothing is left to choose.</summary>
    public bool IsOver => Offer.AnsweredAt is not null || Offer.EndedAt is not null;

    public static IReadOnlyList<Choice> Ways(bool closed) =>
    [
        new("True", "Opnieuw aanbieden", closed ? "De lead gaat weer open. U krijgt een opvolging om het bedrijf te bellen." : "U krijgt een opvolging om het bedrijf te bellen."),
        new("False", "Niet nu", "Met een reden."),
    ];
}
