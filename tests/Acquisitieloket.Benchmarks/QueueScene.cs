using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Benchmarks;

/// <summary>The product with a number of leads, and a coordinator who looks at them.</summary>
internal sealed class QueueScene(TestApp app, Visitor visitor, int leads) : IAsyncDisposable
{
    public static async Task<QueueScene> OpenAsync(int leads, string? keep)
    {
        var app = new TestApp(keep is null ? null : new KeptDatabase(keep));
        var visitor = await app.SignInAs(Role.Coordinator, $"Economische Zaken {Municipality.Hengelo}");
        await app.Do<AppDbContext, int>(async db => await FillAsync(app, db, leads));
        return new(app, visitor, leads);
    }

    public int Leads => leads;

    public Task<string> ConnectionAsync() => app.Read(db => Task.FromResult(db.Database.GetConnectionString()!));

    public async Task GetAsync(string address) => (await visitor.Http.GetAsync(address)).EnsureSuccessStatusCode();

    /// <summary>The address of the fifth page of a list, or of its last.</summary>
    public async Task<string> DeepAsync(string address)
    {
        var page = await visitor.Get(address);
        for (var i = 0; i < 4 && page.Document.QuerySelectorAll("a").Any(a => a.TextContent.Trim() == "Volgende"); i++)
            page = await page.Follow("Volgende");
        return page.Path;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task<int> FillAsync(TestApp app, AppDbContext db, int leads)
    {
        // A file that was kept may be older than the newest migration.
        await db.Database.MigrateAsync();
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
}
