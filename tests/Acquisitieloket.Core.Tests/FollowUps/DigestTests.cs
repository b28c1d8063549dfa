using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.FollowUps.Digests;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Smtp;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.FollowUps;

public sealed class DigestTests(SmtpServer server) : IClassFixture<SmtpServer>, IAsyncLifetime
{
    private readonly TestCore core = new(new SqliteDatabases(), [.. server.Settings, ("Mail:BaseAddress", "https://loket.example")]);
    private readonly TestData data = new();
    private Lead lead = null!;
    private int before;

    public async Task InitializeAsync()
    {
        before = server.Messages.Count;
        lead = await core.Add(data.Lead());
        await core.Do<IEnumerable<WorkKind>>(kinds => kinds.Single(k => k.Name == "digest-start").Run(default));
    }

    public Task DisposeAsync() => core.DisposeAsync().AsTask();

    [Fact]
    public void Next_OfAnyMomentInSixYears_IsTheFirstSuchTimeOnAWorkingDay()
    {
        var random = new Random(20);
        for (var i = 0; i < 3000; i++)
        {
            var after = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(6 * 366 * 24 * 60));
            var at = ReminderMails.Times[random.Next(ReminderMails.Times.Count)];

            var next = DailyDigest.Next(at, after);

            Assert.True(next > after);
            Assert.Equal(at, TimeOnly.FromDateTime(WorkingCalendar.ToLocal(next)));
            Assert.True(WorkingCalendar.IsWorkingDay(WorkingCalendar.DayOf(next)));
            for (var day = WorkingCalendar.DayOf(after); day < WorkingCalendar.DayOf(next); day = day.AddDays(1))
                Assert.True(!WorkingCalendar.IsWorkingDay(day) || WorkingCalendar.ToUtc(day.ToDateTime(at)) <= after);
        }
    }

    [Fact]
    public async Task Run_OnEachWorkingDayAtHalfPastSeven_SendsOneMailWithAllOfTheDay()
    {
        await Plan("Bel over de bouw", "2026-09-08T09:00");
        await Plan("Stuur de kaart", "2026-09-07T15:00");
        await Plan("Volgende week", "2026-09-15T09:00");
        await core.Add(new Visit { LeadId = lead.Id, AskedAt = TestClock.Start, StartsAt = Dutch("2026-09-08T14:00"), EndsAt = Dutch("2026-09-08T15:00"), CalendarKey = Guid.NewGuid() });

        await At("2026-09-08T07:29");
        Assert.Empty(Received());
        await At("2026-09-08T07:30");
        await At("2026-09-08T07:31");

        var text = Assert.Single(Received());
        Assert.Matches("(?s)TE LAAT.*Stuur de kaart.*maandag 7.*VANDAAG.*09:00.*Bel over de bouw.*14:00.*Bezichtiging", text);
        Assert.DoesNotContain("Volgende week", text);
        Assert.Contains($"https://loket.example/leads/{lead.Reference}", text);
        Assert.Equal(Dutch("2026-09-09T07:30"), await core.Read(db => db.DailyDigests.Select(d => d.DueAt).SingleAsync()));
        Assert.DoesNotContain(lead.CompanyName, string.Join(' ', (await core.Read(db => db.OutgoingMails.ToListAsync())).SelectMany(m => m.Values.Values)));
    }

    [Fact]
    public async Task Run_WithNothingToDo_SendsNoneAndComesBack()
    {
        await At("2026-09-11T07:30");

        Assert.Empty(Received());
        Assert.Equal(Dutch("2026-09-14T07:30"), await core.Read(db => db.DailyDigests.Select(d => d.DueAt).SingleAsync()));
    }

    [Theory]
    [InlineData("without")]
    [InlineData("absent")]
    [InlineData("gone")]
    [InlineData("not theirs")]
    public async Task Run_ForWhoShallNotHear_SendsNone(string why)
    {
        await Plan("Bel", "2026-09-08T09:00");
        var other = data.User(data.Department(Core.Sites.Municipality.Borne));
        await core.Add(other);
        await core.Do<Core.Data.AppDbContext>(async db =>
        {
            var person = await db.Users.SingleAsync(u => u.Id == lead.ContactPersonId);
            if (why == "without")
                person.ReminderMails = false;
            else if (why == "absent")
                person.AbsentFrom = new DateOnly(2026, 9, 8);
            else if (why == "gone")
                person.Active = false;
            else
                (await db.Leads.SingleAsync()).ContactPersonId = other.Id;
            await db.SaveChangesAsync();
        });

        await At("2026-09-08T07:30");

        Assert.Empty(Received());
    }

    [Fact]
    public async Task Run_OfAConfidentialLead_NamesItByItsCodeName()
    {
        await core.Do<Core.Data.AppDbContext>(db => db.Leads.ExecuteUpdateAsync(s => s.SetProperty(l => l.Confidential, true).SetProperty(l => l.CodeName, "Berk")));
        await Plan("Bel", "2026-09-08T09:00");

        await At("2026-09-08T07:30");

        var text = Assert.Single(Received());
        Assert.Contains("Berk: Bel", text);
        Assert.DoesNotContain(lead.CompanyName, text);
    }

    [Fact]
    public async Task Save_OfAnotherTime_MovesTheNextMailAndRefusesATimeThatIsNone()
    {
        await core.Do<ReminderMails>(r => r.SaveAsync(lead.ContactPersonId, true, new TimeOnly(9, 30)));

        Assert.Equal(Dutch("2026-09-08T09:30"), await core.Read(db => db.DailyDigests.Select(d => d.DueAt).SingleAsync()));
        await Assert.ThrowsAsync<RefusedException>(() => core.Do<ReminderMails>(r => r.SaveAsync(lead.ContactPersonId, true, new TimeOnly(9, 31))));
    }

    private static DateTime Dutch(string local) => WorkingCalendar.ToUtc(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture));

    private Task Plan(string subject, string due) => core.Add(new FollowUp
    {
        LeadId = lead.Id, AssigneeId = lead.ContactPersonId, Subject = subject, Origin = FollowUpOrigin.ByHand, DueAt = Dutch(due), CreatedAt = TestClock.Start,
    });

    private async Task At(string local)
    {
        core.Clock.Set(Dutch(local));
        await core.RunDue<DailyDigest>();
        await core.RunDue<OutgoingMail>();
    }

    // The server is shared by the tests of this class.
    private List<string> Received() => [.. server.Messages.Skip(before).Where(m => m.Contains(lead.ContactPerson!.Email!))
        .Select(m => MimeKit.MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(m))).TextBody!)];
}
