using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.PlanFollowUp;

public sealed class PlanFollowUpForm
{
    [Required(ErrorMessage = "Schrijf op wat er moet gebeuren."), StringLength(FollowUp.SubjectLength)]
    [Display(Name = "Wat")]
    public string? Subject { get; set; }

    [Required(ErrorMessage = "Kies wie het doet.")]
    public long? Assignee { get; set; }

    public WhenForm When { get; set; } = new();

    [Display(Name = "Herhalen"), EnumDataType(typeof(Recurrence), ErrorMessage = "Kies hoe vaak uit de lijst.")]
    public Recurrence? Recurrence { get; set; }

    [Display(Name = "Herhalen tot en met")]
    public DateOnly? RecursUntil { get; set; }

    public static IReadOnlyList<Choice> Rhythms { get; } =
    [
        .. Enum.GetValues<Recurrence>().Where(r => r != Core.FollowUps.Recurrence.None).Select(r => new Choice($"{r}", r.Dutch())),
    ];
}

/// <summary>What the page needs beside the form.</summary>
public sealed record PlanFollowUpPage(PlanFollowUpForm Form, IReadOnlyList<Choice> People, IReadOnlyList<Choice> Moments);
