using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.BrowserTests;

/// <summary>
/// The product as a process of its own, as it runs for users: Kestrel on loopback, workers, an embedded database and
/// demo data in a folder that is there for this test only.
/// </summary>
public sealed class Product : IAsyncDisposable
{
    private readonly (string Key, string Value)[] settings;
    private readonly TestFolder storage = new();
    private Process? process;

    public Product(params (string Key, string Value)[] settings) => this.settings = settings;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    /// <summary>Where its database is.</summary>
    public string ConnectionString => $"Data Source={Path.Combine(storage.Path, "database", "acquisitieloket.db")};Pooling=False";

    /// <summary>Starts the program and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Acquisitieloket.Web.dll")])
        {
            WorkingDirectory = Path.Combine(RepositoryRoot(), "src", "Acquisitieloket.Web"),
            RedirectStandardOutput = true,
        };
        (string, string)[] own =
        [
            ("Urls", Address), ("Storage:Root", storage.Path), ("Demo:Enabled", "true"), ("Web:PublicPostsPerMinute", "1000"), ("Map:TileUrl", ""),
        ];
        foreach (var (key, value) in own.Concat(settings))
            start.Environment[key.Replace(":", "__")] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await UntilAsync("the product answers", TimeSpan.FromMinutes(3), async () =>
        {
            using var http = new HttpClient();
            try
            {
                return (await http.GetAsync($"{Address}/health/ready")).IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return process.HasExited ? throw new InvalidOperationException("The product stopped while starting.") : false;
            }
        });
    }

    /// <summary>Ends the process as a power cut would: at once, wherever it is (SIGKILL).</summary>
    public async Task KillAsync()
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Reads the product's own database from beside it.</summary>
    public async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> query)
    {
        await using var db = new SqliteAppDbContext(
            new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite(ConnectionString).Options);
        return await query(db);
    }

    /// <summary>Waits for something that happens by itself; fails with its name when it does not.</summary>
    public static async Task UntilAsync(string what, TimeSpan patience, Func<Task<bool>> happened)
    {
        var watch = Stopwatch.StartNew();
        while (!await happened())
        {
            if (watch.Elapsed > patience)
                throw new TimeoutException($"Not within {patience.TotalSeconds:0} seconds: {what}.");
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        storage.Dispose();
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Acquisitieloket.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Not below the repository.");
        return folder.FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
