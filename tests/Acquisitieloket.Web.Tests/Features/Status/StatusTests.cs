using System.Net;
using System.Text.Json;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Acquisitieloket.Web.Tests.Features.Counter.Enquiry;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Status;

public sealed class StatusTests : IAsyncLifetime
{
    private EnquiryScene scene = null!;
    private SubmittedEnquiry enquiry = null!;

    private TestApp App => scene.App;
    private string Address => $"/nl/status/{enquiry.StatusToken}";

    public async Task InitializeAsync()
    {
        scene = await EnquiryScene.Open();
        enquiry = await scene.TakeIn();
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Get_WithTheLink_TellsStageWhoAndWhen()
    {
        var page = await App.Guest().Get(Address);
        Assert.Equal("We hebben uw vraag ontvangen", page.Heading);
        Assert.Contains("Test AccountManager neemt contact met u op, uiterlijk dinsdag 8 september 2026, 10:00.", page.Text);
        Assert.Contains("Muster Logistik GmbH", page.Text);
        Assert.Contains("no-store", page.Response.Headers.CacheControl!.ToString());
        Assert.Equal(["noindex, nofollow"], page.Response.Headers.GetValues("X-Robots-Tag"));
    }

    [Fact]
    public async Task Get_WithAWrongOrRevokedLink_IsNotFound()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await App.Guest().Get("/nl/status/abc")).Status);
        await App.Read(db => db.PrivateLinks.ExecuteUpdateAsync(l => l.SetProperty(x => x.RevokedAt, TestClock.Start)));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Guest().Get(Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Guest().Get($"/nl/proposals/{enquiry.StatusToken}")).Status);
    }

    [Fact]
    public async Task Get_WhenTheLinkExpired_OffersANewOneByMailOnce()
    {
        App.Clock.Advance(PrivateLink.Lifetime);
        var page = await App.Guest().Get(Address);
        Assert.Equal((HttpStatusCode.Gone, "Deze link is verlopen"), (page.Status, page.Heading));
        Assert.DoesNotContain("erika@", page.Text);

        var form = page.Form("Mail mij een nieuwe link");
        Assert.Equal("Kijk in uw mailbox", (await form.Submit()).Heading);
        await form.Submit();
        var mail = await App.Read(db => db.OutgoingMails.SingleAsync(m => m.Template == MailName.LinkRenewed));
        Assert.Equal("erika@muster.example", mail.ToAddress);
        var link = await App.Read(db => db.PrivateLinks.SingleAsync(l => l.Id == mail.PrivateLinkId));
        var token = await App.Do<PrivateLinks, string>(links => Task.FromResult(links.TokenOf(link)));
        Assert.Equal(HttpStatusCode.OK, (await App.Guest().Get($"/nl/status/{token}")).Status);
    }

    [Fact]
    public async Task Post_AMessage_IsShownMailedPlannedAndGivenATerm()
    {
        var form = (await App.Guest().Get(Address)).Form("Verstuur bericht")
            .Fill("Schrijf Test AccountManager een bericht", "Kan het ook per spoor?");
        var page = await form.Submit();
        await form.Submit(); // the second click

        Assert.Contains("Uw bericht is verstuurd.", page.Text);
        Assert.Contains("Kan het ook per spoor?", page.Text);
        Assert.Contains("beantwoordt uw bericht, uiterlijk woensdag 9 september 2026, 10:00", page.Text);
        var message = await App.Read(db => db.Interactions.SingleAsync());
        Assert.Equal(("Erika Muster", true, (long?)null), (message.ByName, message.VisibleToCompany, message.ById));
        Assert.Equal(1, await App.Read(db => db.OutgoingMails.CountAsync(m => m.Template == MailName.MessageFromCompany)));
        var term = await App.Read(db => db.ServiceTerms.SingleAsync(t => t.Kind == TermKind.Answer));
        var followUp = await App.Read(db => db.FollowUps.SingleAsync(f => f.Origin == FollowUpOrigin.CompanyAnswer));
        Assert.Equal(term.DueAt, followUp.DueAt);
    }

    [Fact]
    public async Task Post_AnEmptyMessage_AsksForIt()
    {
        var page = await (await App.Guest().Get(Address)).Form("Verstuur bericht").Submit();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Schrijf eerst uw bericht."], page.Errors);
    }

    [Fact]
    public async Task Get_Data_IsAFileWithEveryAnswer()
    {
        var response = await App.Guest().Http.GetAsync($"{Address}/data");
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        var data = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("erika@muster.example",
            data.GetProperty("enquiry").GetProperty("answers").GetProperty("contact").GetProperty("email").GetString());
    }

    [Fact]
    public async Task Get_DataAfterSomeTalk_HoldsEachKindAndNotWhoReadIt()
    {
        await (await App.Guest().Get(Address)).Form("Verstuur bericht").Fill("Schrijf Test AccountManager een bericht", "Per spoor?").Submit();
        await (await App.SignInAs(Core.People.Role.AccountManager, "Economische Zaken Almelo")).Get($"/leads/{enquiry.Reference}");
        var data = JsonDocument.Parse(await App.Guest().Http.GetStringAsync($"{Address}/data")).RootElement;

        Assert.Equal("Per spoor?", data.GetProperty("messages")[0].GetProperty("text").GetString());
        Assert.Equal("HRB 12345", data.GetProperty("company").GetProperty("foreignRegister").GetString());
        Assert.Equal(1, data.GetProperty("links").GetArrayLength());
        Assert.Equal(MailName.EnquiryReceived, data.GetProperty("mails").EnumerateArray().Single().GetProperty("template").GetString());
        var access = data.GetProperty("access").EnumerateArray().Single();
        Assert.Equal(("2026-09-07", 1), (access.GetProperty("day").GetString(), access.GetProperty("times").GetInt32()));
        Assert.DoesNotContain("userId", data.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_WhenTheContactPersonIsAway_ShowsTheDeputy()
    {
        var deputy = await App.Add(App.Data.User(App.Data.Department()));
        await App.Read(db => db.Users.Where(u => u.Id != deputy.Id).ExecuteUpdateAsync(u => u
            .SetProperty(x => x.AbsentFrom, new DateOnly(2026, 9, 1)).SetProperty(x => x.AbsentUntil, new DateOnly(2026, 9, 30))
            .SetProperty(x => x.DeputyId, deputy.Id)));
        var page = await App.Guest().Get(Address);
        Assert.Contains($"Test AccountManager is er weer op 1 oktober 2026. Tot die tijd helpt {deputy.FullName} u.", page.Text);
    }
}
