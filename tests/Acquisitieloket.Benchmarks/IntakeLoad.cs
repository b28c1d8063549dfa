using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Microsoft.AspNetCore.Identity;
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
        using var bare = await BareCommits.MakeAsync();
        Pace.Print("enquiries stored", pace, await Clients.RunAsync(times, _ => bare.CommitAsync()));
        Console.WriteLine($"{stored} of {times} are there.");
        return stored == times ? 0 : 1;
    }

    public static Task SubmitAsync(TestCore core, int i) => core.Do<IntakeService>(intake => intake.SubmitAsync(new SubmitEnquiry
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

    /// <summary>An account manager for each department, with room for as many leads as come; whoever is there already becomes one.</summary>
    public static async Task AddPeopleAsync(TestCore core)
    {
        await core.Do<RoleSeed>(roles => roles.EnsureAsync());
        await core.Do<AppDbContext>(db => GeneratedScene.AddPeopleAsync(db, new()));
        foreach (var id in await core.Read(db => db.Users.Select(u => u.Id).ToListAsync()))
            await core.Do<UserManager<AppUser>>(async users =>
            {
                var person = (await users.FindByIdAsync($"{id}"))!;
                person.Capacity = 1_000_000;
                await users.AddToRoleAsync(person, Role.AccountManager);
            });
    }
}
