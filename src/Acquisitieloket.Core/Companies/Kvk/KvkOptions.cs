using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Core.Companies.Kvk;

/// <summary>
/// Section "Kvk": the APIs of the Dutch trade register. Needs a contract and a key of KvK; the machine must trust the
/// certificate authority that KvK uses. A look-up costs what KvK asks for one basic profile.
/// </summary>
public sealed class KvkOptions : IValidatableObject
{
    public const string Section = "Kvk";

    public bool Enabled { get; set; }

    /// <summary>What comes before /v2/zoeken and /v1/basisprofielen.</summary>
    [Required, Url]
    public string BaseAddress { get; set; } = "https://api.kvk.nl/api";

    public string? ApiKey { get; set; }

    /// <summary>Seconds for a whole look-up: nobody waits longer for what they can type.</summary>
    [Range(1, 30)]
    public int TimeoutSeconds { get; set; } = 3;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Enabled && string.IsNullOrWhiteSpace(ApiKey))
            yield return new ValidationResult("Kvk:ApiKey is needed when Kvk:Enabled is true.", [nameof(ApiKey)]);
    }
}
