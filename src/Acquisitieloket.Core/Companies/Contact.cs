using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Mail;

namespace Acquisitieloket.Core.Companies;

/// <summary>A person at a company. Personal data: goes when its time has come.</summary>
public sealed class Contact
{
    public const int NameLength = 200;
    public const int EmailLength = 254;
    public const int PhoneLength = 40;

    public long Id { get; set; }
    public long CompanyId { get; set; }
    public Company? Company { get; set; }
    public required string Name { get; set; }
    public string? Role { get; set; }
    public required string Email
    {
        get;
        set => (field, MailDomain, EmailKey) = (value, OwnMailDomain.Of(value), MailboxKey.Of(value));
    }
    /// <summary>By this a contact is found by mail address, however it is written. Always follows the address.</summary>
    public string EmailKey { get; private set; } = "";
    /// <summary>The organisation's own domain in the address; null when that is a provider's. Always follows the address.</summary>
    public string? MailDomain { get; private set; }
    public string? Phone
    {
        get;
        set => (field, PhoneKey) = (value, PhoneNumber.Key(value));
    }
    /// <summary>By this a contact is found by number, however it is written; null without one. Always follows the number.</summary>
    public string? PhoneKey { get; private set; }
    /// <summary>Two letters: nl, en or de.</summary>
    public string Language { get; set; } = "nl";
    public ContactChannel? PreferredChannel { get; set; }
}

/// <summary>How a contact likes to be reached.</summary>
public enum ContactChannel
{
    Phone = 1,
    Email = 2,
    VideoCall = 3,
}
