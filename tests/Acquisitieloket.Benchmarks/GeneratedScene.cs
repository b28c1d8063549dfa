using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Benchmarks;

/// <summary>Five departments with a person each, and very many leads between them.</summary>
internal static class GeneratedScene
{
    /// <summary>Adds what is missing. Whoever is there already gets leads too.</summary>
    public static async Task FillAsync(AppDbContext db, TestData data, int leads, int years = 5)
    {
        // A file that was kept may be older than the newest migration.
        await db.Database.MigrateAsync();
        await AddPeopleAsync(db, data);
        await GeneratedLeads.FillAsync(db, data, await db.Users.OrderBy(u => u.Id).ToListAsync(), leads, years);
    }

    /// <summary>A department with a person for each municipality where nobody is yet.</summary>
    public static async Task AddPeopleAsync(AppDbContext db, TestData data)
    {
        var there = await db.Users.Select(u => u.Department!.Municipality).ToListAsync();
        db.AddRange(Enum.GetValues<Municipality>().Where(m => !there.Contains(m)).Select(m => data.User(data.Department(m))));
        await db.SaveChangesAsync();
    }
}
