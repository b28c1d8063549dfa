namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>How this site is reached.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>
    /// Every visitor comes over https, through a proxy or not. Cookies are then Secure with the __Host- prefix and
    /// browsers are told to stay on https. Off by default, because the demo runs on plain http on one machine.
    /// </summary>
    public bool Https { get; set; }
}
