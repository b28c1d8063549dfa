using System.Diagnostics;
using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Benchmarks;

/// <summary>
/// Every list of the queue with a thousand leads, and with very many: the whole page, everything but the network, one at a
/// time in the order of the list, so that only the number of leads differs. Then eight clients at once beside the limit: the
/// same number of rows read by plain ADO.NET, without page, rights or session.
/// </summary>
internal static class QueueLoad
{
    private const int Few = 1000, Rounds = 40, Times = 1000, RowsOfAPage = 50;

    private static readonly (string Name, string Query)[] Lists =
    [
        ("eerste bladzijde", ""), ("van mij", "scope=mine"), ("mijn afdeling", "scope=department"),
        .. ((string[])["term", "-term", "received", "-received", "company", "-company", "stage", "-stage"])
            .Select(sort => ($"volgorde {sort}", $"sort={sort}")),
        .. ((string[])["term", "received", "company", "stage"]).Select(sort => ($"afdeling, volgorde {sort}", $"scope=department&sort={sort}")),
        .. ((string[])["all", "closed", "not-established", "matching", "lost"]).Select(stage => ($"fase {stage}", $"stage={stage}")),
        ("alle fasen, bedrijf", "stage=all&sort=company"), ("gesloten, oudste", "stage=closed&sort=received"),
        ("speerpunt", "cluster=htsm"), ("gemeente", "municipality=borne"), ("segment", "segment=businessservices"),
        .. ((string[])["late", "warning", "intime"]).Select(term => ($"termijn {term}", $"term={term}")),
        ("termijn paused", "term=paused"), ("herkomst", "channel=phone"), ("hoe gevonden", "found=beurs"), ("taal", "language=de"),
        ("vertrouwelijk", "confidential=true"), ("niet vertrouwelijk", "confidential=false"), ("wacht op aanname", "forwarded=true"),
        ("een maand", "stage=all&from=2026-08-01&until=2026-08-31"), ("sinds 2024, nieuwste", "stage=all&from=2024-01-01&sort=-received"),
        ("zoeken op kenmerk", "text=TW-G77"), ("zoeken op twee woorden", "text=kampen+hallen"), ("zoeken, zeldzaam", "text=morsink+777"),
    ];

    public static async Task<int> RunAsync(int leads, string? keep)
    {
        // The test host finds the web project by itself only when a test runner starts it.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_ACQUISITIELOKET_WEB", WebProject());
        var few = await MeasureAsync(Few, null);
        var many = await MeasureAsync(leads, keep);
        Console.WriteLine($"| list | {Few:N0} leads | p95 | {leads:N0} leads | p95 | ratio |\n|---|---|---|---|---|---|");
        foreach (var (name, (median, p95)) in many)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {few[name].Median:0.0} ms | {few[name].P95:0.0} | {median:0.0} ms | {p95:0.0} | {median / few[name].Median:0.0} |"));
        return 0;
    }

    private static async Task<Dictionary<string, (double Median, double P95)>> MeasureAsync(int leads, string? keep)
    {
        await using var app = new TestApp(keep is null ? null : new KeptDatabase(keep));
        var visitor = await app.SignInAs(Role.Coordinator, $"Economische Zaken {Municipality.Hengelo}");
        var watch = Stopwatch.StartNew();
        await app.Do<AppDbContext, int>(async db => await FillAsync(app, db, leads));
        Console.Error.WriteLine($"{leads} leads after {watch.Elapsed.TotalSeconds:0} s");
        var took = new Dictionary<string, (double, double)>();
        foreach (var (name, query) in Lists)
            took[name] = await TakeAsync(visitor, $"/queue?{(query.Contains("scope=") ? "" : "scope=all&")}{query}");
        took["diepe bladzijde"] = await TakeAsync(visitor, await DeepAsync(visitor, "/queue?scope=all"));
        took["diepe bladzijde, bedrijf"] = await TakeAsync(visitor, await DeepAsync(visitor, "/queue?scope=all&stage=all&sort=company"));
        async Task PageAsync(int i) => (await visitor.Http.GetAsync($"/queue?scope=all&{Lists[i % 11].Query}")).EnsureSuccessStatusCode();
        var connection = await app.Read(db => Task.FromResult(db.Database.GetConnectionString()!));
        Pace.Print($"queue pages, {leads} leads", await Clients.RunAsync(Times, PageAsync), await Clients.RunAsync(Times, _ => BareReadAsync(connection)));
        return took;
    }

    private static async Task<(double, double)> TakeAsync(Visitor visitor, string address)
    {
        var took = new double[Rounds];
        for (var i = -3; i < Rounds; i++)
        {
            var from = Stopwatch.GetTimestamp();
            (await visitor.Http.GetAsync(address)).EnsureSuccessStatusCode();
            if (i >= 0)
                took[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }
        Array.Sort(took);
        return (took[Rounds / 2], took[(int)(Rounds * 0.95)]);
    }

    private static async Task<string> DeepAsync(Visitor visitor, string address)
    {
        var page = await visitor.Get(address);
        for (var i = 0; i < 4 && page.Document.QuerySelectorAll("a").Any(a => a.TextContent.Trim() == "Volgende"); i++)
            page = await page.Follow("Volgende");
        return page.Path;
    }

    private static async Task<int> FillAsync(TestApp app, AppDbContext db, int leads)
    {
        var people = await db.Users.OrderBy(u => u.Id).ToListAsync();
        if (people.Count < 5)
        {
            db.AddRange(Enum.GetValues<Municipality>().Where(m => m != Municipality.Hengelo).Select(m => app.Data.User(app.Data.Department(m))));
            await db.SaveChangesAsync();
            people = await db.Users.OrderBy(u => u.Id).ToListAsync();
        }
        await GeneratedLeads.FillAsync(db, app.Data, people, leads);
        return leads;
    }

    private static string WebProject()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Acquisitieloket.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Not below the repository.");
        return Path.Combine(folder.FullName, "src", "Acquisitieloket.Web");
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
