using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Tests.ServiceTerms;

/// <summary>What is planned moves along when the clock stands still or a setting changes.</summary>
public abstract partial class TermAlertTests
{
    [Fact]
    public async Task Pause_WhenTheLeadIsOnHold_PlansNothingUntilItGoesOnAndThenWhatWasLeft()
    {
        var lead = await EnquireAsync("2026-09-07T08:30");
        await ReachAsync(lead);
        var before = await SiteListAsync();
        core.Clock.Set(Dutch("2026-09-08T08:30"));
        await ToAsync(lead, LeadStage.OnHold);
        core.Clock.Set(Dutch("2026-09-15T08:30"));
        Assert.Equal(0, await RunAsync());
        Assert.Null((await SiteListAsync()).AlertAt);
        await ToAsync(lead, LeadStage.New);

        var after = await SiteListAsync();
        // Held for five working days: everything comes five working days later.
        var calendar = new WorkingCalendar(Options.Create(new ServiceTermOptions()));
        Assert.Equal([calendar.AddDays(before.WarnAt, 5), calendar.AddDays(before.DueAt, 5), calendar.AddDays(before.ManagerAt!.Value, 5)],
            [after.WarnAt, after.DueAt, after.ManagerAt!.Value]);
        Assert.Equal(after.WarnAt, after.AlertAt);
    }

    [Fact]
    public async Task Resume_WhenAnAnswerWasPromised_MovesThePromiseAndItsReminderAlong()
    {
        var lead = await EnquireAsync("2026-09-07T08:30");
        await ReachAsync(lead);
        await core.Do<CompanyPage>(page => page.WriteAsync(lead, "Wanneer hoor ik iets?"));
        core.Clock.Set(Dutch("2026-09-08T08:30"));
        await ToAsync(lead, LeadStage.OnHold);
        core.Clock.Set(Dutch("2026-09-15T08:30"));
        await ToAsync(lead, LeadStage.New);

        var term = await core.Read(db => db.ServiceTerms.SingleAsync(t => t.Kind == TermKind.Answer));
        var promise = await core.Read(db => db.FollowUpEscalations.Include(r => r.FollowUp).SingleAsync(r => r.DoneAt == null));
        Assert.Equal(Dutch("2026-09-15T17:00"), term.DueAt);
        Assert.Equal((FollowUpEscalation.After(term.DueAt), term.DueAt), (promise.DueAt, promise.FollowUp!.DueAt));
        Assert.Equal(CompanyPage.AnswerSubject, promise.FollowUp.Subject);
    }

    [Fact]
    public async Task Refresh_WhenDaysAndOfficeHoursChange_MovesTermsPlansPromisesAndTheCopyOnTheLead()
    {
        await EnquireAsync("2026-09-07T09:00");
        Assert.Equal(0, await RefreshAsync(new ServiceTermOptions()));
        core.Clock.Set(Dutch("2026-09-07T15:48"));
        Assert.Equal(1, await RunAsync());

        Assert.Equal(1, await RefreshAsync(new ServiceTermOptions { FirstContactDays = 2, OfficeOpens = new(9, 0) }));

        var term = await core.Read(db => db.ServiceTerms.Include(t => t.Lead).SingleAsync(t => t.Kind == TermKind.FirstContact));
        Assert.Equal(Dutch("2026-09-08T17:00"), term.DueAt);
        Assert.Equal(term.DueAt, term.Lead!.TermDueAt);
        // Warned once already: what comes next is the escalation, at its new moment.
        Assert.Equal((TermAlert.Warning, term.DueAt), (term.Alerted, term.AlertAt));
        Assert.Equal((FollowUpEscalation.After(term.DueAt), term.DueAt), await core.Read(db => db.FollowUpEscalations.Select(r => new ValueTuple<DateTime, DateTime>(r.DueAt, r.FollowUp!.DueAt)).SingleAsync()));
        core.Clock.Set(Dutch("2026-09-08T16:59"));
        Assert.Equal(0, await RunAsync());
        core.Clock.Set(term.DueAt);
        Assert.Equal(1, await RunAsync());
    }

    [Fact]
    public async Task Refresh_WhenATermIsFromBeforePausesWereCounted_KeepsItsMomentsAndPlansTheRest()
    {
        var lead = await EnquireAsync("2026-09-07T08:30");
        var before = await SiteListAsync();
        // Such a term: it stood still for a day, of which nothing but its deadline tells.
        var calendar = new WorkingCalendar(Options.Create(new ServiceTermOptions()));
        var (warn, due) = (calendar.AddDays(before.WarnAt, 1), calendar.AddDays(before.DueAt, 1));
        await core.Do<AppDbContext>(db => db.ServiceTerms.Where(t => t.Id == before.Id).ExecuteUpdateAsync(set => set
            .SetProperty(t => t.WarnAt, warn).SetProperty(t => t.DueAt, due)
            .SetProperty(t => t.ManagerAt, (DateTime?)null).SetProperty(t => t.AlertAt, (DateTime?)null)));

        Assert.Equal(1, await RefreshAsync(new ServiceTermOptions()));

        var after = await SiteListAsync();
        Assert.Equal((warn, due, (DateTime?)calendar.AddDays(before.ManagerAt!.Value, 1), (DateTime?)warn), (after.WarnAt, after.DueAt, after.ManagerAt, after.AlertAt));
        Assert.Equal(0, await RefreshAsync(new ServiceTermOptions()));
    }

    private Task<int> RefreshAsync(ServiceTermOptions options) => core.Do<AppDbContext, int>(db =>
        new TermRefresh(db, new TermClock(new WorkingCalendar(Options.Create(options)), Options.Create(options))).RunAsync());

    private Task<ServiceTerm> SiteListAsync() => core.Read(db => db.ServiceTerms.SingleAsync(t => t.Kind == TermKind.FirstSiteList));
}
