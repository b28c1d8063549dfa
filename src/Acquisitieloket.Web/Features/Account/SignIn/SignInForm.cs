using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Web.Features.Account.SignIn;

public sealed class SignInForm
{
    [Required(ErrorMessage = "Vul uw e-mailadres in.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Vul uw wachtwoord in.")]
    public string? Password { get; set; }

    /// <summary>The page that asked to sign in; only ever one of our own.</summary>
    public string? Return { get; set; }
}
