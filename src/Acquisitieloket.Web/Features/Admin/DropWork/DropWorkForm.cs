using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Jobs;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Acquisitieloket.Web.Features.Admin.DropWork;

public sealed class DropWorkForm
{
    [Required(ErrorMessage = "Schrijf op waarom het kan vervallen."), StringLength(GivenUpWork.ReasonLength, ErrorMessage = "Gebruik ten hoogste 300 tekens.")]
    [Display(Name = "Reden")]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public GivenUpRow? Row { get; set; }
}
