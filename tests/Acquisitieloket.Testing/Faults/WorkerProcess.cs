using System.Diagnostics;

namespace Acquisitieloket.Testing.Faults;

/// <summary>The real program with the role of a worker, as a process of its own that can be killed.</summary>
public sealed class WorkerProcess : IDisposable
{
    private readonly Process process;

    /// <summary>Starts one; settings as in appsettings.sample.json.</summary>
    public WorkerProcess(IEnumerable<(string Key, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Acquisitieloket.Web.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (key, value) in settings.Concat([("Roles", "worker"), ("Urls", "http://127.0.0.1:0"), ("Map:TileUrl", "")]))
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
