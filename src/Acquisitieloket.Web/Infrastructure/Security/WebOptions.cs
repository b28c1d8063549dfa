using System.ComponentModel.DataAnnotations;

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

    /// <summary>Attempts to sign in that one address may make in a minute.</summary>
    [Range(1, 10_000)]
    public int SignInsPerMinute { get; set; } = 20;

    /// <summary>Forms that one address may send from the public pages in a minute.</summary>
    [Range(1, 1_000_000)]
    public int PublicPostsPerMinute { get; set; } = 120;

    /// <summary>New links that one address may ask for in a minute.</summary>
    [Range(1, 10_000)]
    public int LostLinksPerMinute { get; set; } = 6;

    /// <summary>Calendars that programs at one address may fetch in a minute; a town hall has one address.</summary>
    [Range(1, 1_000_000)]
    public int CalendarReadsPerMinute { get; set; } = 240;

    /// <summary>Forms that may be sent through one private link in a minute, from wherever.</summary>
    [Range(1, 10_000)]
    public int LinkPostsPerMinute { get; set; } = 20;

    /// <summary>Locatiechecks that one address may ask in a minute.</summary>
    [Range(1, 1_000_000)]
    public int LocationChecksPerMinute { get; set; } = 60;

    /// <summary>Enquiries that one partner's key may send in a minute.</summary>
    [Range(1, 1_000_000)]
    public int PartnerPostsPerMinute { get; set; } = 60;
}
