using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Benchmarks;

/// <summary>
/// Pages of the queue a second for eight signed-in clients, everything but the network. The limit: the same number of
/// rows read by plain ADO.NET, without page, rights or session.
/// </summary>
internal static class QueueLoad
{
    private const int Times = 1000, Batch = 1000, RowsOfAPage = 50;
    private static readonly string[] Pages =
        ["/queue?scope=all", "/queue?scope=department", "/queue?scope=all&stage=matching", "/queue?scope=all&sort=newest"];

    public static async Task<int> RunAsync(int leads)
    {
        // The test host finds the web project by itself only when a test runner starts it.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_ACQUISITIELOKET_WEB", WebProject());
        await using var app = new TestApp();
        var visitor = await app.SignInAs(Role.Coordinator);
        await FillAsync(app, leads);
        async Task PageAsync(int i) => (await visitor.Http.GetAsync(Pages[i % Pages.Length])).EnsureSuccessStatusCode();
        await Clients.RunAsync(100, PageAsync);
        var pace = await Clients.RunAsync(Times, PageAsync);
        var connection = await app.Read(db => Task.FromResult(db.Database.GetConnectionString()!));
        Pace.Print($"queue pages, {leads} leads", pace, await Clients.RunAsync(Times, _ => BareReadAsync(connection)));
        return 0;
    }

    private static string WebProject()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Acquisitieloket.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Not below the repository.");
        return Path.Combine(folder.FullName, "src", "Acquisitieloket.Web");
    }

    private static async Task FillAsync(TestApp app, int leads)
    {
        var person = app.Data.User(app.Data.Department());
        await app.Add(person);
        var stages = LeadStages.Open;
        for (var made = 0; made < leads; made += Batch)
            await app.Do<AppDbContext, int>(async db =>
            {
                db.Attach(person);
                db.AddRange(Enumerable.Range(made, Math.Min(Batch, leads - made)).Select(i =>
                {
                    var lead = app.Data.Lead(person);
                    lead.Stage = stages[i % stages.Count];
                    lead.CreatedAt = TestClock.Start.AddMinutes(-i);
                    return lead;
                }));
                return await db.SaveChangesAsync();
            });
    }

    private static async Task BareReadAsync(string connectionString)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM Leads ORDER BY CreatedAt DESC, Id DESC LIMIT {RowsOfAPage}";
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
            reader.GetValues(values);
    }
}
