using System.Diagnostics;
using System.Text.Json;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Web.Tests.WholeSite;

/// <summary>The W3C's own checker (package vnu-jar), run once over many pages.</summary>
internal static class HtmlValidator
{
    /// <summary>What is wrong, one sentence a fault, with the page it stands on.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IReadOnlyList<(string Name, string Html)> pages)
    {
        using var folder = new TestFolder();
        for (var i = 0; i < pages.Count; i++)
            await File.WriteAllTextAsync(Path.Combine(folder.Path, $"{i:0000}.html"), pages[i].Html);
        using var java = Process.Start(new ProcessStartInfo(
            "java", ["-Xss4m", "-jar", Jar(), "--exit-zero-always", "--stdout", "--format", "json", "--errors-only", folder.Path])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await java.StandardOutput.ReadToEndAsync();
        await java.WaitForExitAsync();
        Assert.Equal(0, java.ExitCode);
        return [.. JsonDocument.Parse(output).RootElement.GetProperty("messages").EnumerateArray().Select(message =>
            $"{pages[int.Parse(Path.GetFileNameWithoutExtension(message.GetProperty("url").GetString()!))].Name}: "
            + $"{message.GetProperty("message").GetString()} "
            + (message.TryGetProperty("extract", out var extract) ? extract.GetString()!.ReplaceLineEndings(" ") : ""))];
    }

    private static string Jar() => Path.Combine(
        Architecture.Repository.Root, "tests", "Acquisitieloket.Web.Tests", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
}
