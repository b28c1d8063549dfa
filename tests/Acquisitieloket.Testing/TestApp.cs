using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.Settings;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Pages;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Acquisitieloket.Testing;

/// <summary>
/// The whole product as it runs, on a migrated database and a folder of its own, with a clock that the test moves.
/// Nothing works in the background: <see cref="RunDueWork"/> does what is due when the test says so.
/// </summary>
public sealed class TestApp : WebApplicationFactory<Program>
{
    // Hosts start and stop on threads that wait; on a small machine those of all tests together leave none to answer with.
    static TestApp() => ThreadPool.SetMinThreads(64, 64);

    private readonly TestFolder storage = new();
    private readonly TestDatabase database;
    private readonly (string, string)[] settings;
    private readonly SentMails mails = new();
    private readonly Staff staff;

    /// <summary>On SQLite unless other databases are given; settings come on top.</summary>
    public TestApp(ITestDatabases? databases = null, params (string Key, string Value)[] settings)
    {
        database = (databases ?? new SqliteDatabases()).Migrated();
        this.settings = settings;
        staff = new Staff(this);
    }

    public TestClock Clock { get; } = new();

    public TestData Data { get; } = new();

    /// <summary>What was printed so far, without a real browser.</summary>
    public QuickRenderer Renderer { get; } = new();

    /// <summary>The mails that left so far, oldest first. Mails leave when due work is run.</summary>
    public IReadOnlyList<Letter> SentMails => mails.All;

    /// <summary>Someone who is not signed in, with cookies of their own.</summary>
    public Visitor Guest() => new(CreateClient());

    /// <summary>An employee with this role, signed in through the sign-in page; of another server on the same database when that is given.</summary>
    public Task<Visitor> SignInAs(string role, string? department = null, HttpClient? at = null) => staff.SignIn(role, department, at);

    /// <summary>Works off what is due now, and what that makes due, until nothing is left. Returns the number of rows done.</summary>
    public async Task<int> RunDueWork()
    {
        var total = 0;
        for (var done = 1; done > 0; total += done)
        {
            done = 0;
            foreach (var kind in Services.GetServices<WorkKind>()) done += await kind.Run(CancellationToken.None);
        }
        return total;
    }

    /// <summary>Does one piece of work with a service and a data context of its own, as a request would.</summary>
    public async Task<TResult> Do<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<T> Read<T>(Func<AppDbContext, Task<T>> query) => Do(query);

    public Task Do<TService>(Func<TService, Task> work) where TService : notnull => Do<TService, bool>(async service =>
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

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (key, value) in TestSettings.For(database, storage, settings)) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Remove(services.Single(s => s.ImplementationType == typeof(SettingsWatch)));
            // A test that brings a mail server of its own wants the real way there.
            if (!settings.Any(s => s.Item1 == "Mail:Smtp:Host"))
                services.Replace(ServiceDescriptor.Singleton<IMailTransport>(mails));
            services.Replace(ServiceDescriptor.Singleton<IPageRenderer>(Renderer));
            // Real passwords with the cheapest hash: signing in is not what most tests wait for.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        database.Dispose();
        storage.Dispose();
    }
}
