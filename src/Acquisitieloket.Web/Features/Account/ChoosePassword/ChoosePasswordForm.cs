using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Features.Account.ChoosePassword;

public sealed class ChoosePasswordForm
{
    [Required(ErrorMessage = "Kies een wachtwoord.")]
    public string? Password { get; set; }

    [Required(ErrorMessage = "Vul het wachtwoord nog een keer in."), Compare(nameof(Password), ErrorMessage = "Dit is een ander wachtwoord dan hierboven.")]
    public string? Again { get; set; }

    /// <summary>The name to sign in with, so that a password manager keeps both.</summary>
    [BindNever]
    public string Email { get; set; } = "";
}
