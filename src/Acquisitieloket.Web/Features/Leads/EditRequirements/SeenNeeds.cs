using System.Security.Cryptography;
using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Microsoft.AspNetCore.DataProtection;

namespace Acquisitieloket.Web.Features.Leads.EditRequirements;

/// <summary>The needs that someone was shown, as the form carries them along: sealed, so that they are what we wrote.</summary>
public sealed class SeenNeeds(IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector(typeof(SeenNeeds).FullName!);

    public string Write(LeadNeeds needs) => seal.Protect(JsonSerializer.Serialize(needs, JsonColumn.Options));

    /// <summary>What was shown; when that cannot be read, as if nothing was known: then nothing is overwritten unasked.</summary>
    public LeadNeeds Read(string? text)
    {
        try
        {
            return JsonSerializer.Deserialize<LeadNeeds>(seal.Unprotect(text ?? ""), JsonColumn.Options)!;
        }
        catch (CryptographicException)
        {
            return new(new(), Segment.IndustryAndConstruction, Cluster.Other);
        }
    }
}
