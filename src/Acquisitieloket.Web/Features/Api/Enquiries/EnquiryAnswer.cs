using System.ComponentModel;
using System.Text.Json.Serialization;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Api.Enquiries;

/// <summary>An enquiry that came in: its number, who helps the company, and where to see how it goes.</summary>
public sealed record EnquiryReceived(
    [property: JsonPropertyName("referentie")] string Reference,
    [property: JsonPropertyName("contactpersoon")] HelpingPerson ContactPerson,
    [property: JsonPropertyName("statusUrl"), Description("Hier leest uw systeem hoe het ervoor staat, met dezelfde sleutel. "
        + "Het bedrijf krijgt zijn eigen, besloten pagina per mail.")] string StatusUrl);

/// <summary>The employee who helps the company.</summary>
public sealed record HelpingPerson(
    [property: JsonPropertyName("naam")] string Name,
    [property: JsonPropertyName("telefoon")] string? Phone,
    [property: JsonPropertyName("email")] string? Email,
    [property: JsonPropertyName("gemeente"), Description("null voor iemand die voor de hele regio werkt.")] Municipality? Municipality);

/// <summary>Where an enquiry stands: stage and dates, no more.</summary>
public sealed record EnquiryState(
    [property: JsonPropertyName("referentie")] string Reference,
    [property: JsonPropertyName("fase")] LeadStage Stage,
    [property: JsonPropertyName("faseSinds")] DateTime StageSince,
    [property: JsonPropertyName("ontvangenOp")] DateTime ReceivedAt,
    [property: JsonPropertyName("afgeslotenOp")] DateTime? ClosedAt);
