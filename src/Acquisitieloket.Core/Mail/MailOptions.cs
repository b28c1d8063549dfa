using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Core.Mail;

/// <summary>Section "Mail": how mail leaves, and the address under which the outside world reaches the counter.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    [Required, EmailAddress]
    public string From { get; set; } = "loket@acquisitieloket.localhost";

    /// <summary>The domain of <see cref="From"/>, for ids of mails.</summary>
    public string Domain => From[(From.LastIndexOf('@') + 1)..];

    [Required]
    public string FromName { get; set; } = "Acquisitieloket Netwerkstad Twente";

    /// <summary>What links in mails and documents begin with; when left out, the first of the setting "Urls".</summary>
    [Url]
    public string? BaseAddress { get; set; }

    public SmtpOptions Smtp { get; set; } = new();

    public Inbound.InboundOptions Inbound { get; set; } = new();
}

/// <summary>Section "Mail:Smtp": the organisation's relay. Without a host, mails become files in Storage:Root/mail-drop.</summary>
public sealed class SmtpOptions
{
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Demand an encrypted connection before anything is said.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Seconds after which a silent server counts as a failed attempt.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 30;
}
