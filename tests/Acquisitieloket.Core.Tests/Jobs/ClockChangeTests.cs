using System.Globalization;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Faults;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Jobs;

/// <summary>Midnight, the end of a month and both changes of the clock: what is due is due at its moment, and once.</summary>
public sealed class ClockChangeTests : IAsyncDisposable
{
    private readonly TestCore core = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    private static DateTime Utc(string moment) => DateTime.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private static DateTime Local(string moment) => DateTime.Parse(moment, CultureInfo.InvariantCulture);

    // Around midnight, the last day of a month and of a year, a leap day, the hour that is skipped and the one that comes twice.
    public static TheoryData<string> Moments =>
        ["2026-09-07T21:59:30Z", "2026-09-30T21:59:30Z", "2026-12-31T22:59:30Z", "2028-02-28T22:59:30Z", "2027-03-28T00:59:30Z", "2026-10-25T00:59:30Z"];

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Run_OverTheMoment_ActsOnARowOnceAndNotBeforeItIsDue(string before)
    {
        core.Clock.Set(Utc(before));
        await core.Add(DueMails.New(1, core.Clock.UtcNow.AddMinutes(1)));

        Assert.Equal(0, await core.RunDue<OutgoingMail>());
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await core.RunDue<OutgoingMail>());
        core.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await core.RunDue<OutgoingMail>());
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Lease_OverTheMoment_LastsItsTimeAndNoHourMoreOrLess(string before)
    {
        core.Clock.Set(Utc(before));
        await core.Add(DueMails.New(1, core.Clock.UtcNow));
        Task<Claim> Claim() => core.Do<LeaseClaims, Claim>(c => c.ClaimAsync<OutgoingMail>(1, TimeSpan.FromMinutes(2)));
        await Claim();

        core.Clock.Advance(TimeSpan.FromSeconds(119));
        Assert.Empty((await Claim()).Ids);
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Single((await Claim()).Ids);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Retry_OverTheMoment_WaitsItsPause(string before)
    {
        core.Clock.Set(Utc(before));
        var mail = DueMails.New(1, core.Clock.UtcNow);
        mail.Template = "bestaat-niet";
        await core.Add(mail);

        await core.RunDue<OutgoingMail>();

        Assert.Equal(core.Clock.UtcNow.AddMinutes(1), (await core.Read(db => db.OutgoingMails.SingleAsync())).DueAt);
    }

    // On the Dutch clock: the day, the working days later, and the moment in UTC that has the same time of day.
    [Theory]
    [InlineData("2027-03-26T10:00", 1, "2027-03-30T08:00")] // over the last weekend of March, in which Easter is that year
    [InlineData("2028-03-24T10:00", 1, "2028-03-27T08:00")]
    [InlineData("2026-10-23T10:00", 1, "2026-10-26T09:00")] // over the last weekend of October
    [InlineData("2026-12-31T10:00", 1, "2027-01-04T09:00")] // New Year's Day and a weekend
    [InlineData("2026-01-30T16:00", 2, "2026-02-03T15:00")] // the end of a month
    [InlineData("2028-02-28T10:00", 1, "2028-02-29T09:00")]
    public async Task WorkingDays_OverTheMoment_KeepTheTimeOfDay(string local, int days, string utc)
    {
        var due = await core.Do<WorkingCalendar, DateTime>(calendar =>
            Task.FromResult(calendar.AddDays(WorkingCalendar.ToUtc(Local(local)), days)));

        Assert.Equal(Utc(utc + "Z"), due);
        Assert.Equal(Local(local).TimeOfDay, WorkingCalendar.ToLocal(due).TimeOfDay);
    }

    // 02:30 is skipped in March and comes twice in October: the reminder comes, and once.
    [Theory]
    [InlineData("2027-03-28T02:30", "2027-03-28T01:30")]
    [InlineData("2026-10-25T02:30", "2026-10-25T01:30")]
    public async Task Reminder_InTheHourOfTheChange_ComesOnce(string local, string utc)
    {
        var due = WorkingCalendar.ToUtc(Local(local));
        Assert.Equal(Utc(utc + "Z"), due);
        core.Clock.Set(due.AddHours(-3));
        var lead = new TestData().Lead();
        await core.Add(new FollowUpEscalation
        {
            DueAt = due,
            FollowUp = new FollowUp { Lead = lead, Assignee = lead.ContactPerson, Subject = "Bel", Origin = FollowUpOrigin.ByHand, DueAt = due, CreatedAt = due },
        });

        for (var quarter = 0; quarter < 24; quarter++)
        {
            await core.RunDue<FollowUpEscalation>();
            Assert.Equal(core.Clock.UtcNow >= due ? 1 : 0, await core.Read(db => db.OutgoingMails.CountAsync()));
            core.Clock.Advance(TimeSpan.FromMinutes(15));
        }
    }
}
