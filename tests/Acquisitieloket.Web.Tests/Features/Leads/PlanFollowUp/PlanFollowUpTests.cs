using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.PlanFollowUp;

public sealed class PlanFollowUpTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();

    // The clock of the tests stands on Monday 7 September 2026, 10:00.
    [Theory]
    [InlineData("Morgen", "2026-09-08T14:30")]
    [InlineData("Over 3 werkdagen", "2026-09-10T14:30")]
    [InlineData("Volgende week", "2026-09-14T14:30")]
    public async Task Post_WhenAQuickPick_PlansOnTheDutchClock(string pick, string expected)
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var form = (await me.Get($"/leads/{lead.Reference}/follow-ups")).Form();

        var page = await form.Fill("Wat moet er gebeuren?", "Bellen over de kavel").Choose(pick).Fill("Tijd", "14:30").Submit();

        Assert.Contains("Bellen over de kavel", page.Text);
        var planned = await scene.App.Read(db => db.FollowUps.SingleAsync(f => f.LeadId == lead.Id));
        Assert.Equal(DateTime.Parse(expected), WorkingCalendar.ToLocal(planned.DueAt));
        Assert.Equal(lead.ContactPersonId, planned.AssigneeId);
    }

    [Fact]
    public async Task Post_WhenTheMomentHasPassed_ExplainsAndKeepsInput()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var form = (await me.Get($"/leads/{lead.Reference}/follow-ups")).Form();

        var page = await form.Fill("Wat moet er gebeuren?", "Bellen").Choose("Op een andere dag").Fill("Andere dag", "2026-09-01").Submit();

        Assert.Equal(["Kies een moment dat nog komt."], page.Errors);
        Assert.Equal("Bellen", page.Form().ValueOf("Wat moet er gebeuren?"));
    }

    [Theory]
    [InlineData("2026-09-12", "een zaterdag. De eerste werkdag daarna is maandag 14 september.")]
    [InlineData("2026-12-26", "Tweede Kerstdag. De eerste werkdag daarna is maandag 28 december.")]
    public async Task Post_WhenTheDayIsADayOff_PlansItAndSaysWhichDayThatIs(string day, string told)
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var form = (await me.Get($"/leads/{lead.Reference}/follow-ups")).Form();

        var page = await form.Fill("Wat moet er gebeuren?", "Bellen").Choose("Op een andere dag").Fill("Andere dag", day).Submit();

        Assert.Contains($"Let op: dat is {told}", page.Text);
        Assert.Equal(day, $"{await scene.App.Read(db => db.FollowUps.Select(f => f.DueAt).SingleAsync()):yyyy-MM-dd}");
    }

    [Fact]
    public async Task Get_OffersNobodyWhoWasOnlyInvited()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        await scene.SignIn(Role.Coordinator, Own);
        var lead = await scene.Lead(Own);
        Assert.Contains("Test Coordinator", (await me.Get($"/leads/{lead.Reference}/follow-ups")).Text);
        await scene.App.Read(db => db.Users.Where(u => u.FullName == "Test Coordinator").ExecuteUpdateAsync(u => u.SetProperty(x => x.EmailConfirmed, false)));
        Assert.DoesNotContain("Test Coordinator", (await me.Get($"/leads/{lead.Reference}/follow-ups")).Text);
    }

    public void Dispose() => scene.Dispose();
}
