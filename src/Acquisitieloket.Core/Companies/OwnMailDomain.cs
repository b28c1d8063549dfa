namespace Acquisitieloket.Core.Companies;

/// <summary>The part of a mail address that says for which organisation someone writes.</summary>
public static class OwnMailDomain
{
    // Where anyone can get an address: it says nothing of an organisation.
    private static readonly HashSet<string> Providers = new(StringComparer.Ordinal)
    {
        "gmail", "googlemail", "hotmail", "outlook", "live", "msn", "yahoo", "ymail", "icloud", "aol", "gmx", "proton", "protonmail",
        "zoho", "yandex", "tutanota", "fastmail",
    };

    private static readonly HashSet<string> Domains = new(StringComparer.Ordinal)
    {
        "me.com", "mac.com", "mail.com", "pm.me", "tuta.io", "tuta.com", "passport.com", "hey.com", "duck.com",
        "ziggo.nl", "ziggomail.com", "kpnmail.nl", "kpnplanet.nl", "planet.nl", "hetnet.nl", "home.nl", "xs4all.nl", "casema.nl", "chello.nl",
        "upcmail.nl", "quicknet.nl", "tele2.nl", "online.nl", "zonnet.nl", "caiway.nl", "caiway.net", "delta.nl", "zeelandnet.nl",
        "solcon.nl", "telfort.nl", "versatel.nl", "wanadoo.nl", "tiscali.nl", "freeler.nl", "introweb.nl", "twentelink.nl", "odido.nl",
        "web.de", "t-online.de", "freenet.de", "arcor.de", "posteo.de", "mailbox.org", "online.de", "email.de", "vodafone.de", "1und1.de",
        "btinternet.com", "sky.com", "comcast.net", "skynet.be", "telenet.be", "proximus.be",
    };

    /// <summary>The domain in lower case; null for an address of a mail provider, or when there is no domain.</summary>
    public static string? Of(string? email)
    {
        if (email?.LastIndexOf('@') is not (>= 0 and var at))
            return null;
        var domain = email[(at + 1)..].Trim().TrimEnd('.').ToLowerInvariant();
        if (domain.Split('.') is not { Length: > 1 } labels || domain.Length > Contact.EmailLength)
            return null;
        // hotmail.co.uk, yahoo.de: the name of the provider comes first, whatever the country.
        return Providers.Contains(labels[0]) || Domains.Contains(domain) || Domains.Contains(string.Join('.', labels[^2..])) ? null : domain;
    }
}
