using Acquisitieloket.Testing.Databases;

namespace Acquisitieloket.Testing;

/// <summary>The settings under which tests run; names as in appsettings.sample.json.</summary>
internal static class TestSettings
{
    public static Dictionary<string, string?> For(
        TestDatabase database, TestFolder storage, IEnumerable<(string Key, string Value)> others)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Database:Provider"] = database.Provider.ToString(),
            ["Database:ConnectionString"] = database.ConnectionString,
            // The copy is migrated already.
            ["Database:MigrateOnStart"] = "false",
            ["Storage:Root"] = storage.Path,
            ["Roles"] = "web",
            ["Urls"] = "http://localhost",
            // No test asks a map service for pictures.
            ["Map:TileUrl"] = "",
            // All tests come from one address.
            ["Web:SignInsPerMinute"] = "10000",
            ["Web:PublicPostsPerMinute"] = "1000000",
            ["Web:LinkPostsPerMinute"] = "10000",
            ["Web:LocationChecksPerMinute"] = "10000",
            ["Web:PartnerPostsPerMinute"] = "10000",
        };
        foreach (var (key, value) in others) settings[key] = value;
        return settings;
    }
}
