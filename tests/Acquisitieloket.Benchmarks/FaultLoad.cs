using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Faults;
using Acquisitieloket.Testing.Smtp;

namespace Acquisitieloket.Benchmarks;

/// <summary>Ten thousand mails and a thousand follow-ups on PostgreSQL, by three workers of which one is killed thirty times.</summary>
internal static class FaultLoad
{
    private const int Workers = 3;

    public static async Task<int> RunAsync(int mails, int kills, int seed)
    {
        using var databases = new PostgresDatabases();
        using var smtp = new SmtpServer();
        await using var run = new FaultRun(databases, smtp);
        await run.SeedAsync(mails, followUps: mails / 10);
        Console.WriteLine($"{mails} mails and {mails / 10} follow-ups, {Workers} workers, {kills} kills, seed {seed}");
        var outcome = await run.RunAsync(Workers, kills, seed, waitForLeases: true, TimeSpan.FromHours(1));
        Console.WriteLine($"""
            mails that had to go      {outcome.Mails}
            never received            {outcome.Lost}
            received twice            {outcome.Doubled} (under the same Message-ID)
            under an unknown id       {outcome.Unknown}
            taken by a second worker  {outcome.TakenAgain}
            follow-ups                {outcome.FollowUps}, reminded of {outcome.RemindedOnce} in {outcome.Reminded} events and {outcome.ReminderMails} mails
            seconds                   {outcome.Took.TotalSeconds:0} (the last leases of killed workers run two minutes)
            """);
        return outcome is { Lost: 0, Unknown: 0 } && outcome.Reminded == outcome.FollowUps && outcome.ReminderMails == outcome.FollowUps ? 0 : 1;
    }
}
