using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.HandleFollowUp;

public sealed class HandleFollowUpTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();

    [Fact]
    public async Task Post_WhenDone_KeepsTheResult()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (lead, followUp) = await Planned();

        var page = await (await me.Get($"/leads/{lead.Reference}/follow-ups/{followUp.Id}")).Form()
            .Choose("Het is gedaan").Fill("Resultaat of reden", "Akkoord.").Submit();

        Assert.Contains("Opvolging afgerond: Bellen", page.Text);
        Assert.Equal("Akkoord.", (await Now(followUp)).Result);
    }

    [Fact]
    public async Task Post_WhenSkippedWithoutReason_AsksForOne()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (lead, followUp) = await Planned();

        var page = await (await me.Get($"/leads/{lead.Reference}/follow-ups/{followUp.Id}")).Form().Choose("Overslaan").Submit();

        Assert.Equal(["Geef een reden om deze opvolging over te slaan."], page.Errors);
        Assert.Null((await Now(followUp)).CompletedAt);
    }

    [Fact]
    public async Task Post_WhenMoved_HasItsNewMoment()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (lead, followUp) = await Planned();

        await (await me.Get($"/leads/{lead.Reference}/follow-ups/{followUp.Id}")).Form()
            .Choose("Verplaatsen").Choose("Over 3 werkdagen").Fill("Tijd", "11:00").Submit();

        Assert.Equal(new DateTime(2026, 9, 10, 9, 0, 0, DateTimeKind.Utc), (await Now(followUp)).DueAt);
    }

    [Fact]
    public async Task Get_WhenOfAnotherLead_IsNotFound()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (_, followUp) = await Planned();
        var other = await scene.Lead(Own);

        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"/leads/{other.Reference}/follow-ups/{followUp.Id}")).Status);
    }

    private async Task<(Lead, FollowUp)> Planned()
    {
        var lead = await scene.Lead(Own);
        var plan = new Acquisitieloket.Core.FollowUps.PlanFollowUp
        {
            AssigneeId = lead.ContactPersonId, Subject = "Bellen", DueAt = scene.App.Clock.UtcNow.AddHours(1),
        };
        await scene.App.Do<FollowUpService, bool>(async s =>
        {
            await s.PlanAsync(lead.Id, plan, new Actor(lead.ContactPersonId, "Test"));
            return true;
        });
        return (lead, await scene.App.Read(db => db.FollowUps.AsNoTracking().SingleAsync(f => f.LeadId == lead.Id)));
    }

    private Task<FollowUp> Now(FollowUp followUp) =>
        scene.App.Read(db => db.FollowUps.AsNoTracking().SingleAsync(f => f.Id == followUp.Id));

    public void Dispose() => scene.Dispose();
}
