using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Mail.Inbound;

public sealed class HoldingTests : IAsyncDisposable
{
    private readonly InboundScene scene = new();

    private string[] HeldFiles => Directory.GetFiles(Path.Combine(scene.Core.StorageRoot, "mail-held"));

    [Fact]
    public async Task Look_WhenSomeoneElseWrites_HoldsItWithItsLead()
    {
        var lead = await scene.LeadAsync();

        await scene.Look(await scene.MailAsync(lead, from: "boef@elders.example"));

        var held = await scene.Received();
        Assert.Equal((Came.Held, HeldFor.OtherSender, (long?)lead.Id, "boef@elders.example", "Re: Uw vraag"),
            (held.Came, held.HeldFor!.Value, held.LeadId, held.From, held.Subject));
        Assert.Empty(await scene.Messages());
        Assert.Single(HeldFiles);
        Assert.Single(scene.FilesIn("held"));
    }

    [Fact]
    public async Task Look_WhenThereIsDoubtAboutAMailOfTheContact_HoldsIt()
    {
        var lead = await scene.LeadAsync();

        await scene.Look(await scene.MailAsync(lead, "X-Auto-Response-Suppress: All\n\nDrie hectare graag."));

        Assert.Equal((Came.Held, HeldFor.Doubtful), ((await scene.Received()).Came, (await scene.Received()).HeldFor!.Value));
        Assert.Empty(await scene.Messages());
    }

    [Fact]
    public async Task Look_WhenANewsletterOfSomeoneElseComes_HoldsNothing()
    {
        var lead = await scene.LeadAsync();

        await scene.Look(await scene.MailAsync(lead, "List-Unsubscribe: <mailto:af@b.example>\n\nAanbieding!", from: "winkel@elders.example"));

        Assert.Equal((Came.Automatic, null), ((await scene.Received()).Came, (await scene.Received()).From));
    }

    [Theory]
    [InlineData("loket@netwerkstad.example")]
    [InlineData("loket+{0}-00000000000000000000@netwerkstad.example")]
    [InlineData("loket+{0}@netwerkstad.example")]
    [InlineData("loket+-@netwerkstad.example")]
    [InlineData("iemand@elders.example")]
    public async Task Look_WhenTheAddressIsNotThatOfALead_HoldsIt(string to)
    {
        var lead = await scene.LeadAsync();

        await scene.Look(await scene.MailAsync(lead, to: string.Format(to, lead.Reference.ToLowerInvariant())));

        Assert.Equal((HeldFor.NoLead, null), ((await scene.Received()).HeldFor!.Value, (await scene.Received()).LeadId));
        Assert.Empty(await scene.Messages());
    }

    [Fact]
    public async Task Look_WhenTheAddressIsOfAnotherLead_DoesNotTrustTheSender()
    {
        var (mine, other) = (await scene.LeadAsync(), await scene.LeadAsync());

        await scene.Look(await scene.MailAsync(mine, to: await scene.AddressOf(other)));

        Assert.Equal((HeldFor.OtherSender, other.Id), ((await scene.Received()).HeldFor!.Value, (await scene.Received()).LeadId));
    }

    [Fact]
    public async Task Look_WhenTheLeadIsClosed_HoldsIt()
    {
        var lead = await scene.LeadAsync(l => (l.Stage, l.ClosedAt) = (LeadStage.Lost, TestClock.Start));

        await scene.Look(await scene.MailAsync(lead));

        Assert.Equal(HeldFor.Closed, (await scene.Received()).HeldFor);
    }

    [Fact]
    public async Task Look_WhenMailsAreNasty_HoldsOrLandsEachAndGoesOn()
    {
        var lead = await scene.LeadAsync();
        var nested = string.Concat(Enumerable.Range(0, 3000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"));
        byte[][] nasty = [[], new byte[1000], "PK\u0003\u0004"u8.ToArray(), await scene.MailAsync(lead, nested + "\ndiep"),
            await scene.MailAsync(lead, "Content-Type: text/html\n\n<script>alert(1)</script><p>Goed \u202Edag</p>"),
            await scene.MailAsync(lead, "Content-Type: text/plain; charset=bestaat-niet\n\nTekst")];
        for (var i = 0; i < nasty.Length; i++)
            await scene.DropAsync(nasty[i], $"{i}.eml");
        await File.WriteAllBytesAsync(Path.Combine(scene.Folder, "groot.eml"), new byte[InboundLimits.MostBytes + 1]);
        await scene.DropAsync(await scene.MailAsync(lead, "\nDe laatste."), "z.eml");

        Assert.Equal(nasty.Length + 2, await scene.Look());

        Assert.Empty(Directory.GetFiles(scene.Folder));
        var said = (await scene.Messages()).Select(m => m.Text).ToList();
        Assert.Contains("De laatste.", said);
        Assert.Contains("Goed dag", said);
        Assert.DoesNotContain(said, t => t.Contains("alert"));
        Assert.Equal(3, await scene.Core.Read(db => db.ReceivedMails.CountAsync(m => m.HeldFor == HeldFor.Unreadable)));
        Assert.Equal(1, await scene.Core.Read(db => db.ReceivedMails.CountAsync(m => m.HeldFor == HeldFor.TooLarge)));
    }

    [Fact]
    public async Task Look_WhenAMailCannotBeHandledAtAll_HoldsItAndGoesOn()
    {
        var lead = await scene.LeadAsync();
        // Where a folder has to be made there is a file: no document can be stored.
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(scene.Core.StorageRoot, "files")).FullName, "new"), "");
        await scene.DropAsync(await scene.MailAsync(lead, InboundScene.WithFiles("Stuk.", ("plan.pdf", SampleFiles.Pdf()))), "a.eml");
        await scene.DropAsync(await scene.MailAsync(lead, "\nHeel."), "b.eml");

        Assert.Equal(2, await scene.Look());

        Assert.Equal("Heel.", Assert.Single(await scene.Messages()).Text);
        Assert.Equal(1, await scene.Core.Read(db => db.ReceivedMails.CountAsync(m => m.HeldFor == HeldFor.Failed)));
    }

    [Fact]
    public async Task Erase_OfTheLead_TakesWhatWasHeldAlong()
    {
        var lead = await scene.LeadAsync();
        await scene.Look(await scene.MailAsync(lead, from: "collega@bedrijf.example"));
        scene.Core.Clock.Advance(TimeSpan.FromDays(400));

        await scene.Core.Do<RetentionService, bool>(r => r.EraseAsync(lead.Id));

        var row = await scene.Received();
        Assert.Equal((Came.Discarded, null, null), (row.Came, row.From, row.Subject));
    }

    [Fact]
    public async Task Retention_AfterTheSetDays_ForgetsRowAndContent()
    {
        var lead = await scene.LeadAsync();
        await scene.Look(await scene.MailAsync(lead, from: "boef@elders.example"));
        foreach (var file in (string[])[.. HeldFiles, .. scene.FilesIn("held")])
            File.SetLastWriteTimeUtc(file, TestClock.Start);
        scene.Core.Clock.Advance(TimeSpan.FromDays(29));
        await scene.Core.Do<RetentionRun, int>(r => r.RunAsync());
        Assert.Single(HeldFiles);
        Assert.Single(scene.FilesIn("held"));

        scene.Core.Clock.Advance(TimeSpan.FromDays(2));
        await scene.Core.Do<RetentionRun, int>(r => r.RunAsync());

        Assert.Equal(0, await scene.Core.Read(db => db.ReceivedMails.CountAsync()));
        Assert.Empty(HeldFiles);
        Assert.Empty(scene.FilesIn("held"));
    }

    public ValueTask DisposeAsync() => scene.DisposeAsync();
}
