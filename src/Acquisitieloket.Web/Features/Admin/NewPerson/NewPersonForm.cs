using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Companies;

namespace Acquisitieloket.Web.Features.Admin.NewPerson;

/// <summary>A person and the address that the invitation goes to.</summary>
public sealed class NewPersonForm : PersonForm
{
    [Required(ErrorMessage = "Vul het e-mailadres in."), EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals naam@gemeente.nl."),
        StringLength(Contact.EmailLength, ErrorMessage = "Gebruik ten hoogste {1} tekens.")]
    public string? Email { get; set; }
}
