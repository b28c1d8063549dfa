using Acquisitieloket.Core;
using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Queue;

/// <summary>Leads that were handed over and wait for their receiver, and leads whose clock stands still.</summary>
public sealed class ForwardedTests : IAsyncLifetime
{
    private QueueScene scene = null!;

    public async Task InitializeAsync() => scene = await QueueScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Get_WhenHandedOver_IsInTheFilterUntilTheReceiverAccepts()
    {
        var lead = await scene.Lead(scene.Neighbour, l => l.CompanyName = "Overgedragen");
        await scene.Lead(scene.Me, l => l.CompanyName = "Eigen");
        var neighbour = new Actor(scene.Neighbour.Id, scene.Neighbour.FullName);
        await Do(s => s.ReassignAsync(lead.Id, scene.Me.Id, "Hoort bij Hengelo.", neighbour));

        var page = await scene.Manager.Get("/queue?forwarded=true");
        Assert.StartsWith("Overgedragen", Assert.Single(QueueScene.Companies(page)));
        Assert.Contains("wacht op aanname", page.Text);
        Assert.Contains("Wacht op aanname – filter weghalen", page.Text);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Do(s => s.AcceptAsync(lead.Id, neighbour)));
        Assert.Contains("nieuwe contactpersoon", refused.Message);
        await Do(s => s.AcceptAsync(lead.Id, new Actor(scene.Me.Id, scene.Me.FullName)));
        Assert.Empty(QueueScene.Companies(await scene.Manager.Get("/queue?forwarded=true")));
        Assert.True(await scene.App.Read(db => db.AuditEvents.AnyAsync(e => e.LeadId == lead.Id && e.Kind == AuditKind.LeadAccepted)));
    }

    [Fact]
    public async Task Lead_WhenHandedOver_IsAcceptedFromMyDay_ByItsContactPersonOnly()
    {
        var lead = await scene.Lead(scene.Neighbour, l => l.CompanyName = "Overgedragen");
        await Do(s => s.ReassignAsync(lead.Id, scene.Me.Id, "Hoort bij Hengelo.", new Actor(scene.Neighbour.Id, scene.Neighbour.FullName)));
        var coordinator = await scene.App.SignInAs(Role.Coordinator, QueueScene.Borne);
        var waiting = await coordinator.Get($"/leads/{lead.Reference}");
        Assert.Contains("Wacht op aanname door", waiting.Text);
        Assert.DoesNotContain("Aannemen", waiting.Text);

        var day = await scene.Manager.Get("/my-day");
        Assert.Contains("Aan mij overgedragen 1", day.Text);
        Assert.Contains("Hoort bij Hengelo.", day.Text);
        var accepted = await (await scene.Manager.Get($"/leads/{lead.Reference}")).Form("Aannemen").Submit("Aannemen");

        Assert.Contains("U hebt de lead aangenomen.", accepted.Text);
        Assert.DoesNotContain("Aannemen", accepted.Text);
        Assert.DoesNotContain("Aan mij overgedragen", (await scene.Manager.Get("/my-day")).Text);
        Assert.Null(await scene.App.Read(db => db.Leads.Where(l => l.Id == lead.Id).Select(l => l.ForwardedAt).SingleAsync()));
    }

    [Fact]
    public async Task Get_WhenTakenByOneself_WaitsForNobody()
    {
        var lead = await scene.Lead(scene.Neighbour);
        await Do(s => s.ReassignAsync(lead.Id, scene.Me.Id, "Ik neem hem.", new Actor(scene.Me.Id, scene.Me.FullName)));

        Assert.Empty(QueueScene.Companies(await scene.Manager.Get("/queue?forwarded=true")));
    }

    [Fact]
    public async Task Get_WhenTheClockStandsStill_IsPausedAndNothingElse()
    {
        var paused = await scene.Lead(scene.Me, l => l.CompanyName = "Stil");
        await scene.Lead(scene.Me, l => l.CompanyName = "Zonder");
        await scene.Lead(scene.Me, l => (l.CompanyName, l.TermDueAt, l.TermWarnAt) = ("Loopt", TestClock.Start.AddDays(9), TestClock.Start.AddDays(8)));
        await scene.App.Add(new ServiceTerm
        {
            LeadId = paused.Id, Kind = TermKind.Answer, StartedAt = TestClock.Start, WarnAt = TestClock.Start, DueAt = TestClock.Start,
            PausedAt = TestClock.Start,
        });

        var page = await scene.Manager.Get("/queue?term=paused");

        Assert.Equal(["Stil"], QueueScene.Companies(page));
        Assert.Contains("gepauzeerd", page.Text);
        Assert.Contains("Termijn gepauzeerd", page.Text);
        Assert.Equal(["Loopt"], QueueScene.Companies(await scene.Manager.Get("/queue?term=intime")));
    }

    private Task Do(Func<ReassignService, Task> work) => scene.App.Do<ReassignService, bool>(async service =>
    {
        await work(service);
        return true;
    });
}
