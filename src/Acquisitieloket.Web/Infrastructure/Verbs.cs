using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Infrastructure;

/// <summary>What the program can do besides serving.</summary>
internal static class Verbs
{
    private const string Help = """
        migrate                                      bring the database up to date
        create-admin EMAIL NAME                      an administrator who also coordinates
        add-person EMAIL NAME ROLE [MUNICIPALITY]    an employee; without a municipality of the province
        load-sites                                   the 26 sites of the region, marked as indicative
        figures-check                                count all leads and compare what reports read
        figures-rebuild                              make what reports read anew from all leads
        A password is read from the variable NEW_PASSWORD, or asked.
        """;

    /// <summary>Runs the verb that the program was started with; null when it was started to serve.</summary>
    public static async Task<int?> RunAsync(WebApplication app, string[] args) => args switch
    {
        ["migrate"] => await MigrateAsync(app),
        ["create-admin", var email, var name] =>
            await AddPersonAsync(app, email, name, Municipality.Almelo, Role.Administrator, Role.Coordinator),
        ["add-person", var email, var name, var role] => await AddPersonAsync(app, email, name, null, role),
        ["add-person", var email, var name, var role, var municipality] when Enum.TryParse<Municipality>(municipality, out var its)
            => await AddPersonAsync(app, email, name, its, role),
        ["load-sites"] => await LoadSitesAsync(app),
        ["figures-check"] => await CheckFiguresAsync(app),
        ["figures-rebuild"] => await RebuildFiguresAsync(app),
        ["help" or "migrate" or "create-admin" or "add-person" or "load-sites" or "figures-check" or "figures-rebuild", ..] => Say(Help, 2),
        _ => null,
    };

    private static async Task<int> MigrateAsync(WebApplication app)
    {
        await app.Services.MigrateDatabaseAsync();
        return Say("The database is up to date.", 0);
    }

    private static async Task<int> AddPersonAsync(
        WebApplication app, string email, string name, Municipality? municipality, params string[] roles)
    {
        await app.Services.MigrateDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<FirstPeople>();
        var wrong = await people.AddAsync(email, name, Password(app), municipality, roles);
        return wrong.Count == 0 ? Say($"{email} can sign in now.", 0) : Say(string.Join(Environment.NewLine, wrong), 1);
    }

    private static async Task<int> LoadSitesAsync(WebApplication app)
    {
        await app.Services.MigrateDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<IndicativeSites>().LoadAsync();
        return added > 0 ? Say($"{added} sites added.", 0) : Say("The register has sites already; nothing was changed.", 1);
    }

    private static async Task<int> CheckFiguresAsync(WebApplication app)
    {
        await app.Services.MigrateDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        while (!await scope.ServiceProvider.GetRequiredService<ReportSums>().CatchUpAsync())
            Console.WriteLine("Bringing the figures up to date …");
        var wrong = await scope.ServiceProvider.GetRequiredService<SummaryCheck>().DifferencesAsync();
        foreach (var cell in wrong.Take(20))
            Console.WriteLine(cell);
        return wrong.Count == 0 ? Say("All figures are what the leads add up to.", 0) : Say($"{wrong.Count} sums differ; figures-rebuild makes them anew.", 1);
    }

    private static async Task<int> RebuildFiguresAsync(WebApplication app)
    {
        await app.Services.MigrateDatabaseAsync();
        return Say($"{await app.Services.GetRequiredService<SummaryUpkeep>().RebuildAsync(default)} leads counted.", 0);
    }

    // From the environment or the keyboard, so that it stands in no shell history and no process list.
    private static string Password(WebApplication app)
    {
        if (app.Configuration["NEW_PASSWORD"] is { } given)
            return given;
        Console.Write("Password: ");
        return Console.ReadLine() ?? "";
    }

    private static int Say(string text, int exitCode)
    {
        Console.WriteLine(text);
        return exitCode;
    }
}
