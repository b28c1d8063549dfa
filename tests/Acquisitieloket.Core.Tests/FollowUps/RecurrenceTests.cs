using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Tests.FollowUps;

public sealed class RecurrenceTests : IAsyncLifetime
{
    private PlaybookScene scene = null!;

    public async Task InitializeAsync() => scene = await PlaybookScene.InAsync(LeadStage.Matching);

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public void Next_FromTheLastDayOfAMonth_StaysAtMonthEnd()
    {
        var (due, days) = (At("2027-02-01T10:30"), new List<string>());
        for (var i = 0; i < 6; i++)
        {
            due = Recurrences.Next(Recurrence.Monthly, new(2027, 1, 31), null, due, due)!.Value;
            days.Add($"{WorkingCalendar.ToLocal(due):MM-dd HH:mm}");
        }
        // 28 February is a Sunday and 31 July a Saturday.
        Assert.Equal(["03-01 10:30", "03-31 10:30", "04-30 10:30", "05-31 10:30", "06-30 10:30", "08-02 10:30"], days);
    }

    [Theory]
    [InlineData(Recurrence.Yearly, "2026-12-25", "2027-12-27")]
    [InlineData(Recurrence.Yearly, "2028-02-29", "2029-02-28")]
    [InlineData(Recurrence.Quarterly, "2026-12-29", "2027-03-30")]
    [InlineData(Recurrence.Quarterly, "2026-12-28", "2027-03-30")]
    [InlineData(Recurrence.HalfYearly, "2026-11-27", "2027-05-27")]
    [InlineData(Recurrence.Monthly, "2030-04-06", "2030-05-06")]
    public void Next_OnAHolidayOrAtMonthEnd_IsTheFirstWorkingDay(Recurrence recurrence, string from, string next) =>
        Assert.Equal(At($"{next}T09:00"), Recurrences.Next(recurrence, DateOnly.Parse(from), null, At($"{from}T09:00"), At($"{from}T09:00")));

    [Fact]
    public void Next_OverYears_IsNeverOnADayOffNorInThePast_AndNeverDrifts()
    {
        var random = new Random(2026);
        foreach (var recurrence in Enum.GetValues<Recurrence>().Where(r => r != Recurrence.None))
            for (var run = 0; run < 60; run++)
            {
                var from = new DateOnly(2024, 1, 1).AddDays(random.Next(1_200));
                var due = WorkingCalendar.MorningOf(from);
                for (var i = 0; i < 24; i++)
                {
                    // Ended early, in time or much too late.
                    var now = due.AddDays(random.Next(-20, i % 5 == 0 ? 200 : 10));
                    var next = Recurrences.Next(recurrence, from, null, due, now)!.Value;
                    var (day, local) = (WorkingCalendar.DayOf(next), WorkingCalendar.ToLocal(next));
                    Assert.True(WorkingCalendar.IsWorkingDay(day) && next > now && next > due, $"{recurrence} {from}: {next}");
                    Assert.Equal(new TimeOnly(9, 0), TimeOnly.FromDateTime(local));
                    // It is the first working day on or after a whole number of rhythms.
                    Assert.Contains(Enumerable.Range(1, 900), n => WorkingCalendar.FirstFrom(from.AddMonths(n * (int)recurrence), 1)[0] == day);
                    due = next;
                }
            }
    }

    [Fact]
    public void Steps_OverYears_NeverLandOnADayOff()
    {
        var (calendar, random) = (new WorkingCalendar(Options.Create(new ServiceTermOptions())), new Random(7));
        for (var i = 0; i < 20_000; i++)
        {
            var from = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(8 * 365 * 24 * 60));
            var (due, days) = (calendar.AddDays(from, 1 + random.Next(60)), 0);
            Assert.True(WorkingCalendar.IsWorkingDay(WorkingCalendar.DayOf(due)), $"{from:O} → {due:O}");
            for (var day = WorkingCalendar.DayOf(from).AddDays(1); day <= WorkingCalendar.DayOf(due); day = day.AddDays(1))
                days += WorkingCalendar.IsWorkingDay(day) ? 1 : 0;
            Assert.InRange(days, 0, 60);
            var months = random.Next(1, 40);
            var care = WorkingCalendar.DayOf(WorkingCalendar.MorningOf(WorkingCalendar.DayOf(from).AddMonths(months)));
            Assert.True(WorkingCalendar.IsWorkingDay(care) && care >= WorkingCalendar.DayOf(from).AddMonths(months) && care <= WorkingCalendar.DayOf(from).AddMonths(months).AddDays(5));
        }
    }

    [Fact]
    public async Task Complete_OfWhatRecurs_PlansTheNextFromItsOwnDay_AndSkippingDoesToo()
    {
        var first = await Planned(Recurrence.Quarterly);
        scene.Core.Clock.Set(first.DueAt.AddDays(3));

        var second = await scene.Complete(first, null);
        Assert.Equal("2026-12-08 11:00", Local(second!));
        Assert.Equal((first.Subject, first.Series, first.Id, FollowUpOrigin.ByHand), (second!.Subject, second.Series, second.FollowsId!.Value, second.Origin));
        scene.Core.Clock.Set(second.DueAt);
        var third = await scene.Core.Do<FollowUpService, FollowUp?>(s => s.CompleteAsync(second.Id, "Vakantie", true, scene.Me));
        Assert.Equal("2027-03-08 11:00", Local(third!));
        // A year late: the times that passed are left out.
        scene.Core.Clock.Set(third!.DueAt.AddYears(1));
        Assert.Equal("2028-06-08 11:00", Local((await scene.Complete(third, null))!));
    }

    [Fact]
    public async Task Complete_AfterTheLastDay_PlansNothing()
    {
        var first = await Planned(Recurrence.Monthly, new DateOnly(2026, 10, 7));
        Assert.Null(await scene.Complete(first, null));
        Assert.Empty(await scene.Open());
    }

    [Fact]
    public async Task Moved_CountsFromItsNewDay_AndStoppedComesNoMore()
    {
        var first = await Planned(Recurrence.Monthly);
        await scene.Core.Do<FollowUpService>(s => s.MoveAsync(first.Id, At("2026-09-15T11:00"), scene.Me));
        var second = (await scene.Complete(first, null))!;
        Assert.Equal("2026-10-15 11:00", Local(second));

        await scene.Core.Do<FollowUpService>(s => s.StopRecurringAsync(second.Id, scene.Me));
        Assert.Null(await scene.Complete(second, null));
        Assert.Equal(2, (await scene.All()).Count);
    }

    [Fact]
    public async Task Plan_WhenTheLastDayIsNotLater_IsRefused() =>
        await Assert.ThrowsAsync<RefusedException>(() => Planned(Recurrence.Monthly, new DateOnly(2026, 9, 8)));

    private async Task<FollowUp> Planned(Recurrence recurrence, DateOnly? until = null)
    {
        await scene.Core.Do<FollowUpService>(s => s.PlanAsync(scene.Lead.Id, new()
        {
            AssigneeId = scene.Lead.ContactPersonId, Subject = "Bezoek", DueAt = At("2026-09-08T11:00"), Recurrence = recurrence, RecursUntil = until,
        }, scene.Me));
        return Assert.Single(await scene.Open());
    }

    private static DateTime At(string local) => WorkingCalendar.ToUtc(DateTime.Parse(local));

    private static string Local(FollowUp followUp) => $"{WorkingCalendar.ToLocal(followUp.DueAt):yyyy-MM-dd HH:mm}";
}
