using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>Section "Mail:Inbound": whether companies can answer by mail, and where those answers come in.</summary>
public sealed class InboundOptions
{
    /// <summary>
    /// Answers go to this address with a mark behind a plus ("loket+tw-…@example.nl"); the mailbox must take such addresses.
    /// Without it, companies answer to their contact person.
    /// </summary>
    public string? Address { get; set; }

    /// <summary>A folder in which another program puts mails as .eml files; they move on to done/ and held/ in it.</summary>
    public string? DropFolder { get; set; }

    public ImapOptions Imap { get; set; } = new();

    /// <summary>Days after which a mail that came in is forgotten; what stands with a lead by then stays there.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>Mails that one lead takes in 24 hours; what comes above is held back, so that nothing goes round for ever.</summary>
    public int MostPerDay { get; set; } = 20;

    /// <summary>What is wrong with these settings; null when nothing is.</summary>
    internal string? Fault =>
        Address is { Length: > 0 } address && (!new EmailAddressAttribute().IsValid(address) || address.Contains('+') || address.IndexOf('@') > 30)
            ? "Mail:Inbound:Address must be a mail address without a plus, with at most 30 characters before the @."
        : Imap.Port is < 1 or > 65535 ? "Mail:Inbound:Imap:Port must be a port."
        : KeepDays is < 1 or > 365 ? "Mail:Inbound:KeepDays must be 1 to 365."
        : MostPerDay is < 1 or > 1000 ? "Mail:Inbound:MostPerDay must be 1 to 1000."
        : null;
}

/// <summary>Section "Mail:Inbound:Imap": the mailbox in which answers come in. Without a host there is none.</summary>
public sealed class ImapOptions
{
    public string? Host { get; set; }

    public int Port { get; set; } = 993;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Speak nothing but TLS from the first byte; false is for a server on the same machine.</summary>
    public bool Tls { get; set; } = true;

    /// <summary>What was handled moves here; made when it is not there.</summary>
    public string DoneFolder { get; set; } = "Verwerkt";

    /// <summary>What is held back moves here.</summary>
    public string HeldFolder { get; set; } = "Aangehouden";

    /// <summary>Seconds after which a silent server is left alone until the next look.</summary>
    public int TimeoutSeconds { get; set; } = 60;
}
