using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Benchmarks;

/// <summary>
/// The limit of a page: an endpoint that reads its rows by plain ADO.NET and writes as many bytes, on the same kind of server,
/// without rights, session or page.
/// </summary>
internal sealed class BareServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;

    private BareServer(WebApplication app) => (this.app, client) = (app, app.GetTestClient());

    /// <summary>Starts one: number N of the statements are those of page N, all of which are as long.</summary>
    public static async Task<BareServer> StartAsync(string connection, IReadOnlyList<IReadOnlyList<string>> pages, int bytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var content = new byte[bytes];
        app.MapGet("/{number:int}", async (int number, HttpContext context) =>
        {
            await ReadAsync(connection, pages[number % pages.Count]);
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes;
            await context.Response.Body.WriteAsync(content);
        });
        await app.StartAsync();
        return new(app);
    }

    public async Task GetAsync(int number) => (await client.GetAsync($"/{number}")).EnsureSuccessStatusCode();

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return app.DisposeAsync();
    }

    private static async Task ReadAsync(string connectionString, IReadOnlyList<string> statements)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
                reader.GetValues(values);
        }
    }
}
