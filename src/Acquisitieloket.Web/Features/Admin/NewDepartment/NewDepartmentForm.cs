using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.People;

namespace Acquisitieloket.Web.Features.Admin.NewDepartment;

public sealed class NewDepartmentForm
{
    [Required(ErrorMessage = "Vul de naam in."), StringLength(Department.NameLength, ErrorMessage = "Gebruik ten hoogste {1} tekens.")]
    public string? Name { get; set; }

    [StringLength(Contact.PhoneLength, ErrorMessage = "Gebruik ten hoogste {1} tekens.")]
    public string? Phone { get; set; }

    [EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals info@partner.nl."), StringLength(Contact.EmailLength, ErrorMessage = "Gebruik ten hoogste {1} tekens.")]
    public string? Email { get; set; }
}
