using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Benchmarks;

/// <summary>The product with a number of leads, and a coordinator who looks at them.</summary>
internal sealed class QueueScene(TestApp app, Visitor visitor, int leads, string connection) : IAsyncDisposable
{
    // The test host finds the web project by itself only when a test runner starts it.
    static QueueScene() => Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_ACQUISITIELOKET_WEB", Repository.WebProject);

    public static async Task<QueueScene> OpenAsync(int leads, string? keep, int years = 5)
    {
        // What hosts tell of their start has no place between figures.
        var app = new TestApp(keep is null ? null : new KeptDatabase(keep), ("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning"));
        var visitor = await SignInAsync(app);
        await app.Do<AppDbContext>(db => GeneratedScene.FillAsync(db, app.Data, leads, years));
        return new(app, visitor, leads, await app.Read(db => Task.FromResult(db.Database.GetConnectionString()!)));
    }

    public TestApp App => app;
    public int Leads => leads;
    public string Connection => connection;

    /// <summary>The same coordinator on another server that has this database.</summary>
    public Task<Visitor> SignInAsync(HttpClient at) => SignInAsync(app, at);

    /// <summary>What works without pages, on the same database.</summary>
    public TestCore OpenCore() => new(new TestDatabase(DatabaseProvider.Sqlite, connection, () => { }));

    public async Task GetAsync(string address) => (await visitor.Http.GetAsync(address)).EnsureSuccessStatusCode();

    /// <summary>The address of the fifth page of a list, or of its last.</summary>
    public async Task<string> DeepAsync(string address)
    {
        var page = await visitor.Get(address);
        for (var i = 0; i < 4 && page.Document.QuerySelectorAll("a").Any(a => a.TextContent.Trim() == "Volgende"); i++)
            page = await page.Follow("Volgende");
        return page.Path;
    }

    /// <summary>How many bytes a page has, which must hold some words: a page without them is not the one that was meant.</summary>
    public async Task<int> BytesAsync(string address, string words)
    {
        var content = await visitor.Http.GetByteArrayAsync(address);
        return System.Text.Encoding.UTF8.GetString(content).Contains(words, StringComparison.Ordinal) ? content.Length
            : throw new InvalidOperationException($"{address} does not say \"{words}\".");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Task<Visitor> SignInAsync(TestApp app, HttpClient? at = null) =>
        app.SignInAs(Role.Coordinator, $"Economische Zaken {Municipality.Hengelo}", at);
}
