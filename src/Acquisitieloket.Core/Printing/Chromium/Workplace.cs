using System.Diagnostics;

namespace Acquisitieloket.Core.Printing.Chromium;

/// <summary>
/// The folder in which one page is printed. It is named after its process, because a process that is killed leaves it
/// behind with what a company wrote in it.
/// </summary>
internal static class Workplace
{
    private const string Prefix = "acquisitieloket-pdf-";

    public static DirectoryInfo Create() => Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-");

    /// <summary>Removes what processes left behind that are no more.</summary>
    public static void RemoveThoseOfTheDead()
    {
        using var own = Process.GetCurrentProcess();
        foreach (var folder in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories($"{Prefix}*"))
            if (!int.TryParse(folder.Name[Prefix.Length..].Split('-')[0], out var id) || !IsAlive(id)
                // In a container every process has the same number, one life after the other.
                || (id == own.Id && folder.CreationTime < own.StartTime))
                Remove(folder);
    }

    public static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // A browser that was ended may still be writing, or it is another user's; the next start looks again.
        }
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
