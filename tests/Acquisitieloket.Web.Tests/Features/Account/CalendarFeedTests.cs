using System.Net;
using System.Text.RegularExpressions;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.FollowUps.Feed;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Account;

/// <summary>The calendar that an employee subscribes to, as a program reads it that did not sign in.</summary>
public sealed class CalendarFeedTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo";
    private static readonly DateTime Tomorrow = TestClock.Start.AddDays(1);
    private readonly LeadScene scene = new();
    private Visitor me = null!;
    private AppUser self = null!;

    public async Task InitializeAsync()
    {
        me = await scene.SignIn(Role.AccountManager, Own);
        self = await scene.App.Read(db => db.Users.AsNoTracking().SingleAsync());
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    private async Task<string> Link(string button = "Link maken")
    {
        var page = await (await me.Get("/account/calendar")).Form(button).Submit(button);
        return new Uri(page.Document.GetElementById("made")!.GetAttribute("value")!).AbsolutePath;
    }

    private Task<HttpResponseMessage> Fetch(string link, string? tag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, link);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return scene.App.Guest().Http.SendAsync(request);
    }

    private async Task<PublicCalendar> Calendar(string link) => PublicCalendar.Read(await (await Fetch(link)).Content.ReadAsStringAsync());

    private Task<FollowUpEscalation> Promise(Lead lead, string subject, DateTime at) => scene.App.Add(new FollowUpEscalation
    {
        DueAt = at,
        FollowUp = new FollowUp { LeadId = lead.Id, AssigneeId = self.Id, Subject = subject, Origin = FollowUpOrigin.ByHand, DueAt = at, CreatedAt = TestClock.Start },
    });

    [Fact]
    public async Task Fetch_WithTheLink_GivesFollowUpsAndVisitsAsAnyProgramReadsThem()
    {
        var lead = await scene.Lead(Own);
        var promise = await Promise(lead, "Bel over de kade; vraag naar „hal 3”, grootte", Tomorrow);
        var site = await scene.App.Add(scene.App.Data.Site());
        var visit = await scene.App.Add(new Visit
        {
            LeadId = lead.Id, SiteId = site.Id, AskedAt = TestClock.Start, CalendarKey = Guid.NewGuid(), Sequence = 2,
            StartsAt = Tomorrow, EndsAt = Tomorrow.AddHours(1), Place = "Ingang Havenstraat 1, Hengelo",
        });

        var answer = await Fetch(await Link());
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var calendar = PublicCalendar.Read(await answer.Content.ReadAsStringAsync());

        Assert.Equal(("PUBLISH", "PT1H", "PT1H"), (calendar.Values["METHOD"], calendar.Values["REFRESH-INTERVAL"], calendar.Values["X-PUBLISHED-TTL"]));
        var call = calendar.Event("Bel over");
        Assert.Equal($"Bel over de kade; vraag naar „hal 3”, grootte – {lead.CompanyName}", call["SUMMARY"]);
        Assert.Equal($"{Tomorrow:yyyy-MM-ddTHH:mm:ss}+00:00", call["DTSTART"]);
        Assert.Equal(("0", "TRANSPARENT"), (call["SEQUENCE"], call["TRANSP"]));
        Assert.EndsWith($"/leads/{lead.Reference}/follow-ups/{promise.FollowUpId}", call["URL"]);
        Assert.Equal($"{TestClock.Start:yyyy-MM-ddTHH:mm:ss}+00:00", call["LAST-MODIFIED"]);
        var tour = calendar.Event("Bezichtiging van");
        Assert.Equal(("Ingang Havenstraat 1, Hengelo", "2", "CONFIRMED"), (tour["LOCATION"], tour["SEQUENCE"], tour["STATUS"]));
        Assert.StartsWith($"{visit.CalendarKey:D}@", tour["UID"]);
        Assert.DoesNotContain("ATTENDEE", tour.Keys);
    }

    [Fact]
    public async Task Fetch_OfAConfidentialLead_NamesNobody()
    {
        var secret = await scene.Lead(Own, l =>
        {
            (l.Confidential, l.CodeName, l.CompanyName) = (true, "Project Kelder", "Zwijgzaam Metaal");
            l.Contact!.Name = "Fokje Ferwerda";
        });
        await Promise(secret, "Bel Fokje Ferwerda", Tomorrow);
        await scene.App.Add(new Visit
        {
            LeadId = secret.Id, AskedAt = TestClock.Start, CalendarKey = Guid.NewGuid(), StartsAt = Tomorrow, EndsAt = Tomorrow.AddHours(1),
            Place = "Bij Ferwerda thuis", Wishes = "Ferwerda komt alleen",
        });

        var text = await (await Fetch(await Link())).Content.ReadAsStringAsync();

        var calendar = PublicCalendar.Read(text);
        Assert.Equal(["Opvolging voor Project Kelder", "Bezichtiging – Project Kelder"], calendar.Events.Select(e => e["SUMMARY"]));
        Assert.DoesNotContain("LOCATION", calendar.Events[1].Keys);
        foreach (var word in new[] { "Ferwerda", "Zwijgzaam", secret.Contact!.Email })
            Assert.DoesNotContain(word, text.Replace("\r\n ", ""));
    }

    [Fact]
    public async Task Fetch_AfterItWasMovedOrDone_FollowsAlong()
    {
        var lead = await scene.Lead(Own);
        var (moved, done) = (await Promise(lead, "Verplaats mij", Tomorrow), await Promise(lead, "Rond mij af", Tomorrow));
        var link = await Link();
        var before = (await Calendar(link)).Event("Verplaats mij");

        var actor = new Actor(self.Id, self.FullName);
        await scene.App.Do<FollowUpService>(s => s.MoveAsync(moved.FollowUpId, Tomorrow.AddDays(2), actor));
        await scene.App.Do<FollowUpService>(s => s.CompleteAsync(done.FollowUpId, "Gedaan", false, actor));

        var after = Assert.Single((await Calendar(link)).Events);
        Assert.Equal(before["UID"], after["UID"]);
        Assert.Equal(("1", $"{Tomorrow.AddDays(2):yyyy-MM-ddTHH:mm:ss}+00:00"), (after["SEQUENCE"], after["DTSTART"]));
    }

    [Fact]
    public async Task Fetch_OfWhatIsLate_StandsOnTodayForTheWholeDay()
    {
        await Promise(await scene.Lead(Own), "Bel terug", TestClock.Start.AddDays(-3));
        await Promise(await scene.Lead(Own), "Straks", TestClock.Start.AddHours(1));

        var calendar = await Calendar(await Link());

        var late = calendar.Event("Te laat: Bel terug");
        Assert.Equal(($"{TestClock.Start:yyyy-MM-dd}", $"{TestClock.Start.AddDays(1):yyyy-MM-dd}"), (late["DTSTART"], late["DTEND"]));
        Assert.DoesNotContain("Te laat", calendar.Event("Straks")["SUMMARY"]);
    }

    [Fact]
    public async Task Fetch_OnceMore_AnswersThatNothingChanged()
    {
        var lead = await scene.Lead(Own);
        var link = await Link();
        var first = await Fetch(link);
        Assert.Equal("no-cache, private", first.Headers.CacheControl!.ToString());

        scene.App.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.NotModified, (await Fetch(link, first.Headers.ETag!.Tag)).StatusCode);
        await Promise(lead, "Nieuw", Tomorrow);
        Assert.Equal(HttpStatusCode.OK, (await Fetch(link, first.Headers.ETag!.Tag)).StatusCode);
        Assert.Equal(TestClock.Start.AddMinutes(5), await scene.App.Read(db => db.CalendarFeeds.Select(f => f.LastFetchedAt).SingleAsync()));
        Assert.Contains("Laatst opgehaald", (await me.Get("/account/calendar")).Text);
    }

    [Fact]
    public async Task Link_RenewedRevokedOrOfSomeoneWhoLeft_AnswersAsOneThatNeverWas()
    {
        var old = await Link();
        var link = await Link("Nieuwe link maken");
        var never = await Fetch("/calendar/abc.ics");
        Assert.Equal(HttpStatusCode.OK, (await Fetch(link)).StatusCode);
        await Same(old);

        await scene.App.Read(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.Active, false)));
        await Same(link);
        await scene.App.Read(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.Active, true)));
        await (await me.Get("/account/calendar")).Form("Link intrekken").Submit("Link intrekken");
        await Same(link);
        Assert.Equal([AuditKind.CalendarFeedMade, AuditKind.CalendarFeedMade, AuditKind.CalendarFeedEnded], await scene.App.Read(db => db.AuditEvents
            .Where(e => e.Kind == AuditKind.CalendarFeedMade || e.Kind == AuditKind.CalendarFeedEnded).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync()));

        async Task Same(string dead)
        {
            var answer = await Fetch(dead);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.Equal(await Body(never), await Body(answer));
        }

        // The number by which the log knows the answer differs each time.
        static async Task<string> Body(HttpResponseMessage answer) =>
            Regex.Replace((await new Visitor(new HttpClient()).Read(answer)).Text, "[0-9a-f]{12}", "number");
    }

    [Fact]
    public async Task Fetch_OfWordsWithBreaksOfOtherPrograms_KeepsEachLineWhole()
    {
        await Promise(await scene.Lead(Own, l => l.CompanyName = "Twee\u2029Namen"), "Bel\u2028terug\u0085nu", Tomorrow);
        var text = await (await Fetch(await Link())).Content.ReadAsStringAsync();
        Assert.DoesNotContain(text, c => c is '\u2028' or '\u2029' or '\u0085');
        Assert.Equal("Bel terug nu – Twee Namen", Assert.Single(PublicCalendar.Read(text).Events)["SUMMARY"]);
    }

    [Fact]
    public async Task Link_IsShownOnceAndKeptNowhere()
    {
        var token = (await Link())["/calendar/".Length..^".ics".Length];
        Assert.DoesNotContain(token, (await me.Get("/account/calendar")).Document.DocumentElement.OuterHtml);
        var kept = await scene.App.Read(db => db.CalendarFeeds.AsNoTracking().SingleAsync());
        Assert.Equal(64, kept.Hash.Length);
        Assert.DoesNotContain(token, kept.Hash);
        Assert.DoesNotContain(await scene.App.Read(db => db.AuditEvents.Select(e => e.Values).ToListAsync()), v => v.Values.Any(x => x.Contains(token)));
    }

    [Fact]
    public async Task Person_WhoIsDeactivated_LosesTheLinkForGood()
    {
        await Link();
        await scene.App.Do<PersonAccess>(p => p.DeactivateAsync(self.Id, new Actor(self.Id + 1, "Beheer")));
        Assert.Equal(0, await scene.App.Read(db => db.CalendarFeeds.CountAsync()));
    }

    [Fact]
    public async Task Fetch_OfALeadThatMayNotBeOpenedAnyMore_LeavesItOut()
    {
        var lead = await scene.Lead(Own);
        await Promise(lead, "Van een ander", Tomorrow);
        var link = await Link();
        Assert.Single((await Calendar(link)).Events);

        var elsewhere = await scene.App.Add(scene.App.Data.User(scene.App.Data.Department(Municipality.Borne)));
        await scene.App.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.ContactPersonId, elsewhere.Id).SetProperty(x => x.DepartmentId, elsewhere.DepartmentId)));
        Assert.Empty((await Calendar(link)).Events);
    }
}
