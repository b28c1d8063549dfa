using System.Text.Json;
using System.Text.Json.Serialization;
using Acquisitieloket.Web.Features.Api.Json;

namespace Acquisitieloket.Web.Features.Api.Problems;

/// <summary>An answer that says what went wrong, as RFC 9457 writes it.</summary>
public sealed record Problem
{
    public const string ContentType = "application/problem+json";

    private static readonly JsonSerializerOptions Writing = new(ApiJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    [JsonPropertyName("type")]
    public string Type { get; init; } = "about:blank";
    [JsonPropertyName("title")]
    public required string Title { get; init; }
    [JsonPropertyName("status")]
    public required int Status { get; init; }
    [JsonPropertyName("detail")]
    public string? Detail { get; init; }
    /// <summary>Everything that is wrong with what was sent, all together.</summary>
    [JsonPropertyName("fouten")]
    public IReadOnlyList<FieldFault>? Faults { get; init; }
    /// <summary>The number under which an unexpected failure stands in our log.</summary>
    [JsonPropertyName("referentienummer")]
    public string? Reference { get; init; }

    public static Problem Of(int status, string? detail = null) => new() { Status = status, Title = TitleOf(status), Detail = detail };

    /// <summary>What was sent cannot be accepted; all faults together.</summary>
    public static Problem Of(IReadOnlyList<FieldFault> faults) => Of(400,
        faults.Count == 1 ? "Er is 1 fout; zie fouten." : $"Er zijn {faults.Count} fouten; zie fouten.") with
    { Faults = faults };

    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        await context.Response.WriteAsync(JsonSerializer.Serialize(this, Writing));
    }

    private static string TitleOf(int status) => status switch
    {
        400 => "De aanvraag klopt niet",
        401 => "Een geldige API-sleutel is nodig",
        403 => "Hier mag u niet bij",
        404 => "Niet gevonden",
        405 => "Deze methode kan hier niet",
        406 => "In deze vorm is het antwoord er niet",
        409 => "Iemand anders wijzigde dit op hetzelfde moment",
        413 => "De inhoud is te groot",
        415 => "Dit soort inhoud lezen wij niet",
        422 => "Dit past niet bij wat u eerder stuurde",
        429 => "Te veel aanvragen achter elkaar",
        >= 500 => "Er ging bij ons iets mis",
        _ => "De aanvraag is niet gelukt",
    };
}

/// <summary>Ends a request of the API with a problem.</summary>
public sealed class ProblemException(Problem problem) : Exception(problem.Title)
{
    public Problem Problem { get; } = problem;
}
