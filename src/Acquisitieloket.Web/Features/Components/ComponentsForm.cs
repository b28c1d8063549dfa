using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Components;

/// <summary>A form with one field of every kind.</summary>
public sealed class ComponentsForm
{
    [Required(ErrorMessage = "Vul de naam van uw bedrijf in."), StringLength(80)]
    public string? Company { get; set; }

    [Display(Name = "E-mailadres"), Required, EmailAddress]
    public string? Mail { get; set; }

    public string? Wishes { get; set; }
    public string? Country { get; set; } = "NL";

    [Required(ErrorMessage = "Kies wat u zoekt.")]
    public SpaceKind? Space { get; set; }

    public List<SpaceKind> Also { get; set; } = [SpaceKind.Plot];
    public bool Confidential { get; set; } = true;
    public DateOnly? Wanted { get; set; } = new(2027, 4, 1);

    [Display(Name = "Oppervlakte"), Range(100, 500_000)]
    public int? Area { get; set; } = 12500;

    public decimal? Price { get; set; }

    public static IReadOnlyList<Choice> Countries =>
        [new("NL", "Nederland"), new("DE", "Duitsland"), new("BE", "België")];

    public static IReadOnlyList<Choice> Spaces => Choice.Of<SpaceKind>(kind => kind switch
    {
        SpaceKind.Plot => "Kavel",
        SpaceKind.Building => "Bestaand pand",
        _ => "Weet ik nog niet",
    });
}

public enum SpaceKind { Plot, Building, Unknown }
