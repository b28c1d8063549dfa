using System.Diagnostics;
using Xunit;

namespace Acquisitieloket.Web.Tests.Architecture;

/// <summary>The source as it lies on disk.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Files that git knows or would add, as paths from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    /// <summary>C# files below a folder, without what tools generate.</summary>
    public static IReadOnlyList<SourceFile> Sources(string folder)
    {
        var sources = Files.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)
                && path.EndsWith(".cs", StringComparison.Ordinal) && !path.Contains("/Migrations/"))
            .Select(path => new SourceFile(path)).ToList();
        Assert.True(sources.Count > 3, $"Only {sources.Count} source files found below {folder}.");
        return sources;
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Acquisitieloket.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The solution was not found above the tests.");
    }

    private static List<string> ListFiles()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(path => File.Exists(Path.Combine(Root, path))).ToList();
        Assert.True(files.Count > 100, $"Only {files.Count} files found in {Root}.");
        return files;
    }
}

/// <summary>A source file with its text.</summary>
internal sealed record SourceFile(string Path)
{
    public string Text { get; } = Repository.Read(Path);

    public string Folder => Path[..Path.LastIndexOf('/')];

    /// <summary>The text without comments and strings: what the compiler takes for names.</summary>
    public string Code => SourceText.WithoutCommentsAndStrings(Text);
}
