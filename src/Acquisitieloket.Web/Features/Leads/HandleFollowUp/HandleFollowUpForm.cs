using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.FollowUps;

namespace Acquisitieloket.Web.Features.Leads.HandleFollowUp;

public sealed class HandleFollowUpForm
{
    [Required(ErrorMessage = "Kies wat u wilt doen."), EnumDataType(typeof(Handling), ErrorMessage = "Kies wat u wilt doen.")]
    public Handling? What { get; set; }

    [StringLength(FollowUp.ResultLength)]
    [Display(Name = "Resultaat")]
    public string? Result { get; set; }

    public WhenForm When { get; set; } = new();

    [Display(Name = "Collega")]
    public long? Colleague { get; set; }

    [StringLength(FollowUp.NoteLength)]
    [Display(Name = "Bericht aan de collega")]
    public string? Note { get; set; }
}

public enum Handling
{
    Complete,
    Move,
    Skip,
    HandOver,
    Answered,
}
