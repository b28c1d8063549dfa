using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Testing.Kvk;

/// <summary>A server on loopback that answers as the documentation of KvK's Zoeken v2 and Basisprofiel v1 says.</summary>
public sealed class KvkServer : IAsyncDisposable
{
    public const string ApiKey = "een-sleutel", Known = "12345678", WithoutProfile = "23456789", Unknown = "99999999", Slow = "11111111", Broken = "22222222";

    private readonly WebApplication app;

    private KvkServer(WebApplication app) => this.app = app;

    public IReadOnlyList<(string, string)> Settings =>
    [
        ("Kvk:Enabled", "true"), ("Kvk:BaseAddress", $"{app.Urls.First()}/api"), ("Kvk:ApiKey", ApiKey), ("Kvk:TimeoutSeconds", "1"),
    ];

    public static async Task<KvkServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Use((context, next) =>
        {
            if (context.Request.Headers["apikey"] == ApiKey)
                return next();
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        });
        app.MapGet("/api/v2/zoeken", SearchAsync);
        app.MapGet("/api/v1/basisprofielen/{number}", (string number) => number == Known ? Results.Text(Profile, "application/hal+json") : Results.NotFound());
        await app.StartAsync();
        return new KvkServer(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task<IResult> SearchAsync(string kvkNummer, CancellationToken gone)
    {
        if (kvkNummer == Slow)
            await Task.Delay(TimeSpan.FromSeconds(20), gone);
        return kvkNummer switch
        {
            Known or WithoutProfile => Results.Text(Search(kvkNummer), "application/hal+json"),
            Broken => Results.Text("<html>Onderhoud</html>", "text/html"),
            _ => Results.NotFound(new { fout = new[] { new { code = "IPD5200", omschrijving = "Geen resultaat" } } }),
        };
    }

    private static string Search(string number) => $$"""
        {
          "pagina": 1, "resultatenPerPagina": 10, "totaal": 2,
          "resultaten": [
            { "kvkNummer": "{{number}}", "naam": "Twentse Dozen Holding B.V.", "type": "rechtspersoon", "actief": "Ja" },
            { "kvkNummer": "{{number}}", "vestigingsnummer": "000012345678", "naam": "Twentse Dozen",
              "adres": { "binnenlandsAdres": { "type": "bezoekadres", "straatnaam": "Kanaalweg", "plaats": "Almelo" } },
              "type": "hoofdvestiging", "actief": "Ja" }
          ],
          "_links": { "self": { "href": "https://voorbeeld.example/api/v2/zoeken" } }
        }
        """;

    private const string Profile = """
        {
          "kvkNummer": "12345678", "indNonMailing": "Ja", "naam": "Twentse Dozen Holding B.V.",
          "handelsnamen": [ { "naam": "Twentse Dozen", "volgorde": 0 } ],
          "_embedded": { "hoofdvestiging": {
            "vestigingsnummer": "000012345678", "eersteHandelsnaam": "Twentse Dozen",
            "adressen": [ { "type": "bezoekadres", "indAfgeschermd": "Nee", "straatnaam": "Kanaalweg", "huisnummer": 1, "plaats": "Almelo", "land": "Nederland" } ],
            "websites": [ "www.twentsedozen.example" ]
          } }
        }
        """;
}
