using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.People;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Features.Account.Profile;

public sealed class ProfileForm
{
    [StringLength(AppUser.NameLength, ErrorMessage = "Gebruik ten hoogste 120 tekens.")]
    public string? JobTitle { get; set; }

    [StringLength(Contact.PhoneLength, ErrorMessage = "Gebruik ten hoogste 40 tekens.")]
    public string? Phone { get; set; }

    public IFormFile? Photo { get; set; }
    public bool RemovePhoto { get; set; }

    [BindNever]
    public bool HasPhoto { get; set; }
}
