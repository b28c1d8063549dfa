namespace Acquisitieloket.Core.Companies;

/// <summary>An organisation with which the counter has to do.</summary>
public sealed class Company
{
    public const int NameLength = 500;
    public const int FieldLength = 200;

    public long Id { get; set; }
    public required string Name { get; set; }
    /// <summary>Eight digits, or null for a company that has none (yet).</summary>
    public string? KvkNumber { get; set; }
    /// <summary>Register number abroad, as written there.</summary>
    public string? ForeignRegister { get; set; }
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; set; } = "NL";
    public string? Website { get; set; }
    public string? City { get; set; }
    public long? AccountManagerId { get; set; }
    public DateTime CreatedAt { get; set; }
    public List<Contact> Contacts { get; set; } = [];
    public Guid Version { get; set; } = Guid.NewGuid();
}
