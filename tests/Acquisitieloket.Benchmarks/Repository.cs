namespace Acquisitieloket.Benchmarks;

/// <summary>Where the parts of the product are that a benchmark runs.</summary>
internal static class Repository
{
    /// <summary>The folder of the web project, which has the assets of its pages.</summary>
    public static string WebProject { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Acquisitieloket.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Not below the repository.");
        return Path.Combine(folder.FullName, "src", "Acquisitieloket.Web");
    }
}
