using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Web.Features.Account.TwoFactor;

public sealed class TwoFactorForm
{
    [Required(ErrorMessage = "Vul de code van 6 cijfers uit uw app in.")]
    public string? Code { get; set; }
}

/// <summary>A session alone does not switch the second step off: someone may have walked away from it.</summary>
public sealed class TwoFactorOffForm
{
    [Required(ErrorMessage = "Vul uw wachtwoord in, of een code uit uw app.")]
    public string? Proof { get; set; }
}

/// <summary>What the page shows: the key for the app while it is off, recovery codes right after switching on.</summary>
public sealed class TwoFactorPage
{
    public required bool On { get; init; }
    /// <summary>The key in groups of four, to type over.</summary>
    public string? Key { get; init; }
    /// <summary>The same key as modules of a QR code, row by row; true is dark.</summary>
    public IReadOnlyList<IReadOnlyList<bool>> Qr { get; init; } = [];
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];
    public TwoFactorForm Form { get; init; } = new();
    public TwoFactorOffForm Off { get; init; } = new();
}
