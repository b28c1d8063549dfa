using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.HandleFollowUp;

public sealed class HandleFollowUpForm
{
    public Handling What { get; set; } = Handling.Complete;

    [StringLength(FollowUp.ResultLength)]
    [Display(Name = "Resultaat")]
    public string? Result { get; set; }

    public WhenForm When { get; set; } = new();

    public static IReadOnlyList<Choice> Ways { get; } =
    [
        new(nameof(Handling.Complete), "Het is gedaan"),
        new(nameof(Handling.Move), "Verplaatsen", "Kies hieronder het nieuwe moment."),
        new(nameof(Handling.Skip), "Overslaan", "Met een reden."),
    ];
}

public enum Handling
{
    Complete,
    Move,
    Skip,
}

/// <summary>The follow-up and what can be done with it.</summary>
public sealed record HandleFollowUpPage(
    HandleFollowUpForm Form, string Subject, DateTime DueAt, string Assignee, DateTime? CompletedAt, IReadOnlyList<Choice> Moments);
