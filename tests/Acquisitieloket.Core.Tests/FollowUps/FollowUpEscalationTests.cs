using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.FollowUps;

public sealed class FollowUpEscalationTests : IAsyncDisposable
{
    private readonly TestCore core = new();
    private readonly TestData data = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    // 7 September 2026 is a Monday; 27 April 2027 is King's Day, a Tuesday.
    [Theory]
    [InlineData("2026-09-07T10:00", "2026-09-08T10:00")]
    [InlineData("2026-09-11T16:30", "2026-09-14T16:30")]
    [InlineData("2026-09-12T09:00", "2026-09-14T09:00")]
    [InlineData("2027-04-26T09:00", "2027-04-28T09:00")]
    [InlineData("2027-03-26T14:00", "2027-03-30T14:00")]
    public void After_AMoment_IsTheSameTimeOnTheNextWorkingDay(string due, string expected) =>
        Assert.Equal(Dutch(expected), FollowUpEscalation.After(Dutch(due)));

    [Fact]
    public async Task Run_AWorkingDayAfterItsMoment_TellsTheCoordinatorOnceAndStandsOnTheTimeline()
    {
        var (lead, coordinator) = await Planned();
        core.Clock.Set(TestClock.Start.AddHours(23));
        Assert.Equal(0, await core.RunDue<FollowUpEscalation>());

        core.Clock.Advance(TimeSpan.FromHours(5));
        await core.RunDue<FollowUpEscalation>();
        await core.RunDue<FollowUpEscalation>();

        var mail = await core.Read(db => db.OutgoingMails.SingleAsync());
        Assert.Equal((MailName.FollowUpOverdue, coordinator.Email), (mail.Template, mail.ToAddress));
        Assert.Equal((lead.ContactPerson!.FullName, "Bel", "", ""), (mail.Values["assigneeName"], mail.Values["subject"], mail.Values["mine"], mail.Values["closed"]));
        var told = await core.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.FollowUpEscalated));
        Assert.Equal((lead.Id, coordinator.FullName), (told.LeadId, told.Values["to"]));
    }

    [Fact]
    public async Task Run_OfAConfidentialLead_TellsACoordinatorNeitherWhatNorWhose()
    {
        await Planned(confidential: true);
        core.Clock.Advance(TimeSpan.FromDays(2));
        await core.RunDue<FollowUpEscalation>();

        var values = (await core.Read(db => db.OutgoingMails.SingleAsync())).Values;
        Assert.Equal(("Berk", "Een opvolging van een vertrouwelijke lead", "1"), (values["companyName"], values["subject"], values["closed"]));
    }

    [Theory]
    [InlineData(FollowUpOrigin.Intake)]
    [InlineData(FollowUpOrigin.CompanyAnswer)]
    public async Task Run_OfWhatRunsAlongWithATerm_SendsNothing(FollowUpOrigin origin)
    {
        await Planned(origin: origin);
        core.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(1, await core.RunDue<FollowUpEscalation>());
        Assert.Equal(0, await core.Read(db => db.OutgoingMails.CountAsync()));
    }

    [Fact]
    public async Task Run_WhenDoneInTheMeantime_SendsNothing()
    {
        await Planned();
        var id = await core.Read(db => db.FollowUps.Select(f => f.Id).SingleAsync());
        await core.Do<FollowUpService>(s => s.CompleteAsync(id, "Gebeld", false, Actor.System));
        core.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(0, await core.RunDue<FollowUpEscalation>());
        Assert.Equal(0, await core.Read(db => db.OutgoingMails.CountAsync()));
    }

    [Fact]
    public async Task Run_WhenMoved_WaitsForTheNewMomentAndADay()
    {
        await Planned();
        var id = await core.Read(db => db.FollowUps.Select(f => f.Id).SingleAsync());
        await core.Do<FollowUpService>(s => s.MoveAsync(id, TestClock.Start.AddDays(3), Actor.System));
        core.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await core.RunDue<FollowUpEscalation>());

        core.Clock.Set(TestClock.Start.AddDays(4));
        Assert.Equal(1, await core.RunDue<FollowUpEscalation>());
    }

    [Fact]
    public async Task Run_WhereTheDepartmentHasNobodyElse_TellsWhoseItIs()
    {
        var (lead, _) = await Planned(coordinated: false);
        core.Clock.Advance(TimeSpan.FromDays(2));
        await core.RunDue<FollowUpEscalation>();

        var mail = await core.Read(db => db.OutgoingMails.SingleAsync());
        Assert.Equal((lead.ContactPerson!.Email, "1"), (mail.ToAddress, mail.Values["mine"]));
    }

    private static DateTime Dutch(string local) => WorkingCalendar.ToUtc(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture));

    private async Task<(Lead Lead, AppUser Coordinator)> Planned(
        FollowUpOrigin origin = FollowUpOrigin.ByHand, bool confidential = false, bool coordinated = true)
    {
        var lead = data.Lead();
        (lead.Confidential, lead.CodeName) = (confidential, confidential ? "Berk" : null);
        var coordinator = data.User(lead.Department!);
        var due = TestClock.Start.AddHours(3);
        await core.Add(new FollowUpEscalation
        {
            DueAt = FollowUpEscalation.After(due),
            FollowUp = new FollowUp { Lead = lead, Assignee = lead.ContactPerson, Subject = "Bel", Origin = origin, DueAt = due, CreatedAt = TestClock.Start },
        }, coordinator);
        if (coordinated)
            await core.Give(coordinator, Role.Coordinator);
        return (lead, coordinator);
    }
}
