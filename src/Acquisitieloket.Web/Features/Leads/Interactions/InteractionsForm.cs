using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Features.Leads.Interactions;

public sealed class InteractionsForm
{
    [Required(ErrorMessage = "Kies wat voor contact het was.")]
    public InteractionKind? Kind { get; set; } = InteractionKind.Call;

    public bool Reached { get; set; }

    /// <summary>When it was, on the Dutch clock.</summary>
    public DateOnly? Day { get; set; }
    public string? Time { get; set; }

    [Required(ErrorMessage = "Schrijf op wat er is besproken of waarom het niet lukte."), StringLength(Interaction.TextLength)]
    [Display(Name = "Verslag")]
    public string? Text { get; set; }

    /// <summary>Older than this nobody remembers what was said, and it is more likely a slip of the pen.</summary>
    public const int MostDaysAgo = 365;

    /// <summary>The form as it is first shown.</summary>
    public static InteractionsForm At(DateTime now)
    {
        var (day, time) = PastMoment.Of(now);
        return new InteractionsForm { Day = day, Time = time };
    }

    /// <summary>When it was (UTC); null with an error in the model state when that cannot be.</summary>
    public DateTime? When(DateTime now, ModelStateDictionary errors) =>
        new PastMoment(nameof(Day), "Dag", nameof(Time), "Tijd", MostDaysAgo).Read(Day, Time, now, errors);

    /// <summary>What employees record; messages come from the company's own page.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(InteractionKind.Call), "Telefoon"),
        new(nameof(InteractionKind.Email), "Mail"),
        new(nameof(InteractionKind.Visit), "Bezoek"),
        new(nameof(InteractionKind.Note), "Notitie", "Voor collega's, zonder contact met het bedrijf."),
    ];
}
