namespace Acquisitieloket.Testing;

/// <summary>A folder of its own, gone afterwards.</summary>
public sealed class TestFolder : IDisposable
{
    // Every host in a test has a folder, so this comes before the first host: hundreds of hosts in one process would
    // use up the watches on files that the system gives (128 for each user on many machines). They look, if at all, by timer.
    static TestFolder()
    {
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("acquisitieloket-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
