using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.FollowUps.Digests;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Smtp;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.People;

public sealed class ReminderMailsTests(SmtpServer server) : IClassFixture<SmtpServer>, IAsyncLifetime
{
    private readonly TestCore core = new(new SqliteDatabases(), [.. server.Settings, ("Mail:BaseAddress", "https://loket.example")]);
    private Lead lead = null!;

    public async Task InitializeAsync()
    {
        lead = await core.Add(new TestData().Lead());
        await core.Add(
            new FollowUp { LeadId = lead.Id, AssigneeId = lead.ContactPersonId, Subject = "Bel", Origin = FollowUpOrigin.ByHand, DueAt = core.Clock.UtcNow, CreatedAt = core.Clock.UtcNow },
            new DailyDigest { UserId = lead.ContactPersonId, DueAt = core.Clock.UtcNow });
    }

    public Task DisposeAsync() => core.DisposeAsync().AsTask();

    [Fact]
    public async Task Send_AReminder_HasALinkThatEndsThemInTheHeadAndInBothParts()
    {
        await core.RunDue<DailyDigest>();
        await core.RunDue<OutgoingMail>();

        var mail = Assert.Single(server.Messages, m => m.Contains(lead.ContactPerson!.Email!));
        var address = await core.Do<ReminderMails, string>(r => Task.FromResult("https://loket.example/" + r.PathFor(lead.ContactPersonId)));
        Assert.Contains($"List-Unsubscribe: <{address}>", mail.ReplaceLineEndings("\n").Replace("\n ", " ").Replace("\n\t", " "));
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", mail);
        Assert.Equal(3, mail.ReplaceLineEndings("\n").Replace("=\n", "").Split(address).Length - 1);
    }

    [Fact]
    public async Task Run_ForWhoDoesWithoutReminders_SendsNone()
    {
        await Save(false);

        Assert.Equal(1, await core.RunDue<DailyDigest>());

        Assert.Equal(0, await core.Read(db => db.OutgoingMails.CountAsync()));
    }

    [Theory]
    [InlineData(true, 1, 1)]
    [InlineData(false, 0, 1)]
    public async Task Warn_OfATerm_IsAReminderAndWhatIsTooLateIsNot(bool wanted, int warned, int escalated)
    {
        await Save(wanted);
        var now = core.Clock.UtcNow;
        await core.Add(new ServiceTerm { LeadId = lead.Id, Kind = TermKind.Answer, StartedAt = now, WarnAt = now.AddHours(1), DueAt = now.AddHours(2), AlertAt = now.AddHours(1) });

        core.Clock.Advance(TimeSpan.FromHours(1));
        await RunTerms();
        Assert.Equal(warned, await Count(MailName.TermWarning));

        core.Clock.Advance(TimeSpan.FromHours(1));
        await RunTerms();
        Assert.True(await Count(MailName.TermEscalated) >= escalated);
    }

    [Fact]
    public async Task Save_Twice_IsLoggedOnce()
    {
        await Save(false);
        await Save(false);

        var told = await core.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.PersonChanged));
        Assert.Equal((lead.ContactPersonId, "reminderMails", "yes", "no"), (told.ActorId!.Value, told.Values["field"], told.Values["from"], told.Values["to"]));
    }

    [Fact]
    public async Task Find_OnlyByALinkThatWeMade_FindsThePerson()
    {
        var token = await core.Do<ReminderMails, string>(r => Task.FromResult(r.PathFor(lead.ContactPersonId)["reminders/".Length..]));
        Task<AppUser?> Find(string text) => core.Do<ReminderMails, AppUser?>(r => r.FindAsync(text));

        Assert.Equal(lead.ContactPersonId, (await Find(token))!.Id);
        var signature = token[(token.IndexOf('-') + 1)..];
        foreach (var wrong in (string[])["", "-", signature, $"{lead.ContactPersonId + 1}-{signature}", $"+{token}", $" {token}", token[..^1], token + "0", $"{lead.ContactPersonId}-", "99999999999999999999-x"])
            Assert.Null(await Find(wrong));
        await core.Do<Core.Data.AppDbContext>(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.Active, false)));
        Assert.Null(await Find(token));
    }

    private Task<int> Count(string template) => core.Read(db => db.OutgoingMails.CountAsync(m => m.Template == template));

    private Task RunTerms() => core.Do<IEnumerable<Core.Jobs.WorkKind>>(kinds => kinds.Single(k => k.Name == "terms").Run(default));

    private Task Save(bool wanted) => core.Do<ReminderMails>(r => r.SaveAsync(lead.ContactPersonId, wanted));
}
