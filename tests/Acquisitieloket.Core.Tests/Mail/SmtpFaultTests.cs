using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Faults;
using Acquisitieloket.Testing.Smtp;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Mail;

/// <summary>Everything that a real mail server does wrong, over a real connection. That nobody listens at all is in RetryTests.</summary>
public sealed class SmtpFaultTests(SmtpServer server) : IClassFixture<SmtpServer>, IAsyncLifetime
{
    private readonly TestCore core = new(new SqliteDatabases(), [.. server.Settings, ("Mail:Smtp:TimeoutSeconds", "1")]);
    private Lead lead = null!;

    public async Task InitializeAsync() => lead = await core.Add(new TestData().Lead());

    public Task DisposeAsync() => core.DisposeAsync().AsTask();

    [Theory]
    [InlineData("weiger.example", "De mailserver weigert de ontvanger (550).")]
    [InlineData("inhoud.example", "De mailserver weigert deze mail (554).")]
    public async Task Run_WhenTheServerSaysNoForGood_GivesUpAtOnceAndTellsTheContactPerson(string domain, string error)
    {
        await ToCompany(domain);

        Assert.Equal(0, await core.RunDue<OutgoingMail>());

        var row = await Row();
        Assert.Equal((error, 1), (row.LastError, row.Attempts));
        Assert.NotNull(row.GivenUpAt);
        Assert.NotNull(row.UndeliveredAt);
        var told = await core.Read(db => db.AuditEvents.SingleAsync(e => e.LeadId == lead.Id && e.Kind == AuditKind.MailFailed));
        Assert.Equal("true", told.Values["missed"]);
    }

    [Theory]
    [InlineData("later.example", "De mailserver weigert de ontvanger (451).")]
    [InlineData("vol.example", "De mailserver weigert deze mail (452).")]
    [InlineData("traag.example", "De mailserver antwoordde niet op tijd.")]
    [InlineData("breekt.example", "De verbinding met de mailserver kwam niet tot stand of brak af")]
    public async Task Run_WhenItMayGoWellLater_TriesAgainAfterGrowingPauses(string domain, string error)
    {
        await ToCompany(domain);
        foreach (var minutes in (int[])[1, 5, 15])
        {
            Assert.Equal(0, await core.RunDue<OutgoingMail>());
            var row = await Row();
            Assert.StartsWith(error, row.LastError);
            Assert.DoesNotContain("@", row.LastError);
            Assert.Equal((core.Clock.UtcNow.AddMinutes(minutes), null), (row.DueAt, row.GivenUpAt));
            core.Clock.Set(row.DueAt);
        }
        Assert.Equal(0, await core.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.MailFailed)));
    }

    [Fact]
    public async Task Run_WhenTheServerGreylists_ArrivesOnceAtTheSecondAttempt()
    {
        var mail = await ToCompany("grijs.example");

        Assert.Equal(0, await core.RunDue<OutgoingMail>());
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await core.RunDue<OutgoingMail>());

        Assert.Single(server.Messages, m => m.Contains(mail.MessageId));
        Assert.Null((await Row()).LastError);
    }

    [Fact]
    public async Task Run_WhenTheLineBreaksAfterTheMailWasTaken_SendsItAgainUnderTheSameId()
    {
        var mail = await ToCompany("zwijgt.example");

        Assert.Equal(0, await core.RunDue<OutgoingMail>());
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await core.RunDue<OutgoingMail>();

        Assert.Equal(2, server.Messages.Count(m => m.Contains(mail.MessageId)));
    }

    [Fact]
    public async Task Run_WhenOneReceiverIsSlow_DoesTheOthersMeanwhile()
    {
        await core.Add(DueMails.New(1, core.Clock.UtcNow, "traag.example"),
            [.. Enumerable.Range(2, 10).Select(i => DueMails.New(i, core.Clock.UtcNow, "vlot.example"))]);

        Assert.Equal(10, await core.RunDue<OutgoingMail>());
    }

    [Fact]
    public async Task Send_Always_HasWhatMailServersAndProgramsGoBy()
    {
        var mail = await ToCompany("bedrijf.example");
        await core.RunDue<OutgoingMail>();

        var head = Assert.Single(server.Messages, m => m.Contains(mail.MessageId)).ReplaceLineEndings("\n").Split("\n\n")[0];
        Assert.Contains("\nDate: Mon, 07 Sep 2026 08:00:00 +0000", "\n" + head);
        Assert.Contains("Auto-Submitted: auto-generated", head);
        Assert.Contains($"In-Reply-To: <lead.{lead.Reference}@", head);
        Assert.Contains($"References: <lead.{lead.Reference}@", head);
        // Only a reminder to an employee can be left.
        Assert.DoesNotContain("List-Unsubscribe", head);
        Assert.All(head.Split('\n'), line => Assert.InRange(line.Length, 0, 998));
    }

    private Task<OutgoingMail> Row() => core.Read(db => db.OutgoingMails.SingleAsync());

    private Task<OutgoingMail> ToCompany(string domain) => core.Do<LeadMails, OutgoingMail>(mails => core.Do<PrivateLinks, OutgoingMail>(async links =>
    {
        var (link, _) = links.Create(lead, LinkPurpose.Status);
        var mail = mails.LinkRenewed(lead, lead.Contact!, lead.ContactPerson!, link);
        (mail.Lead, mail.LeadId, link.Lead, link.LeadId) = (null, lead.Id, null, lead.Id);
        mail.ToAddress = $"erika.{Guid.NewGuid():N}@{domain}";
        return await core.Add(mail);
    }));
}
