using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Web.Features.Account.Reminders;

public sealed class RemindersForm
{
    [Display(Name = "Herinneringen per mail")]
    public bool Wanted { get; set; }
}
