using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Partners;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Web.Tests.Architecture;

namespace Acquisitieloket.Web.Tests.Features.Api;

/// <summary>The product with the 26 sites of the region and one account manager, asked by programs.</summary>
public sealed class ApiScene : IAsyncDisposable
{
    public const string Checks = "/api/v1/locatiechecks", Enquiries = "/api/v1/vestigingsvragen", Sites = "/api/v1/bedrijventerreinen";

    public TestApp App { get; private init; } = null!;
    public HttpClient Anyone { get; private init; } = null!;

    public static async Task<ApiScene> Open(params (string, string)[] settings)
    {
        var app = new TestApp(null, settings);
        await app.Do<IndicativeSites, int>(sites => sites.LoadAsync());
        await app.SignInAs(Role.AccountManager, "Economische Zaken Almelo");
        return new ApiScene { App = app, Anyone = app.CreateClient() };
    }

    /// <summary>A partner's system with a key of its own.</summary>
    public async Task<(HttpClient Partner, ApiKey Key)> Partner(string name = "Oost NL", ApiKeyPurpose purpose = ApiKeyPurpose.Enquiries)
    {
        var (key, text) = await App.Do<ApiKeyService, (ApiKey, string)>(keys => keys.MakeAsync(name, purpose, new Actor(1, "Beheerder")));
        var client = App.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", text);
        return (client, key);
    }

    /// <summary>The JSON object in the documentation's own examples.</summary>
    public static JsonObject Example(string name) => (JsonObject)JsonNode.Parse(
        Repository.Read($"src/Acquisitieloket.Web/Features/Api/Document/Examples/{name}.json"))!;

    public static StringContent Json(object content) =>
        new(content as string ?? JsonSerializer.Serialize(content), Encoding.UTF8, "application/json");

    public static async Task<HttpResponseMessage> Send(HttpClient client, JsonObject question, string? idempotencyKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Enquiries) { Content = Json(question) };
        if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
        return await client.SendAsync(request);
    }

    public static async Task<JsonElement> Read(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    /// <summary>Place and code of each fault in a problem.</summary>
    public static async Task<IReadOnlyList<(string Field, string Code)>> Faults(HttpResponseMessage response) =>
        [.. (await Read(response)).GetProperty("fouten").EnumerateArray()
            .Select(f => (f.GetProperty("veld").GetString()!, f.GetProperty("code").GetString()!))];

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
