using System.Diagnostics;

namespace Acquisitieloket.Testing.Faults;

/// <summary>The real program as a process of its own that can be killed; a worker unless the settings say otherwise.</summary>
public sealed class ProductProcess : IDisposable
{
    private readonly Process process;

    /// <summary>Starts one; settings as in appsettings.sample.json. Pages need the folder with the assets as where it works.</summary>
    public ProductProcess(IEnumerable<(string Key, string Value)> settings, string? folder = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Acquisitieloket.Web.dll")])
        {
            WorkingDirectory = folder ?? AppContext.BaseDirectory, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (key, value) in settings.Prepend(("Map:TileUrl", "")).Prepend(("Urls", "http://127.0.0.1:0")).Prepend(("Roles", "worker")))
            start.Environment[key.Replace(":", "__")] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Id = process.Id;
    }

    public int Id { get; }

    /// <summary>What its claims begin with, see LeaseClaims.</summary>
    public string Name => $"{Environment.MachineName[..Math.Min(40, Environment.MachineName.Length)]}/{Id}/";

    /// <summary>Ends it as a power cut would: at once, wherever it is (SIGKILL).</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Asks it to stop, as a service manager does (SIGTERM). False when it did not within the time.</summary>
    public bool Stop(TimeSpan patience)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{Id}"]);
        kill.WaitForExit();
        return process.WaitForExit(patience);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }
}
