using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Faults;

namespace Acquisitieloket.Benchmarks.Table;

/// <summary>
/// The real server on loopback, a process of its own on a database. It serves pages and does no work in the background: what was
/// generated would be due, erased and mailed.
/// </summary>
internal sealed class LiveServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1), Look = TimeSpan.FromMilliseconds(5);

    private readonly TestFolder storage = new();
    private readonly ProductProcess process;

    private LiveServer(string connection)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        process = new(
        [
            ("Roles", "web"), ("Urls", address), ("Storage:Root", storage.Path), ("Database:ConnectionString", connection),
        ], Repository.WebProject);
        Http = new HttpClient { BaseAddress = new Uri(address) };
    }

    /// <summary>What asks it: follows redirects and keeps cookies.</summary>
    public HttpClient Http { get; }

    /// <summary>From the start of the process to its first page.</summary>
    public TimeSpan FirstPageAfter { get; private set; }

    /// <summary>What processors worked for it until then.</summary>
    public TimeSpan FirstPageCpu { get; private set; }

    /// <summary>The bytes of its working set now.</summary>
    public double Memory
    {
        get
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").Single(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
    }

    public static async Task<LiveServer> StartAsync(string connection)
    {
        var from = Stopwatch.GetTimestamp();
        var server = new LiveServer(connection);
        while (!await server.AnswersAsync())
        {
            if (Stopwatch.GetElapsedTime(from) > Patience)
            {
                server.Dispose();
                throw new TimeoutException("The server gave no page within a minute.");
            }
            await Task.Delay(Look);
        }
        using var seen = Process.GetProcessById(server.process.Id);
        (server.FirstPageAfter, server.FirstPageCpu) = (Stopwatch.GetElapsedTime(from), seen.TotalProcessorTime);
        return server;
    }

    public void Dispose()
    {
        process.Stop(TimeSpan.FromSeconds(20));
        process.Dispose();
        Http.Dispose();
        storage.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return (await Http.GetAsync("/")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Not listening yet.
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
