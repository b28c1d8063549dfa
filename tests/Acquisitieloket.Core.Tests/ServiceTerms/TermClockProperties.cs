using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Tests.ServiceTerms;

/// <summary>However often a clock stands still, a moment comes when as much working time has run as was promised.</summary>
public sealed class TermClockProperties
{
    private static readonly ServiceTermOptions Settings = new();
    private readonly WorkingCalendar calendar = new(Options.Create(Settings));
    private readonly TestData data = new();

    [Fact]
    public void Resume_AfterAnyPauses_KeepsThePromisedWorkingTime()
    {
        var (random, clock) = (new Random(80), new TermClock(calendar, Options.Create(Settings)));
        var lead = data.Lead();
        for (var i = 0; i < 2_000; i++)
        {
            var started = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(8 * 365 * 24 * 60));
            var term = clock.Start(lead, TermKind.FirstSiteList, started);
            var (runs, from) = (new List<(DateTime From, DateTime To)>(), started);
            for (var pauses = random.Next(5); pauses > 0; pauses--)
            {
                var paused = from.AddMinutes(random.Next(2 * 24 * 60));
                TermClock.PauseAll([term], paused);
                Assert.Null(term.AlertAt);
                runs.Add((from, paused));
                from = paused.AddMinutes(random.Next(20 * 24 * 60));
                clock.ResumeAll([term], from);
            }
            runs.Add((from, DateTime.MaxValue));
            foreach (var (moment, percent) in new[] { (term.WarnAt, 80), (term.DueAt, 100), (term.ManagerAt!.Value, 150) })
                Assert.Equal(5 * calendar.MinutesPerDay * percent / 100, runs.Where(r => r.From < moment)
                    .Sum(r => calendar.MinutesBetween(r.From, r.To < moment ? r.To : moment)));
            Assert.Equal(term.WarnAt, term.AlertAt);
            // Reckoned anew by the same settings nothing moves.
            var before = (term.WarnAt, term.DueAt, term.ManagerAt, term.AlertAt);
            clock.Recompute(term);
            Assert.Equal(before, (term.WarnAt, term.DueAt, term.ManagerAt, term.AlertAt));
        }
    }

    [Fact]
    public void Recompute_ByOtherSettings_IsAsStartedByThose()
    {
        var (random, lead) = (new Random(81), data.Lead());
        for (var i = 0; i < 2_000; i++)
        {
            var started = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(8 * 365 * 24 * 60));
            var kind = (TermKind)random.Next(1, 4);
            var (moved, other) = (Any(random).Start(lead, kind, started), Any(random));
            other.Recompute(moved);
            var fresh = other.Start(lead, kind, started);
            Assert.Equal((fresh.WarnAt, fresh.DueAt, fresh.ManagerAt, fresh.AlertAt), (moved.WarnAt, moved.DueAt, moved.ManagerAt, moved.AlertAt));
        }
    }

    private static TermClock Any(Random random)
    {
        var options = Options.Create(new ServiceTermOptions
        {
            OfficeOpens = new(random.Next(6, 11), random.Next(60)), OfficeCloses = new(random.Next(12, 21), random.Next(60)),
            FirstContactDays = random.Next(1, 60), FirstSiteListDays = random.Next(1, 60), AnswerDays = random.Next(1, 60),
            WarnPercent = random.Next(1, 99), ManagerPercent = random.Next(101, 500),
        });
        return new TermClock(new WorkingCalendar(options), options);
    }
}
