using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Smtp;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Mail;

public sealed class MailWorkerTests(SmtpServer server) : IClassFixture<SmtpServer>
{
    [Fact]
    public async Task Run_WhenMailIsDue_SendsItOnceOverSmtpAndRecordsIt()
    {
        await using var core = new TestCore(new SqliteDatabases(), server.Settings);
        var (lead, mail) = await Received(core);

        Assert.Equal(1, await core.RunDue<OutgoingMail>());
        Assert.Equal(0, await core.RunDue<OutgoingMail>());

        var message = Assert.Single(server.Messages, m => m.Contains(mail.MessageId));
        Assert.Contains($"References: <lead.{lead.Reference}@", message);
        Assert.Contains("Auto-Submitted: auto-generated", message);
        Assert.Contains("Reply-To: ", message);
        Assert.Contains("Content-Type: text/plain", message);
        Assert.Contains("Content-Type: text/html", message);
        Assert.Equal(1, await core.Read(db => db.AuditEvents.CountAsync(e => e.LeadId == lead.Id && e.Kind == AuditKind.MailSent)));
    }

    [Fact]
    public async Task Run_WhenReceiverIsRefused_GivesUpAtOnceAndRecordsIt()
    {
        await using var core = new TestCore(new SqliteDatabases(), server.Settings);
        var (lead, mail) = await Received(core, "weg@weiger.example");

        Assert.Equal(0, await core.RunDue<OutgoingMail>());

        var row = await core.Read(db => db.OutgoingMails.SingleAsync());
        Assert.NotNull(row.GivenUpAt);
        Assert.DoesNotContain("weiger.example", row.LastError);
        Assert.DoesNotContain(server.Messages, m => m.Contains(mail.MessageId));
        Assert.Equal(1, await core.Read(db => db.AuditEvents.CountAsync(e => e.LeadId == lead.Id && e.Kind == AuditKind.MailFailed)));
    }

    [Fact]
    public async Task Run_WhenServerStaysSilent_GivesUpTheAttemptInTime()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var port = ((System.Net.IPEndPoint)silent.LocalEndpoint).Port;
        await using var core = new TestCore(new SqliteDatabases(),
            ("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{port}"), ("Mail:Smtp:TimeoutSeconds", "1"));
        await Received(core);

        Assert.Equal(0, await core.RunDue<OutgoingMail>());

        var row = await core.Read(db => db.OutgoingMails.SingleAsync());
        Assert.Equal("De mailserver antwoordde niet op tijd.", row.LastError);
        Assert.Null(row.GivenUpAt);
    }

    [Fact]
    public async Task Run_WhenTheNameOfTheReceiverPosesAsAnAddress_WritesToTheRealOneOnly()
    {
        await using var core = new TestCore(new SqliteDatabases(), server.Settings);
        var (lead, mail) = await Received(core, name: "Jan\" <ander@elders.example>, \"\r\nBcc: stil@elders.example");

        await core.RunDue<OutgoingMail>();

        var lines = Assert.Single(server.Messages, m => m.Contains(mail.MessageId)).Split('\n');
        var to = string.Concat(lines.SkipWhile(l => !l.StartsWith("To:", StringComparison.Ordinal)).Take(1)
            .Concat(lines.SkipWhile(l => !l.StartsWith("To:", StringComparison.Ordinal)).Skip(1).TakeWhile(l => l is [' ' or '\t', ..])));
        Assert.Contains($"<{lead.Contact!.Email}>", to);
        Assert.Equal(2, to.Count(c => c == '"'));
        // Among the headers: a line of the encoded body may begin with any letters.
        Assert.DoesNotContain(lines.TakeWhile(l => l.Trim().Length > 0), l => l.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Run_WhenNoServerIsSet_WritesOneFilePerMail()
    {
        await using var core = new TestCore();
        var (_, mail) = await Received(core);

        await core.RunDue<OutgoingMail>();

        var file = Assert.Single(Directory.GetFiles(Path.Combine(core.StorageRoot, "mail-drop")));
        Assert.Contains(mail.MessageId, await File.ReadAllTextAsync(file));
    }

    private static async Task<(Lead, OutgoingMail)> Received(
        TestCore core, string? address = null, string? name = null)
    {
        var lead = await core.Add(new TestData().Lead());
        lead.Contact!.Name = name ?? lead.Contact.Name;
        lead.Contact!.Email = address ?? lead.Contact.Email;
        var mail = await core.Do<PrivateLinks, OutgoingMail>(links => core.Do<LeadMails, OutgoingMail>(async mails =>
        {
            var (link, _) = links.Create(lead, LinkPurpose.Status);
            var row = mails.EnquiryReceived(lead, lead.Contact, lead.ContactPerson!, link, TestData.Started(lead));
            (row.Lead, row.LeadId, link.Lead, link.LeadId) = (null, lead.Id, null, lead.Id);
            return await core.Add(row);
        }));
        return (lead, mail);
    }
}
