using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Testing;

/// <summary>
/// Core as it runs, without the web: everything that AddCore registers, on a migrated database of its own, with a
/// test clock and a folder for files.
/// </summary>
public sealed class TestCore : IAsyncDisposable
{
    private readonly TestFolder storage = new();
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    /// <summary>On SQLite unless other databases are given; <paramref name="settings"/> come on top.</summary>
    public TestCore(ITestDatabases? databases = null, params (string Key, string Value)[] settings)
        : this((databases ?? new SqliteDatabases()).Migrated(), settings)
    {
    }

    public TestCore(TestDatabase database, params (string Key, string Value)[] settings)
    {
        this.database = database;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            TestSettings.For(database, storage, settings)).Build();
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging()
            .AddCore(configuration)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public TestClock Clock { get; } = new();

    public string StorageRoot => storage.Path;

    /// <summary>Does one piece of work with a service and a data context of its own, as a request or a worker would.</summary>
    public async Task<TResult> Do<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task Do<TService>(Func<TService, Task> work) where TService : notnull =>
        Do<TService, bool>(async service =>
        {
            await work(service);
            return true;
        });

    /// <summary>Stores rows in one transaction and returns the first.</summary>
    public Task<T> Add<T>(T first, params object[] others) where T : class => Do<AppDbContext, T>(async db =>
    {
        db.Add(first);
        db.AddRange(others);
        await db.SaveChangesAsync();
        return first;
    });

    /// <summary>Gives an employee who is stored a role.</summary>
    public Task Give(AppUser user, string role) => Do<AppDbContext>(async db =>
    {
        var kept = await db.Roles.SingleOrDefaultAsync(r => r.Name == role) ?? db.Roles.Add(new IdentityRole<long>(role) { NormalizedName = role.ToUpperInvariant() }).Entity;
        await db.SaveChangesAsync();
        db.UserRoles.Add(new IdentityUserRole<long> { UserId = user.Id, RoleId = kept.Id });
        await db.SaveChangesAsync();
    });

    /// <summary>Reads with a data context of its own, so that nothing remembered by another is seen.</summary>
    public Task<T> Read<T>(Func<AppDbContext, Task<T>> query) => Do(query);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        database.Dispose();
        storage.Dispose();
    }
}
