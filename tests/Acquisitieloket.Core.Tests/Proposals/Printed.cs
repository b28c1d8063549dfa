using System.Diagnostics;

namespace Acquisitieloket.Core.Tests.Proposals;

/// <summary>Reads a PDF back with the tools of Poppler and qpdf.</summary>
internal static class Printed
{
    public static string Text(string path) => Run("pdftotext", "-layout", path, "-");

    public static string Info(string path) => Run("pdfinfo", path);

    public static string Structure(string path) => Run("pdfinfo", "-struct", path);

    public static string Metadata(string path) => Run("pdfinfo", "-meta", path);

    public static string Objects(string path) => Run("qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=none", path);

    /// <summary>The same with its objects packed, as many programs write them.</summary>
    public static void Pack(string path, string target) => Run("qpdf", "--object-streams=generate", path, target);

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
