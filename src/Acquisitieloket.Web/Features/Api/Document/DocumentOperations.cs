using System.Text.Json.Nodes;
using Acquisitieloket.Web.Features.Api.Keys;
using Acquisitieloket.Web.Features.Api.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Acquisitieloket.Web.Features.Api.Document;

/// <summary>What each operation reads and answers, taken from the marks on its action.</summary>
internal static class DocumentOperations
{
    public static async Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var marks = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Responses ??= [];
        var problem = await SchemaAsync(typeof(Problem), context, cancellation);
        foreach (var status in (marks.OfType<ApiRefusesAttribute>().FirstOrDefault()?.Statuses ?? []).Append(500))
            operation.Responses[status.ToString()] = new OpenApiResponse
            {
                Description = Problem.Of(status).Title,
                Content = new Dictionary<string, OpenApiMediaType> { [Problem.ContentType] = new() { Schema = problem } },
            };
        foreach (var response in operation.Responses.Values.OfType<OpenApiResponse>())
            AddHeaders(response);
        foreach (var also in marks.OfType<ApiAlsoAttribute>().SelectMany(mark => mark.ContentTypes))
            (operation.Responses["200"] as OpenApiResponse)!.Content![also] = new OpenApiMediaType();
        foreach (var asks in marks.OfType<ApiAsksAttribute>())
            (operation.Parameters ??= []).Add(DocumentSchemas.ParameterOf(asks));
        if (marks.OfType<IApiTakes>().FirstOrDefault() is { } takes)
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new()
                    {
                        Schema = await SchemaAsync(takes.Question, context, cancellation),
                        Example = await ExampleAsync(takes.Example, cancellation),
                    },
                },
            };
        if (marks.OfType<IAuthorizeData>().Any())
            AskForKey(operation, context.Document!, posts: operation.RequestBody is not null);
    }

    // Once in the document, however many operations name it.
    private static async Task<IOpenApiSchema> SchemaAsync(
        Type type, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var name = DocumentSchemas.NameOf(type)!;
        context.Document!.AddComponent(name, await context.GetOrCreateSchemaAsync(type, null, cancellation));
        return new OpenApiSchemaReference(name, context.Document);
    }

    private static void AddHeaders(OpenApiResponse response)
    {
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        response.Headers["API-Version"] = new OpenApiHeader
        {
            Description = "De volledige versie van deze API.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = ApiSetup.FullVersion,
        };
    }

    private static void AskForKey(OpenApiOperation operation, OpenApiDocument document, bool posts)
    {
        operation.Security =
            [new() { [new OpenApiSecuritySchemeReference(ApiKeyAuthentication.Scheme, document)] = [] }];
        if (!posts)
            return;
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = "Idempotency-Key",
            In = ParameterLocation.Header,
            Required = true,
            Description = "Van u, voor elke vraag een andere, zoals een UUID. Wie het antwoord mist stuurt met dezelfde sleutel nog eens.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
        });
    }

    private static async Task<JsonNode?> ExampleAsync(string name, CancellationToken cancellation)
    {
        var type = typeof(DocumentOperations);
        await using var file = type.Assembly.GetManifestResourceStream($"{type.Namespace}.Examples.{name}.json")!;
        return await JsonNode.ParseAsync(file, cancellationToken: cancellation);
    }
}
