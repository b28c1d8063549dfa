using System.Diagnostics;
using System.Net;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Status;

public sealed class VisitTests : IAsyncLifetime
{
    private const string Plan = "Plannen en uitnodigen";

    private StatusScene scene = null!;
    private Site site = null!;
    private string proposal = "";

    public async Task InitializeAsync()
    {
        scene = await StatusScene.Open();
        (site, proposal) = await scene.Proposal();
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    private async Task<Page> Answer(Action<Form> fill, string button = "Verstuur antwoord over ")
    {
        var form = (await scene.App.Guest().Get(proposal)).Form(button + site.Name);
        fill(form);
        return await form.Submit(button + site.Name);
    }

    private Task<Page> AskVisit() => Answer(f => f.Choose("Ik wil een bezoek plannen", $"Wat vindt u van {site.Name}?")
        .Fill("Dag 1", "2026-09-10").Fill("Deel van dag 1", "Middag").Fill("Toelichting of uw vraag", "Graag met twee personen"));

    private async Task<Page> PlanIt(Visitor staff, string time)
    {
        var visit = await scene.App.Read(db => db.Visits.SingleAsync());
        return await (await staff.Get($"{scene.LeadPath}/visits/{visit.Id}")).Form(Plan).Fill("Tijd (Nederlandse)", time).Submit(Plan);
    }

    [Fact]
    public async Task Post_NotInterestedWithReasons_KeepsAndTellsThem()
    {
        var page = await Answer(f => f.Choose("Ik heb geen belangstelling", $"Wat vindt u van {site.Name}?").Choose("De prijs past niet"));
        Assert.Contains("De prijs past niet", page.Text);
        var answer = await scene.App.Read(db => db.ProposalSites.SingleAsync());
        Assert.Equal([RefusalReason.Price], answer.Reasons);
        Assert.Equal("De prijs past niet", (await scene.App.Read(db => db.OutgoingMails.SingleAsync(m => m.Template == MailName.ProposalAnswered))).Values["text"]);
    }

    [Theory]
    [InlineData("2026-09-07", "Kies een dag na vandaag", "dinsdag 8 september 2026; woensdag 9 september 2026; donderdag 10 september 2026.")]
    [InlineData("2028-09-12", "Kies een dag na vandaag", "dinsdag 8 september 2026; woensdag 9 september 2026; donderdag 10 september 2026.")]
    [InlineData("2026-09-12", "Op deze dag kan het niet", "maandag 14 september 2026; dinsdag 15 september 2026; woensdag 16 september 2026.")]
    [InlineData("2026-09-13", "Op deze dag kan het niet", "maandag 14 september 2026; dinsdag 15 september 2026; woensdag 16 september 2026.")]
    [InlineData("2026-12-25", "Op deze dag kan het niet", "maandag 28 december 2026; dinsdag 29 december 2026; woensdag 30 december 2026.")]
    public async Task Post_AVisitOnADayThatIsNotPossible_SaysWhichDaysAre(string day, string why, string possible)
    {
        var page = await Answer(f => f.Choose("Ik wil een bezoek plannen", $"Wat vindt u van {site.Name}?").Fill("Dag 2", day));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var error = Assert.Single(page.Errors);
        Assert.StartsWith(why, error);
        Assert.EndsWith(possible, error);
        Assert.Equal("true", page.Document.GetElementById($"Site{site.Id}_Day2")!.GetAttribute("aria-invalid"));
        Assert.Equal(day, page.Form("Verstuur antwoord over " + site.Name).ValueOf("Dag 2"));
        Assert.Equal(0, await scene.App.Read(db => db.Visits.CountAsync()));
    }

    [Fact]
    public async Task Post_AVisitWithoutADay_SaysToBothThatTheContactPersonProposesOne()
    {
        var page = await Answer(f => f.Choose("Ik wil een bezoek plannen", $"Wat vindt u van {site.Name}?"));

        Assert.Contains("U noemde geen dag. Uw contactpersoon stelt u een dag voor.", page.Text);
        const string told = "Het bedrijf noemde geen dag. Stel zelf een dag voor.";
        Assert.Equal(told, (await scene.App.Read(db => db.OutgoingMails.SingleAsync(m => m.Template == MailName.ProposalAnswered))).Values["text"]);
        var staff = await scene.Staff();
        Assert.Contains(told, (await staff.Get(scene.LeadPath)).Text);
        var visit = await scene.App.Read(db => db.Visits.SingleAsync());
        Assert.Contains(told, (await staff.Get($"{scene.LeadPath}/visits/{visit.Id}")).Text);
    }

    [Fact]
    public async Task Ask_PlanAndChange_InvitesTheCompanyWithOneCalendarEntry()
    {
        await AskVisit();
        Assert.Contains($"plant met u de bezichtiging van {site.Name}", (await scene.Page()).Text);
        Assert.Equal(1, await scene.App.Read(db => db.FollowUps.CountAsync(f => f.Subject == $"Plan de bezichtiging van {site.Name}" && f.CompletedAt == null)));

        var staff = await scene.Staff();
        var page = await PlanIt(staff, "14:00");
        Assert.Contains("donderdag 10 september 2026, 14:00–15:00", page.Text);
        await PlanIt(staff, "15:30");
        await scene.App.RunDueWork();

        // Several mails leave at once; a calendar goes by the number of the change and not by what came first.
        var mails = scene.App.SentMails.Where(m => m.Calendar is not null).OrderBy(m => Read(m.Calendar!.Content)["SEQUENCE"]).ToList();
        Assert.Equal(["REQUEST", "REQUEST"], mails.Select(m => m.Calendar!.Method));
        var (first, second) = (Read(mails[0].Calendar!.Content), Read(mails[1].Calendar!.Content));
        Assert.Equal("REQUEST", first["METHOD"]);
        Assert.Equal(("2026-09-10T12:00:00+00:00", "2026-09-10T13:00:00+00:00"), (first["DTSTART"], first["DTEND"]));
        Assert.Equal(("0", "1"), (first["SEQUENCE"], second["SEQUENCE"]));
        Assert.Equal(first["UID"], second["UID"]);
        Assert.Equal("mailto:erika@muster.example", second["ATTENDEE"].ToLowerInvariant());
        Assert.StartsWith("Gewijzigd: Bezichtiging van", mails[1].Subject);
        Assert.NotNull((await scene.App.Read(db => db.FollowUps.SingleAsync(f => f.Subject.StartsWith("Plan de")))).CompletedAt);

        var status = await scene.Page();
        Assert.Contains("15:30–16:30 (Nederlandse tijd)", status.Text);
        var link = status.Link($"Zet in mijn agenda: Bezichtiging van {site.Name}");
        var file = await scene.App.Guest().Http.GetAsync(link.PathName);
        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("PUBLISH", Read(await file.Content.ReadAsStringAsync())["METHOD"]);
        Assert.Contains($"Bezichtiging van {site.Name}", (await staff.Get("/my-day")).Text);
    }

    [Fact]
    public async Task Cancel_APlannedVisit_TakesItOutOfTheCalendar()
    {
        await AskVisit();
        var staff = await scene.Staff();
        await PlanIt(staff, "14:00");
        var visit = await scene.App.Read(db => db.Visits.SingleAsync());
        await (await staff.Get($"{scene.LeadPath}/visits/{visit.Id}")).Form("Zeg de bezichtiging af")
            .Fill("Waarom niet?", "De weg is dicht.").Submit();
        await scene.App.RunDueWork();

        var mail = scene.App.SentMails.Single(m => m.Calendar is { Method: "CANCEL" });
        Assert.Equal(("CANCEL", "CANCELLED", "1"), (mail.Calendar!.Method, Read(mail.Calendar.Content)["STATUS"], Read(mail.Calendar.Content)["SEQUENCE"]));
        Assert.Contains("De weg is dicht.", mail.Text);
        Assert.DoesNotContain("14:00–15:00", (await scene.Page()).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.App.Guest().Http.GetAsync($"{scene.Address}/visits/{visit.Id}.ics")).StatusCode);
    }

    [Fact]
    public async Task Plan_OverSomeoneElsesChange_IsRefused()
    {
        await AskVisit();
        var staff = await scene.Staff();
        var visit = await scene.App.Read(db => db.Visits.SingleAsync());
        var old = (await staff.Get($"{scene.LeadPath}/visits/{visit.Id}")).Form(Plan);
        await PlanIt(staff, "14:00");
        Assert.Equal(HttpStatusCode.Conflict, (await old.Fill("Tijd (Nederlandse)", "16:00").Submit(Plan)).Status);
    }

    /// <summary>The properties of a calendar as the icalendar package of Debian reads them: another reader than our writer.</summary>
    private static Dictionary<string, string> Read(string calendar)
    {
        const string program = """
            import sys, icalendar
            calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
            events = calendar.walk('VEVENT')
            assert len(events) == 1 and not events[0].errors
            print('METHOD=' + calendar['METHOD'])
            for name, value in events[0].items():
                print(name + '=' + (value.dt.isoformat() if hasattr(value, 'dt') else str(value)))
            """;
        var start = new ProcessStartInfo("/usr/bin/python3", ["-c", program]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var python = Process.Start(start)!;
        python.StandardInput.Write(calendar);
        python.StandardInput.Close();
        var lines = python.StandardOutput.ReadToEnd();
        Assert.True(lines.Length > 0, python.StandardError.ReadToEnd());
        return lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('=', 2)).ToDictionary(l => l[0], l => l[1]);
    }
}
