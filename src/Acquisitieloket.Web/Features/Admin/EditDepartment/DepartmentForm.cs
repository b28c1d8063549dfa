using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.People;

namespace Acquisitieloket.Web.Features.Admin.EditDepartment;

public sealed class DepartmentForm
{
    [Required(ErrorMessage = "Vul de naam in."), StringLength(Department.NameLength, ErrorMessage = "Gebruik ten hoogste {1} tekens.")]
    public string? Name { get; set; }

    [StringLength(Contact.PhoneLength, ErrorMessage = "Gebruik ten hoogste {1} tekens.")]
    public string? Phone { get; set; }

    [EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals ez@gemeente.nl."), StringLength(Contact.EmailLength, ErrorMessage = "Gebruik ten hoogste {1} tekens.")]
    public string? Email { get; set; }

    /// <summary>What the form was filled with, so that a change by another meanwhile is noticed.</summary>
    public string? Seen { get; set; }

    [Required(ErrorMessage = "Vul het gewicht in; 0 is nooit aan de beurt."),
        Range(0, DepartmentService.MostWeight, ErrorMessage = "Vul een getal van {1} tot en met {2} in.")]
    public int? Weight { get; set; }
}
