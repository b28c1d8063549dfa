using System.Text.Json.Nodes;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Api.Enquiries;
using Acquisitieloket.Web.Features.Api.Json;
using Acquisitieloket.Web.Features.Api.LocationChecks;
using Acquisitieloket.Web.Features.Api.Problems;
using Acquisitieloket.Web.Features.Api.Questions;
using Acquisitieloket.Web.Features.Api.Reports;
using Acquisitieloket.Web.Features.Api.Sites;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Acquisitieloket.Web.Features.Api.Document;

/// <summary>What the things of the API look like: Dutch names, the words of enumerations, questions without other fields.</summary>
internal static class DocumentSchemas
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(LocationQuestion)] = "LocatiecheckVraag", [typeof(ActivityPart)] = "Activiteit", [typeof(SpacePart)] = "Ruimte",
        [typeof(RangePart)] = "Bereik", [typeof(AccessPart)] = "Bereikbaarheid", [typeof(PowerPart)] = "Energie",
        [typeof(PlanningPart)] = "Planning", [typeof(PreferencePart)] = "Voorkeur",
        [typeof(LocationCheckAnswer)] = "LocatiecheckAntwoord", [typeof(SiteVerdict)] = "TerreinOordeel",
        [typeof(Reason)] = "Reden", [typeof(BestPlot)] = "PassendeKavel",
        [typeof(EnquiryQuestion)] = "Vestigingsvraag", [typeof(CompanyPart)] = "Bedrijf", [typeof(ContactPart)] = "Contact",
        [typeof(ImpactPart)] = "Impact", [typeof(OriginPart)] = "Herkomst",
        [typeof(EnquiryReceived)] = "VestigingsvraagOntvangen", [typeof(HelpingPerson)] = "Contactpersoon",
        [typeof(EnquiryState)] = "VestigingsvraagStand",
        [typeof(SiteList)] = "Bedrijventerreinen", [typeof(SiteAnswer)] = "Bedrijventerrein", [typeof(WayAnswer)] = "Ontsluiting",
        [typeof(PlotList)] = "Kavels", [typeof(PlotAnswer)] = "Kavel",
        [typeof(PowerAnswer)] = "Vermogen", [typeof(BuildingAnswer)] = "Pand", [typeof(LocalText)] = "Tekst",
        [typeof(ReportList)] = "Rapportages", [typeof(ReportTitle)] = "RapportageTitel", [typeof(ReportAnswer)] = "Rapportage",
        [typeof(ReportTable)] = "Tabel", [typeof(ReportRow)] = "Rij", [typeof(ReportDefinition)] = "Definitie",
        [typeof(Problem)] = "Probleem", [typeof(FieldFault)] = "Fout",
    };

    public static string? NameOf(Type type) => Names.GetValueOrDefault(type);

    /// <summary>A parameter of a list; enumerations by the words of the register, without what is never shown.</summary>
    public static OpenApiParameter ParameterOf(ApiAsksAttribute asks) => new()
    {
        Name = asks.Name,
        In = ParameterLocation.Query,
        Description = asks.Description ?? asks.Name switch
        {
            "limit" => $"Hoeveel er op een bladzijde staan; zonder: {ListQuery.MostOnAPage}.",
            "cursor" => "Uit de header Link van de bladzijde ervoor.",
            _ => null,
        },
        Schema = new OpenApiSchema
        {
            Type = asks.Type == typeof(int) ? JsonSchemaType.Integer : JsonSchemaType.String,
            Minimum = asks.Name == "limit" ? "1" : null,
            Maximum = asks.Name == "limit" ? $"{ListQuery.MostOnAPage}" : null,
            Enum = asks.Type.IsEnum ? [.. Enum.GetValues(asks.Type).Cast<Enum>().Where(v => v is not ProgrammeStatus.Dropped)
                .Select(v => (JsonNode)RegisterWords.Of(v))] : null,
        },
    };

    public static Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (ApiWords.Has(type))
        {
            schema.Type = type == context.JsonTypeInfo.Type ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Enum = [.. ApiWords.All(type).Select(word => (JsonNode)word)];
            if (type != context.JsonTypeInfo.Type)
                schema.Enum.Add(JsonNullSentinel.JsonNull);
        }
        // Questions are read strictly.
        if (type.Name.EndsWith("Part", StringComparison.Ordinal) || type.Name.EndsWith("Question", StringComparison.Ordinal))
            schema.AdditionalPropertiesAllowed = false;
        return Task.CompletedTask;
    }
}
