using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Web.Features.Shared.Leads;

namespace Acquisitieloket.Web.Features.Leads.CheckAftercare;

public sealed class CheckAftercareForm
{
    [Range(0, AftercareFigures.MostJobs)]
    [Display(Name = "Banen nu")]
    public int? Jobs { get; set; }

    [Range(0, AftercareFigures.MostM2)]
    [Display(Name = "Oppervlakte nu in gebruik")]
    public int? M2 { get; set; }

    [Required(ErrorMessage = "Schrijf op van wie of waaruit u dit weet."), StringLength(AftercareCheck.RemarkLength)]
    [Display(Name = "Bron en toelichting")]
    public string? Remark { get; set; }
}

/// <summary>The moment that is asked about, with what was found out so far; too early when it cannot be filled in yet.</summary>
public sealed record CheckAftercarePage(CheckAftercareForm Form, AftercareRow Now, IReadOnlyList<AftercareRow> Found, bool TooEarly);
