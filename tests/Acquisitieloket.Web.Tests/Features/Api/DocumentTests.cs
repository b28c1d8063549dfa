using System.Net;
using System.Text.Json.Nodes;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Web.Features.Api.Questions;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Acquisitieloket.Web.Tests.Features.Api;

/// <summary>The OpenAPI document tells the truth, and all of it.</summary>
public sealed class DocumentTests : IAsyncLifetime
{
    private ApiScene scene = null!;
    private string text = null!;

    public async Task InitializeAsync()
    {
        scene = await ApiScene.Open();
        text = await scene.Anyone.GetStringAsync("/api/v1/openapi.json");
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public void Document_Always_IsValidOpenApi31()
    {
        var read = OpenApiDocument.Parse(text, "json");

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.Empty(read.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()));
    }

    [Fact]
    public void Document_Always_HoldsEveryRouteBelowV1AndNoOther()
    {
        var served = scene.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/v1/") && !e.RoutePattern.RawText.EndsWith("openapi.json"))
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                .Select(method => $"{method.ToLowerInvariant()} /{e.RoutePattern.RawText!.TrimStart('/')}"));
        var told = JsonNode.Parse(text)!["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key} {path.Key}"));

        Assert.Equal(served.Distinct().Order(), told.Order());
    }

    [Fact]
    public void Document_ForEveryOperation_TellsItsVersionHeaderAndItsProblems()
    {
        var operations = JsonNode.Parse(text)!["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).ToList();

        Assert.All(operations, operation =>
        {
            Assert.NotEmpty(operation.Value!["summary"]!.ToString());
            var responses = operation.Value["responses"]!.AsObject();
            Assert.All(responses, r => Assert.NotNull(r.Value!["headers"]!["API-Version"]));
            Assert.All(responses.Where(r => r.Key[0] is '4' or '5'), r =>
                Assert.Equal("#/components/schemas/Probleem", r.Value!["content"]!["application/problem+json"]!["schema"]!["$ref"]!.ToString()));
            Assert.Contains("500", responses.Select(r => r.Key));
        });
        Assert.NotNull(JsonNode.Parse(text)!["paths"]!["/api/v1/vestigingsvragen"]!["post"]!["security"]);
    }

    [Fact]
    public async Task Example_OfEveryQuestion_IsAccepted()
    {
        var (partner, _) = await scene.Partner();
        var paths = JsonNode.Parse(text)!["paths"]!;
        JsonObject Example(string path) => paths[path]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!.AsObject();

        Assert.Equal(HttpStatusCode.OK,
            (await scene.Anyone.PostAsync(ApiScene.Checks, ApiScene.Json(Example(ApiScene.Checks).ToJsonString()))).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await ApiScene.Send(partner, Example(ApiScene.Enquiries), "1")).StatusCode);
    }

    [Fact]
    public void Fault_OfEveryKindAndField_HasItsWordsAndItsPlaceInTheJson()
    {
        object[] limits = [new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1)];
        // The site whose page one came from becomes a preferred site; the API names those itself.
        var answers = EnquirySubject.All.SelectMany(s => s.Fields).Where(f => f != EnquirySubject.NamedSite).ToList();

        Assert.All(Enum.GetValues<FaultKind>(), kind => Assert.NotEmpty(QuestionFaults.Of(new Fault("Company.Name", kind, limits)).Message));
        Assert.All(answers, field => Assert.Contains(field, QuestionFaults.Fields));
        var schema = JsonNode.Parse(text)!["components"]!["schemas"]!["Vestigingsvraag"]!;
        Assert.All(QuestionFaults.Fields.Values, path => Assert.NotNull(path.Split('.').Aggregate(
            (JsonNode?)schema, (at, name) => Resolve(at)?["properties"]?[name])));
    }

    private JsonNode? Resolve(JsonNode? schema) => schema?["$ref"] is { } reference
        ? JsonNode.Parse(text)!["components"]!["schemas"]![reference.ToString().Split('/')[^1]]
        : schema?["oneOf"] is JsonArray either ? Resolve(either.First(s => s!["$ref"] is not null)) : schema;
}
