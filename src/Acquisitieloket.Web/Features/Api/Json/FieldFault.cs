using System.Text.Json.Serialization;

namespace Acquisitieloket.Web.Features.Api.Json;

/// <summary>One thing that is wrong with what was sent.</summary>
/// <param name="Field">Where: the path in the JSON that was sent, such as ruimte.kavelM2.min, or the name of a parameter or header.</param>
/// <param name="Code">What, for programs: one word that never changes.</param>
/// <param name="Message">What, and how to mend it, for people.</param>
public sealed record FieldFault(
    [property: JsonPropertyName("veld")] string Field,
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("melding")] string Message);
