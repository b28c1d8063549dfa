using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;

namespace Acquisitieloket.Web.Infrastructure;

/// <summary>What the program can do besides serving: <c>migrate</c> and <c>create-admin EMAIL NAME</c>.</summary>
internal static class Verbs
{
    /// <summary>Runs the verb that the program was started with; null when it was started to serve.</summary>
    public static async Task<int?> RunAsync(WebApplication app, string[] args) => args switch
    {
        ["migrate", ..] => await MigrateAsync(app),
        ["create-admin", var email, var name, ..] => await CreateAdminAsync(app, email, name),
        ["create-admin", ..] => Say("Usage: Acquisitieloket.Web create-admin EMAIL \"FULL NAME\"", 2),
        _ => null,
    };

    private static async Task<int> MigrateAsync(WebApplication app)
    {
        await app.Services.MigrateDatabaseAsync();
        return Say("The database is up to date.", 0);
    }

    private static async Task<int> CreateAdminAsync(WebApplication app, string email, string name)
    {
        await app.Services.MigrateDatabaseAsync();
        // From the environment or the keyboard, so that it stands in no shell history and no process list.
        var password = app.Configuration["ADMIN_PASSWORD"];
        if (password is null)
        {
            Console.Write("Password: ");
            password = Console.ReadLine() ?? "";
        }
        await using var scope = app.Services.CreateAsyncScope();
        var objections = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().CreateAsync(email, name, password);
        return objections.Count == 0
            ? Say($"{email} can sign in now.", 0)
            : Say(string.Join(Environment.NewLine, objections), 1);
    }

    private static int Say(string text, int exitCode)
    {
        Console.WriteLine(text);
        return exitCode;
    }
}
