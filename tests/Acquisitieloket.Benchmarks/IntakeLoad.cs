using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Benchmarks;

/// <summary>
/// Enquiries a second by eight clients, each stored durably with lead, contact person, terms, follow-up and mails.
/// The limit: eight clients that commit one small row each, as durably, without any of our code.
/// </summary>
internal static class IntakeLoad
{
    public static async Task<int> RunAsync(int times)
    {
        await using var core = new TestCore();
        await AddPeopleAsync(core);
        // As long as it takes until everything is compiled for good.
        await Clients.RunAsync(times / 3, i => SubmitAsync(core, i));
        var before = await core.Read(db => db.Leads.CountAsync());
        var pace = await Clients.RunAsync(times, i => SubmitAsync(core, i));
        var stored = await core.Read(db => db.Leads.CountAsync()) - before;
        Pace.Print("enquiries stored", pace, await BareCommitsAsync(times));
        Console.WriteLine($"{stored} of {times} are there.");
        return stored == times ? 0 : 1;
    }

    private static Task SubmitAsync(TestCore core, int i) => core.Do<IntakeService>(intake => intake.SubmitAsync(new SubmitEnquiry
    {
        SubmissionKey = Guid.NewGuid(), Channel = Channel.Web, Language = "nl",
        Answers = new EnquiryAnswers
        {
            Company = new() { Name = $"Meetbedrijf {i}", City = "Borne" },
            // Each its own address, as in life: one address soon gets no more mail.
            Contact = new() { Name = "Mia Meting", Email = $"mia@meting{i}.example" },
            Description = "Wij zoeken een kavel voor een nieuwe hal met kantoor en buitenopslag.",
            Requirements = new() { Activity = Core.Matching.ActivityKind.Production, PlotM2 = new(5000, 8000) },
            PrivacyVersion = "2026-01",
        },
    }));

    private static async Task AddPeopleAsync(TestCore core)
    {
        await core.Do<RoleSeed>(roles => roles.EnsureAsync());
        var data = new TestData();
        foreach (var municipality in Enum.GetValues<Municipality>())
        {
            var person = data.User(data.Department(municipality));
            person.Capacity = 1_000_000;
            await core.Add(person);
            await core.Do<UserManager<AppUser>>(async users =>
                await users.AddToRoleAsync((await users.FindByIdAsync($"{person.Id}"))!, Role.AccountManager));
        }
    }

    private static async Task<Pace> BareCommitsAsync(int times)
    {
        using var folder = new TestFolder();
        var connection = $"Data Source={folder["bare.db"]}";
        await ExecuteAsync(connection, "PRAGMA journal_mode=WAL; CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)");
        return await Clients.RunAsync(times, _ => ExecuteAsync(
            connection, "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; INSERT INTO rows (text) VALUES ('een kleine rij')"));
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
