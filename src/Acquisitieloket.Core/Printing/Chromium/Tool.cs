using System.ComponentModel;
using System.Diagnostics;
using Acquisitieloket.Core.Jobs;

namespace Acquisitieloket.Core.Printing.Chromium;

/// <summary>Runs a program of the operating system to its end, or ends it when it takes too long.</summary>
internal static class Tool
{
    /// <summary>What the program wrote; fails when it is not there, takes too long or its exit code is not accepted.</summary>
    public static async Task<string> RunAsync(
        string path, IEnumerable<string> arguments, TimeSpan limit, CancellationToken cancellation, params int[] accepted)
    {
        var name = Path.GetFileName(path);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(limit);
        using var process = Start(path, name, arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            await errors;
            return process.ExitCode == 0 || accepted.Contains(process.ExitCode)
                ? await output
                : throw new DueWorkFailed($"{name} ended with code {process.ExitCode}.");
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            throw new DueWorkFailed($"{name} took longer than {limit.TotalSeconds:0} seconds.", inner: late);
        }
    }

    private static Process Start(string path, string name, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(path, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
        }
        catch (Win32Exception missing)
        {
            throw new DueWorkFailed($"{name} is not installed or cannot be started.", inner: missing);
        }
    }
}
