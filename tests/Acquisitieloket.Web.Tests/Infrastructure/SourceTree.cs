namespace Acquisitieloket.Web.Tests.Infrastructure;

/// <summary>The sources of the web project, for rules that are about the files themselves.</summary>
public static class SourceTree
{
    public static string Web { get; } = Path.Combine(Root(), "src", "Acquisitieloket.Web");

    /// <summary>Files of the features with this ending, as (path within the features, text).</summary>
    public static IReadOnlyList<(string Path, string Text)> Features(string pattern)
    {
        var root = Path.Combine(Web, "Features");
        return [.. Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(root, file), File.ReadAllText(file)))];
    }

    /// <summary>Texts of the public part that stand in Core, because what is printed and mailed needs them too.</summary>
    public static IReadOnlyList<(string Path, string Text)> Words(string pattern)
    {
        var root = Path.Combine(Root(), "src", "Acquisitieloket.Core");
        return [.. Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Select(file => ("Core/" + Path.GetRelativePath(root, file), File.ReadAllText(file)))];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Acquisitieloket.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
