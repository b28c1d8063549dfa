using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.Interactions;

public sealed class InteractionsForm
{
    [Required(ErrorMessage = "Kies wat voor contact het was.")]
    public InteractionKind? Kind { get; set; } = InteractionKind.Call;

    public bool Reached { get; set; }

    [Required(ErrorMessage = "Schrijf op wat er is besproken of waarom het niet lukte."), StringLength(Interaction.TextLength)]
    public string? Text { get; set; }

    /// <summary>What employees record; messages come from the company's own page.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(InteractionKind.Call), "Telefoon"),
        new(nameof(InteractionKind.Email), "Mail"),
        new(nameof(InteractionKind.Visit), "Bezoek"),
        new(nameof(InteractionKind.Note), "Notitie", "Voor collega's, zonder contact met het bedrijf."),
    ];
}
