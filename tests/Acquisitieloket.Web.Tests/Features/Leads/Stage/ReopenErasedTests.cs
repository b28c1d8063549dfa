using Acquisitieloket.Core;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Testing;
using Acquisitieloket.Web.Tests.Features.Status;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Leads.Stage;

public sealed class ReopenErasedTests : IAsyncLifetime
{
    private StatusScene scene = null!;

    public async Task InitializeAsync() => scene = await StatusScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Reopen_ALeadWhoseDataIsErased_IsNotOfferedAndRefused()
    {
        var id = scene.Enquiry.LeadId;
        await scene.App.Read(db => db.Leads.Where(l => l.Id == id).ExecuteUpdateAsync(l => l.SetProperty(x => x.Stage, LeadStage.Lost)
            .SetProperty(x => x.ClosedAt, TestClock.Start).SetProperty(x => x.LastActivityAt, TestClock.Start.AddYears(-3))));
        Assert.True(await scene.App.Do<RetentionService, bool>(retention => retention.EraseAsync(id)));
        var staff = await scene.Staff();

        var page = await staff.Get(scene.LeadPath);
        Assert.Contains("De gegevens zijn gewist", page.Text);
        Assert.DoesNotContain("Heropenen", page.Text);
        Assert.Equal(scene.LeadPath, (await staff.Get($"{scene.LeadPath}/reopen")).Path);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => scene.App.Do<StageService, bool>(async stages =>
        {
            await stages.ReopenAsync(id, "Toch weer", Actor.System);
            return true;
        }));
        Assert.Equal("De gegevens van deze lead zijn gewist. Heropenen kan niet meer.", refused.Message);
        Assert.NotNull((await scene.Lead()).ClosedAt);
    }
}
