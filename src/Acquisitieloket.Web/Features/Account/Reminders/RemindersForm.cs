using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Account.Reminders;

public sealed class RemindersForm
{
    [Display(Name = "Herinneringen per mail")]
    public bool Wanted { get; set; }

    /// <summary>When the mail of the day comes, such as 07:30.</summary>
    [Required(ErrorMessage = "Kies hoe laat de mail komt.")]
    [Display(Name = "Tijd van de dagelijkse mail")]
    public string? At { get; set; }

    public static IReadOnlyList<Choice> Times { get; } = [.. ReminderMails.Times.Select(t => new Choice($"{t:HH:mm}", $"{t:HH:mm} uur"))];
}
