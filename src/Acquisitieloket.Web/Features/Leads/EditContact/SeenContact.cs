using System.Security.Cryptography;
using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.AspNetCore.DataProtection;

namespace Acquisitieloket.Web.Features.Leads.EditContact;

/// <summary>The contact and company that someone was shown, as the form carries them along: sealed, so that they are what we wrote.</summary>
public sealed class SeenContact(IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector(typeof(SeenContact).FullName!);

    public string Write(CorrectData data) => seal.Protect(JsonSerializer.Serialize(data, JsonColumn.Options));

    /// <summary>What was shown; when that cannot be read, as if nothing was known: then nothing is overwritten unasked.</summary>
    public CorrectData Read(string? text)
    {
        try
        {
            return JsonSerializer.Deserialize<CorrectData>(seal.Unprotect(text ?? ""), JsonColumn.Options)!;
        }
        catch (CryptographicException)
        {
            return new() { Contact = new() { Name = "", Email = "" }, CompanyName = "" };
        }
    }
}
