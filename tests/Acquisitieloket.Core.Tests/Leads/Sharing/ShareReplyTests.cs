using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Privacy;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Core.Tests.Leads.Sharing;

public sealed class ShareReplyTests
{
    [Fact]
    public async Task Reply_BecomesANoteOfTheLead_AndAMailToTheContactPerson()
    {
        await using var scene = await ShareScene.Open();
        await scene.Share(scene.With(scene.Partner));

        await scene.Reply((await scene.Shared()).Key, "Er is nog 600 m² in The Gallery.");

        var note = await scene.Core.Read(db => db.Interactions.SingleAsync());
        Assert.Equal((InteractionKind.Note, "Maaike (Kennispark Twente)", false), (note.Kind, note.ByName, note.VisibleToCompany));
        var mail = await scene.Core.Read(db => db.OutgoingMails.SingleAsync(m => m.Template == MailName.PartnerReplied));
        Assert.Equal((scene.Lead.ContactPerson!.Email, "Er is nog 600 m² in The Gallery."), (mail.ToAddress, mail.Values["text"]));
    }

    [Fact]
    public async Task Reply_AboutAConfidentialLead_IsNotInTheMail()
    {
        await using var scene = await ShareScene.Open(confidential: true);
        await scene.Share(scene.With(scene.Partner));

        await scene.Reply((await scene.Shared()).Key, "Zwijgzaam past hier.");

        var mail = await scene.Core.Read(db => db.OutgoingMails.SingleAsync(m => m.Template == MailName.PartnerReplied));
        Assert.DoesNotContain(mail.Values.Values, v => v.Contains("Zwijgzaam", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reply_WhenTheShareHasEnded_IsRefused()
    {
        await using var scene = await ShareScene.Open();
        await scene.Share(scene.With(scene.Partner, days: 1));
        var key = (await scene.Shared()).Key;
        scene.Core.Clock.Advance(TimeSpan.FromDays(2));

        await Assert.ThrowsAsync<RefusedException>(() => scene.Reply(key, "Te laat"));

        Assert.Equal(0, await scene.Core.Read(db => db.Interactions.CountAsync()));
    }

    [Fact]
    public async Task Reply_WhenTheLeadIsClosed_IsRefused()
    {
        await using var scene = await ShareScene.Open();
        await scene.Share(scene.With(scene.Partner));
        await scene.Core.Do<AppDbContext, int>(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Stage, LeadStage.Withdrawn)));

        await Assert.ThrowsAsync<RefusedException>(async () => await scene.Reply((await scene.Shared()).Key, "Te laat"));
    }

    [Fact]
    public async Task Copy_OfTheCompany_NamesThePartnerAndTheDays()
    {
        await using var scene = await ShareScene.Open();
        await scene.Share(scene.With(scene.Partner));
        await scene.Share(scene.With(scene.Colleague));

        var data = await scene.Core.Do<MyDataReader, MyData>(reader => reader.OfAsync(scene.Lead.Id));

        var share = Assert.Single(data.Shares);
        Assert.Equal(("Kennispark Twente", false, ShareScene.Today.AddDays(30)), (share.Organisation, share.Named, share.Until));
    }
}
