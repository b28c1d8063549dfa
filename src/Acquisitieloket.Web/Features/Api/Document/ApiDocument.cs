using Acquisitieloket.Web.Features.Api.Json;
using Acquisitieloket.Web.Features.Api.Keys;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Acquisitieloket.Web.Features.Api.Document;

/// <summary>The OpenAPI document of the API: made from the running routes, so that it cannot tell of others.</summary>
internal static class ApiDocument
{
    private const string About = """
        Het Acquisitieloket van Netwerkstad Twente: de bedrijventerreinen van Almelo, Borne, Enschede, Hengelo en Oldenzaal, een
        anonieme locatiecheck, vestigingsvragen van partners, rapportages voor wie daar een sleutel voor heeft, en open data. Wat van iedereen is mag ook vanaf een andere website gevraagd
        worden. Vragen worden streng gelezen: een veld dat niet bestaat wordt geweigerd. Antwoorden kunnen er velden bij krijgen;
        sla over wat u niet kent. Momenten zijn UTC (RFC 3339), oppervlakten hele m², vermogens hele kVA.
        """;

    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.NumberHandling = ApiJson.Options.NumberHandling & 0;
            foreach (var converter in ApiJson.Options.Converters)
                options.SerializerOptions.Converters.Add(converter);
        });
        return services.AddOpenApi(ApiSetup.Version, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = action => action.RelativePath?.StartsWith(ApiSetup.Root[1..], StringComparison.Ordinal) == true;
            options.CreateSchemaReferenceId = type => DocumentSchemas.NameOf(type.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);
            options.AddSchemaTransformer(DocumentSchemas.TransformAsync);
            options.AddOperationTransformer(DocumentOperations.TransformAsync);
            options.AddDocumentTransformer((document, _, _) =>
            {
                Describe(document);
                return Task.CompletedTask;
            });
        });
    }

    public static void MapApiDocument(this WebApplication app) =>
        app.MapOpenApi($"{ApiSetup.Root}/openapi.json").AllowAnonymous().RequireCors(ApiSetup.OpenToOtherSites);

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Acquisitieloket Netwerkstad Twente",
            Version = ApiSetup.FullVersion,
            Description = About,
            License = new OpenApiLicense { Name = "EUPL-1.2", Identifier = "EUPL-1.2" },
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[ApiKeyAuthentication.Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "De sleutel van een partner, die de beheerder van het loket maakt: Authorization: Bearer tw_…",
        };
    }
}
