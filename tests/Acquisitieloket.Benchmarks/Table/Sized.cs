using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Testing;
using Microsoft.Data.Sqlite;

namespace Acquisitieloket.Benchmarks.Table;

/// <summary>One number of leads: a database that serves all measures, and the product on it.</summary>
internal sealed class Sized : IAsyncDisposable
{
    private const int Years = 10;

    private readonly TestFolder folder;

    private Sized(TestFolder folder, QueueScene scene, TestCore core) => (this.folder, Scene, Core) = (folder, scene, core);

    public QueueScene Scene { get; }

    /// <summary>What works without pages, on the same database.</summary>
    public TestCore Core { get; }

    public int Leads => Scene.Leads;

    /// <summary>The leads with long timelines.</summary>
    public required IReadOnlyList<BusyLead> Busy { get; init; }

    /// <summary>
    /// Generates the database, or takes it from the folder of those that are kept. Each run works on a copy of its own, so that
    /// the next one finds what was generated and nothing more.
    /// </summary>
    public static async Task<Sized> OpenAsync(int leads, string? kept)
    {
        var folder = new TestFolder();
        var (mine, file) = (folder["leads.db"], kept is null ? null : Path.Combine(Directory.CreateDirectory(kept).FullName, $"leads-{leads}.db"));
        if (file is null || !File.Exists(file))
            await GenerateAsync(leads, mine);
        if (file is not null && !File.Exists(file))
        {
            // Under another name until it is whole: what was broken off is not taken for a database.
            File.Copy(mine, $"{file}.part", overwrite: true);
            File.Move($"{file}.part", file);
        }
        if (!File.Exists(mine))
            File.Copy(file!, mine);
        var scene = await QueueScene.OpenAsync(leads, mine, Years);
        return new(folder, scene, scene.OpenCore()) { Busy = await BusyLeads.OpenAsync(scene.App) };
    }

    private static async Task GenerateAsync(int leads, string path)
    {
        await using (var scene = await QueueScene.OpenAsync(leads, path, Years))
        {
            await using var core = scene.OpenCore();
            await ReportsLoad.CountAsync(core);
            await BusyLeads.AddAsync(scene.App);
            await core.Do<SummaryUpkeep>(upkeep => upkeep.RunAsync(default));
        }
        // Closing the last connection moves the log into the file, which is then the whole database.
        SqliteConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        await Core.DisposeAsync();
        await Scene.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
