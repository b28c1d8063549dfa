using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Web.Features.Account.SignInCode;

public sealed class SignInCodeForm
{
    [Required(ErrorMessage = "Vul de code van 6 cijfers uit uw app in.")]
    public string? Code { get; set; }

    public string? Return { get; set; }
}
