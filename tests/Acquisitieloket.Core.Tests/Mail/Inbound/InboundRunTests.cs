using System.Text;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Imap;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Mail.Inbound;

public sealed class InboundRunTests
{
    [Fact]
    public async Task Look_WhenTheProcessDiedBeforeTheFileMoved_LandsOnce()
    {
        await using var scene = new InboundScene();
        var lead = await scene.LeadAsync();
        var mail = await scene.MailAsync(lead);
        await scene.Look(mail);

        // As a killed process leaves it: stored, and still where it came in.
        Assert.Equal(1, await scene.Look(mail));
        // And as two mailboxes give it: with other marks of the road.
        Assert.Equal(1, await scene.Look([.. "Received: from elders\n"u8, .. mail]));

        Assert.Single(await scene.Messages());
        Assert.Empty(Directory.GetFiles(scene.Folder));
    }

    [Fact]
    public async Task Look_WhenTwoLookAtTheSameTime_LandsOnce()
    {
        await using var scene = new InboundScene();
        var lead = await scene.LeadAsync();
        var mail = await scene.MailAsync(lead);
        var desks = Enumerable.Range(0, 4).Select(_ => scene.Core.Do<InboundRun, int>(r => r.RunAsync(CancellationToken.None)));
        await scene.DropAsync(mail);

        await Task.WhenAll(desks);
        await scene.Look();

        Assert.Single(await scene.Messages());
        Assert.Single(scene.FilesIn("done"));
    }

    [Fact]
    public async Task Look_WhenAnotherMailHasTheSameMessageId_LandsToo()
    {
        await using var scene = new InboundScene();
        var lead = await scene.LeadAsync();
        var mail = await scene.MailAsync(lead);

        await scene.Look(mail);
        await scene.Look(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(mail).Replace("Drie hectare", "Vijf hectare")));

        Assert.Equal(2, (await scene.Messages()).Count);
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied\n\nIk ben er niet.")]
    [InlineData("Auto-Submitted: auto-replied\nX-Auto-Response-Suppress: All\n\nIk ben er niet.")]
    [InlineData("Return-Path: <>\n\nIk ben er niet.")]
    public async Task Look_WhenAProgramAnswers_DoesAndSendsNothing(string rest)
    {
        await using var scene = new InboundScene();
        var lead = await scene.LeadAsync();

        await scene.Look(await scene.MailAsync(lead, rest));

        Assert.Equal((Came.Automatic, null), ((await scene.Received()).Came, (await scene.Received()).From));
        Assert.Empty(await scene.Messages());
        Assert.Equal(0, await scene.Core.Read(db => db.OutgoingMails.CountAsync()));
    }

    [Fact]
    public async Task Look_WhenTheMailIsOurOwn_DoesNothing()
    {
        await using var scene = new InboundScene();
        var lead = await scene.LeadAsync(l => l.Contact!.Email = "loket@netwerkstad.example");

        await scene.Look(await scene.MailAsync(lead));

        Assert.Equal(Came.Automatic, (await scene.Received()).Came);
    }

    [Fact]
    public async Task Look_WhenAMailBounced_MarksItAsNotArrived()
    {
        await using var scene = new InboundScene();
        var lead = await scene.LeadAsync();
        var mail = await scene.Core.Do<LeadMails, OutgoingMail>(m => Task.FromResult(m.ToCompany(
            MailName.LinkRenewed, lead, lead.Contact!, lead.ContactPerson!, new PrivateLink
            {
                Purpose = LinkPurpose.Status, Nonce = Guid.NewGuid(), TokenHash = "", CreatedAt = TestClock.Start, ExpiresAt = TestClock.Start,
            })));
        (mail.Lead, mail.LeadId, mail.PrivateLink, mail.DoneAt) = (null, lead.Id, null, TestClock.Start);
        await scene.Core.Add(mail);

        await scene.Look(Bounce(mail.MessageId.Trim('<', '>')));
        await scene.Look(Bounce("onbekend@elders.example"));

        var row = await scene.Core.Read(db => db.OutgoingMails.Where(OutgoingMail.Missed).SingleAsync());
        Assert.NotNull(row.GivenUpAt);
        var told = Assert.Single(await scene.Events(AuditKind.MailFailed));
        Assert.Equal(("true", lead.Contact!.Name), (told.Values["missed"], told.Values["to"]));
        Assert.Equal([Came.Bounce, Came.Automatic], await scene.Core.Read(db => db.ReceivedMails.OrderBy(m => m.Id).Select(m => m.Came).ToListAsync()));
    }

    [Fact]
    public async Task Look_AtAMailbox_LandsHoldsAndMoves()
    {
        using var server = new ImapServer();
        await using var scene = new InboundScene(server.Settings);
        var lead = await scene.LeadAsync();
        server.Put(await scene.MailAsync(lead));
        server.Put(await scene.MailAsync(lead, from: "boef@elders.example"));

        var handled = await scene.Look();

        Assert.True(handled == 2, string.Join("\n", server.Commands));
        Assert.Equal((0, 1, 1), (server.CountIn("INBOX"), server.CountIn("Verwerkt"), server.CountIn("Aangehouden")));
        Assert.Single(await scene.Messages());
        Assert.Equal(0, await scene.Look());
    }

    [Fact]
    public async Task Look_WhenTheMailboxBreaksBeforeTheMove_LandsOnce()
    {
        using var server = new ImapServer { BreakAtMove = true };
        await using var scene = new InboundScene(server.Settings);
        var lead = await scene.LeadAsync();
        server.Put(await scene.MailAsync(lead));
        await scene.Look();
        Assert.Equal(1, server.CountIn("INBOX"));

        server.BreakAtMove = false;
        await scene.Look();

        Assert.Equal((0, 1), (server.CountIn("INBOX"), server.CountIn("Verwerkt")));
        Assert.Single(await scene.Messages());
    }

    [Fact]
    public async Task Look_WhenTheMailboxIsAwayOrRefusesUs_StillReadsTheFolder()
    {
        using var server = new ImapServer();
        await using var scene = new InboundScene([.. server.Settings, ("Mail:Inbound:Imap:Password", "fout")]);
        var lead = await scene.LeadAsync();

        Assert.Equal(1, await scene.Look(await scene.MailAsync(lead)));
    }

    private static byte[] Bounce(string messageId) => Encoding.UTF8.GetBytes($"""
        From: MAILER-DAEMON@mx.example
        Return-Path: <>
        Content-Type: multipart/report; report-type=delivery-status; boundary=x

        --x

        Weg.
        --x
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; weg@bedrijf.example
        Action: failed
        Status: 5.1.1

        --x
        Content-Type: text/rfc822-headers

        Message-ID: <{messageId}>

        --x--
        """);
}
