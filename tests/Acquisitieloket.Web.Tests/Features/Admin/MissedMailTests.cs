using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Testing.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Admin;

/// <summary>A mail to a company that a real server refuses: who works for the company sees it until it is solved.</summary>
public sealed class MissedMailTests(SmtpServer server) : IClassFixture<SmtpServer>, IAsyncLifetime
{
    private const string Refused = "erika@weiger.example";
    private const string OnDay = "Mail kwam niet aan: Nieuwe link naar de statuspagina";
    private const string OnLead = "Het bedrijf kreeg deze mail niet: Nieuwe link naar de statuspagina";

    private readonly TestApp app = new(new SqliteDatabases(), server.Settings);
    private Visitor manager = null!;
    private Visitor administrator = null!;
    private Lead lead = null!;

    public async Task InitializeAsync()
    {
        manager = await app.SignInAs(Role.AccountManager);
        var me = await app.Read(db => db.Users.AsNoTracking().SingleAsync());
        administrator = await app.SignInAs(Role.Administrator);
        lead = app.Data.Lead();
        (lead.ContactPerson, lead.Department) = (null, null);
        (lead.ContactPersonId, lead.DepartmentId, lead.Contact!.Email) = (me.Id, me.DepartmentId, Refused);
        await app.Add(lead);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    private Task<int> Send(bool toCompany) => app.Do<IServiceProvider, int>(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var open = await db.Leads.Include(l => l.Contact).Include(l => l.ContactPerson).SingleAsync(l => l.Id == lead.Id);
        var (link, _) = services.GetRequiredService<PrivateLinks>().Create(open, LinkPurpose.Status);
        var mails = services.GetRequiredService<LeadMails>();
        var mail = toCompany
            ? mails.LinkRenewed(open, open.Contact!, open.ContactPerson!, link)
            : mails.LeadAssigned(open, open.ContactPerson!, "Omdat het kan.");
        mail.ToAddress = Refused;
        db.Add(mail);
        await db.SaveChangesAsync();
        return await app.RunDueWork();
    });

    private async Task<bool> IsSeen(Visitor visitor)
    {
        var (day, page) = (await visitor.Get("/my-day"), await visitor.Get($"/leads/{lead.Reference}"));
        Assert.Equal(day.Text.Contains(OnDay, StringComparison.Ordinal), page.Text.Contains(OnLead, StringComparison.Ordinal));
        return day.Text.Contains(OnDay, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_OfTheCompany_IsToldInPlainWordsWithoutAddress()
    {
        await Send(toCompany: true);

        Assert.True(await IsSeen(manager));
        var told = await app.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.MailFailed));
        Assert.DoesNotContain(told.Values.Values, v => v.Contains('@'));
        var line = (await manager.Get($"/leads/{lead.Reference}?timeline=mail")).Text;
        Assert.Contains("Nieuwe link naar de statuspagina, gemaakt op maandag 7 september", line);
        Assert.Contains("Bel het bedrijf en vraag naar het juiste e-mailadres.", line);
    }

    [Fact]
    public async Task Refused_WhenTheContactPersonIsAway_IsAlsoForTheDeputy()
    {
        var deputy = await app.SignInAs(Role.AccountManager, "Economische Zaken Borne");
        await Send(toCompany: true);
        Assert.DoesNotContain(OnDay, (await deputy.Get("/my-day")).Text);

        await app.Do<AppDbContext, int>(db => db.Users.Where(u => u.Id == lead.ContactPersonId).ExecuteUpdateAsync(u => u
            .SetProperty(x => x.AbsentFrom, new DateOnly(2026, 9, 1))
            .SetProperty(x => x.DeputyId, db.Users.Max(d => d.Id))));

        Assert.True(await IsSeen(deputy));
        Assert.True(await IsSeen(manager));
    }

    [Fact]
    public async Task Retry_UntilTheMailLeft_KeepsSayingIt()
    {
        await Send(toCompany: true);

        await (await administrator.Get("/admin/mail?state=failed")).Form($"Opnieuw versturen aan {lead.Contact!.Name}").Submit();
        Assert.True(await IsSeen(manager));
        await app.RunDueWork();
        Assert.True(await IsSeen(manager));
        await app.Do<AppDbContext, int>(db => db.OutgoingMails.ExecuteUpdateAsync(m => m.SetProperty(x => x.ToAddress, "erika@muster.example")));
        await (await administrator.Get("/admin/mail?state=failed")).Form($"Opnieuw versturen aan {lead.Contact!.Name}").Submit();
        await app.RunDueWork();

        Assert.False(await IsSeen(manager));
        Assert.Equal(2, await app.Read(db => db.AuditEvents.CountAsync(e => e.LeadId == lead.Id && e.Kind == AuditKind.MailRetried && e.ActorId != null)));
    }

    [Fact]
    public async Task Drop_ByTheAdministrator_EndsIt()
    {
        await Send(toCompany: true);

        var drop = (await administrator.Get("/admin/mail?state=failed")).Document.QuerySelector("main td a[href$='/drop']")!.GetAttribute("href")!;
        await (await administrator.Get(drop)).Form("Laten vervallen").Fill("Waarom kan het vervallen?", "Telefonisch afgehandeld").Submit("Laten vervallen");

        Assert.Contains("Geen enkele mail is opgegeven", (await administrator.Get("/admin/mail?state=failed")).Text);
        Assert.Contains("Nieuwe link naar de statuspagina", (await administrator.Get("/admin/mail?state=dropped")).Text);
        Assert.DoesNotContain("Nieuwe link naar de statuspagina", (await administrator.Get("/admin/mail?state=sent")).Text);
        Assert.False(await IsSeen(manager));
        Assert.Contains("vervallen: hij wordt niet meer verstuurd", (await manager.Get($"/leads/{lead.Reference}")).Text);
        var id = await app.Read(db => db.OutgoingMails.Select(m => m.Id).SingleAsync());
        await Assert.ThrowsAsync<Core.RefusedException>(() => app.Do<GivenUpWork, int>(async work =>
        {
            await work.RetryAsync("mail", id, Actor.System);
            return 0;
        }));
    }

    [Fact]
    public async Task Refused_OfAnEmployee_IsForTheAdministratorOnly()
    {
        await Send(toCompany: false);

        Assert.False(await IsSeen(manager));
        Assert.Equal(1, await app.Read(db => db.OutgoingMails.CountAsync(m => m.GivenUpAt != null)));
    }
}
