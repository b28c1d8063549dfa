using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Mail.Inbound;

public sealed class HeldMailServiceTests : IAsyncDisposable
{
    private static readonly Actor Ilse = new(null, "Ilse Brinkman");
    private readonly InboundScene scene = new();

    [Fact]
    public async Task Tie_OfAnUnknownSender_LandsUnseenByTheCompanyAndUnderItsOwnName()
    {
        var (lead, held) = await HeldAsync("collega@bedrijf.example", InboundScene.WithFiles("Namens Anna.", ("plan.pdf", SampleFiles.Pdf())));

        await TieAsync(held, lead);

        var said = Assert.Single(await scene.Messages());
        Assert.Equal((lead.Id, "Namens Anna.", "collega@bedrijf.example", false), (said.LeadId, said.Text, said.ByName, said.VisibleToCompany));
        Assert.False((await scene.Core.Read(db => db.Documents.SingleAsync())).VisibleToCompany);
        Assert.Equal("Ilse Brinkman", Assert.Single(await scene.Events(AuditKind.HeldMailTied)).ActorName);
        var row = await scene.Received();
        Assert.Equal((Came.Landed, (long?)lead.Id, null), (row.Came, row.LeadId, row.From));
        Assert.Empty(Directory.GetFiles(Path.Combine(scene.Core.StorageRoot, "mail-held")));
    }

    [Fact]
    public async Task Tie_WhenSomeoneWasFirst_IsRefusedAndLandsOnce()
    {
        var (lead, held) = await HeldAsync();
        await TieAsync(held, lead);

        await Assert.ThrowsAsync<RefusedException>(() => TieAsync(held, lead));
        await Assert.ThrowsAsync<RefusedException>(() => scene.Core.Do<HeldMailService>(s => s.DiscardAsync(held.Id, "Reclame", Ilse)));

        Assert.Single(await scene.Messages());
    }

    [Fact]
    public async Task Tie_ToAClosedLead_IsRefusedAndKeepsTheMail()
    {
        var (_, held) = await HeldAsync();
        var closed = await scene.LeadAsync(l => (l.Stage, l.ClosedAt) = (LeadStage.Lost, TestClock.Start));

        await Assert.ThrowsAsync<RefusedException>(() => TieAsync(held, closed));

        Assert.Equal(Came.Held, (await scene.Received()).Came);
        Assert.NotNull(await scene.Core.Do<HeldMailService, HeldContent?>(s => s.ReadAsync(held.Key)));
    }

    [Fact]
    public async Task Discard_Always_DeletesTheContentAndKeepsTheReason()
    {
        var (_, held) = await HeldAsync();

        await scene.Core.Do<HeldMailService>(s => s.DiscardAsync(held.Id, "Reclame", Ilse));

        Assert.Equal("Reclame", Assert.Single(await scene.Events(AuditKind.HeldMailDiscarded)).Values["reason"]);
        Assert.Equal((Came.Discarded, null, null), ((await scene.Received()).Came, (await scene.Received()).From, (await scene.Received()).Subject));
        Assert.Null(await scene.Core.Do<HeldMailService, HeldContent?>(s => s.ReadAsync(held.Key)));
    }

    [Theory]
    [InlineData(Role.Coordinator, false, false, true)]
    [InlineData(Role.Coordinator, true, false, false)]
    [InlineData(Role.AccountManager, false, true, true)]
    [InlineData(Role.AccountManager, false, false, false)]
    [InlineData(Role.Administrator, false, true, false)]
    public async Task MaySee_OfAHeldMail_IsAsForItsLead(string role, bool confidential, bool ownDepartment, bool sees)
    {
        var lead = await scene.LeadAsync(l => l.Confidential = confidential);
        await scene.Look(await scene.MailAsync(lead, from: "boef@elders.example"));
        var viewer = new Viewer(9999, "Iemand", ownDepartment ? lead.DepartmentId : 9999, new HashSet<string> { role });

        Assert.Equal(sees, await scene.Core.Read(db => HeldMailService.MaySee(db, viewer, new DateOnly(2026, 9, 7)).AnyAsync()));
    }

    [Fact]
    public async Task MaySee_OfAMailToNoLead_IsForTheCoordinatorOnly()
    {
        var lead = await scene.LeadAsync();
        await scene.Look(await scene.MailAsync(lead, to: "loket@netwerkstad.example"));

        Task<bool> Sees(string role) => scene.Core.Read(db => HeldMailService.MaySee(
            db, new Viewer(lead.ContactPersonId, "Iemand", lead.DepartmentId, new HashSet<string> { role }), new DateOnly(2026, 9, 7)).AnyAsync());
        Assert.True(await Sees(Role.Coordinator));
        Assert.False(await Sees(Role.AccountManager));
    }

    private async Task<(Lead Lead, ReceivedMail Held)> HeldAsync(string from = "boef@elders.example", string rest = "\nHallo.")
    {
        var lead = await scene.LeadAsync();
        await scene.Look(await scene.MailAsync(lead, rest, from: from));
        return (lead, await scene.Received());
    }

    private Task TieAsync(ReceivedMail held, Lead lead) => scene.Core.Do<HeldMailService>(s => s.TieAsync(held.Id, lead.Id, Ilse));

    public ValueTask DisposeAsync() => scene.DisposeAsync();
}
