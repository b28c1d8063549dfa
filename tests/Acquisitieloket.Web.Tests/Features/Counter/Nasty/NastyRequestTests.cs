using System.Net;
using System.Text;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Counter.Enquiry;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Counter.Nasty;

/// <summary>Requests that no form sends: each gets a page that says what to do, and nothing is stored, lost or doubled.</summary>
public sealed class NastyRequestTests : IAsyncLifetime
{
    private readonly NastyScene scene = new();
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        await scene.InitializeAsync();
        visitor = scene.App.Guest();
    }

    public Task DisposeAsync() => scene.DisposeAsync();

    [Theory]
    [InlineData("application/json", "{\"Company.Name\":\"X\"}", HttpStatusCode.BadRequest, "Dit verzoek kunnen we niet verwerken")]
    [InlineData("text/plain", "Company.Name=X", HttpStatusCode.BadRequest, "Dit verzoek kunnen we niet verwerken")]
    [InlineData("application/x-www-form-urlencoded", "Company.Name=X", HttpStatusCode.BadRequest, "Dit verzoek kunnen we niet verwerken")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"x\"", HttpStatusCode.BadRequest, "Dit verzoek kunnen we niet verwerken")]
    public async Task Post_InAnotherShapeOrWithoutToken_IsRefused(string type, string body, HttpStatusCode status, string heading)
    {
        var before = await scene.StoredAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var page = await visitor.Send(new(HttpMethod.Post, "/nl/enquiry/company") { Content = content });

        Assert.Equal((status, heading), (page.Status, page.Heading));
        Assert.Equal(before, await scene.StoredAsync());
        Assert.Equal(0, await scene.App.Read(db => db.EnquiryDrafts.CountAsync()));
    }

    [Fact]
    public async Task Post_FromAnotherSite_IsRefusedAndTheDraftStays()
    {
        var check = await scene.Scene.ToCheck(visitor);
        var forged = new HttpRequestMessage(HttpMethod.Post, "/nl/enquiry/check")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("Privacy", "true")]),
        };
        forged.Headers.Add("Origin", "https://evil.example");

        var page = await visitor.Send(forged);

        Assert.Equal((HttpStatusCode.BadRequest, "Dit verzoek kunnen we niet verwerken"), (page.Status, page.Heading));
        Assert.Equal(0, await scene.App.Read(db => db.Leads.CountAsync()));
        Assert.Equal("Uw vraag is binnen", (await EnquiryScene.Submit(check)).Heading);
    }

    /// <summary>Over a real connection: the limit is the server's.</summary>
    [Fact]
    public async Task Post_OfAThirdOfAMegabyte_IsRefusedAsTooLargeAndTheDraftStays()
    {
        await using var app = new TestApp();
        app.UseKestrel(0);
        app.StartServer();
        var someone = app.Guest();
        await NastyScene.PostAsync(someone, "/nl/enquiry/company", ("Company.Name", "Echt B.V."));

        var page = await NastyScene.PostAsync(someone, "/nl/enquiry/activity", ("Description", new string('x', 350_000)));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "Dit is te veel in één keer"), (page.Status, page.Heading));
        Assert.Equal("Echt B.V.", (await someone.Get("/nl/enquiry/company")).Form(EnquiryScene.Next).ValueOf(EnquiryScene.Name));
    }

    [Fact]
    public async Task Post_OfTwoThousandFields_IsRefusedAndStoresNothing()
    {
        var page = await NastyScene.PostAsync(visitor, "/nl/enquiry/activity",
            [.. Enumerable.Range(0, 2000).Select(i => ($"f{i}", "x"))]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(0, await scene.App.Read(db => db.EnquiryDrafts.CountAsync()));
    }

    [Fact]
    public async Task Post_WithFieldsThatAreNotAsked_LeavesThemOut()
    {
        await NastyScene.PostAsync(visitor, "/nl/enquiry/company", ("Company.Name", "Echt B.V."), ("Channel", "Import"),
            ("PrivacyVersion", "0"), ("Contact.Email", "boos@evil.example"), ("LeadId", "1"), ("Company.Name.Length", "9"));

        var draft = await scene.App.Read(db => db.EnquiryDrafts.SingleAsync());
        Assert.Equal("""{"company":{"Company.Name":["Echt B.V."]}}""", draft.Form);
    }

    [Fact]
    public async Task Post_WithOneFieldTwice_ReadsItAsOneAnswer()
    {
        var page = await NastyScene.PostAsync(visitor, "/nl/enquiry/contact",
            ("Contact.Email", "a@b.nl"), ("Contact.Email", "c@d.nl"), ("Contact.Name", "Fatima"));

        Assert.True(page.Status == HttpStatusCode.OK || page.Errors.Contains("Vul een e-mailadres in zoals naam@voorbeeld.nl."));
        Assert.Equal(0, await scene.App.Read(db => db.Leads.CountAsync()));
    }

    [Fact]
    public async Task Post_WhenTheButtonIsPressedTenTimesAtOnce_GivesOneLeadAndOnePage()
    {
        var check = await scene.Scene.ToCheck(visitor);
        var form = check.Form(EnquiryScene.Send).Choose(EnquiryScene.Accept);

        var pages = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => form.Submit(EnquiryScene.Send)));

        Assert.All(pages, page => Assert.Equal("Uw vraag is binnen", page.Heading));
        Assert.Single(pages.Select(page => page.Text).Distinct());
        Assert.Equal("1 1 1 1", (await scene.StoredAsync())[..7]);
    }

    [Fact]
    public async Task Post_OfTheSameFormAgainLater_LeadsToTheSamePageAndNoSecondLead()
    {
        var check = await scene.Scene.ToCheck(visitor);
        var first = await EnquiryScene.Submit(check);
        await scene.App.RunDueWork();
        scene.App.Clock.Advance(TimeSpan.FromHours(2));
        var before = await scene.StoredAsync();

        var again = await EnquiryScene.Submit(check);

        Assert.Equal(("Uw vraag is binnen", first.Text), (again.Heading, again.Text));
        Assert.Equal(before, await scene.StoredAsync());
    }

    [Fact]
    public async Task Post_WithACompanyNameOf500Characters_IsTakenInAsItIs() =>
        await Post_WithANameThatIsOddButReal_IsTakenInAsItIs(string.Concat(Enumerable.Repeat("Naam 🚀 ", 62)) + "Naam");

    [Theory]
    [InlineData("made-up")]
    [InlineData("../../etc/passwd")]
    [InlineData("%0d%0aSet-Cookie:x")]
    public async Task Get_WithALinkThatNobodyWasGiven_SaysThatItIsNotThere(string token)
    {
        var page = await visitor.Get($"/nl/status/{token}");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Post_WithTheDraftCookieOfSomeoneElse_Tampered_StartsAFreshForm()
    {
        await scene.Scene.ToCheck(visitor);
        var stranger = scene.App.Guest();
        stranger.Http.DefaultRequestHeaders.Add("Cookie", "acquisitieloket-enquiry=CfDJ8made-up");

        var page = await stranger.Get("/nl/enquiry/company");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Voorbeeld Verpakkingen", page.Text + page.Form(EnquiryScene.Next).ValueOf(EnquiryScene.Name));
    }

    [Fact]
    public async Task Post_OfTheCheckPageWithoutADraft_SaysWhatToDo()
    {
        await NastyScene.PostAsync(visitor, "/nl/enquiry/company", ("Company.Name", "X"));
        var stranger = scene.App.Guest();
        await stranger.Get("/nl/enquiry/company");

        var page = await NastyScene.PostAsync(stranger, "/nl/enquiry/check", ("Privacy", "true"));

        Assert.NotEqual(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal(0, await scene.App.Read(db => db.Leads.CountAsync()));
    }

    /// <summary>As a full disk does: somewhere in the middle of the transaction the database refuses to write.</summary>
    [Fact]
    public async Task Post_WhenTheDatabaseRefusesHalfWay_StoresNothingAndLosesNothing()
    {
        var check = await scene.Scene.ToCheck(visitor);
        var before = await scene.StoredAsync();
        await SqlAsync("CREATE TRIGGER full BEFORE INSERT ON OutgoingMails BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");

        var page = await EnquiryScene.Submit(check);

        Assert.Equal((HttpStatusCode.InternalServerError, "Er ging bij ons iets mis"), (page.Status, page.Heading));
        Assert.Equal(before, await scene.StoredAsync());
        await SqlAsync("DROP TRIGGER full");
        Assert.Equal("Uw vraag is binnen", (await EnquiryScene.Submit(check)).Heading);
        Assert.Contains("Voorbeeld Verpakkingen", await scene.App.Read(db => db.Leads.Select(l => l.CompanyName).SingleAsync()));
    }

    [Theory]
    [InlineData("مؤسسة الاختبار للتجارة")]
    [InlineData("חברת בדיקה בע״מ")]
    [InlineData("Café Ünïcødé & Söhne 🚀👩‍🔧 <b>GmbH</b>")]
    [InlineData("'; DROP TABLE Leads; --")]
    [InlineData("=HYPERLINK(\"evil.example\")")]
    [InlineData("{{link}} {{#each}} ${7*7} @Model")]
    [InlineData("W.W.W. van der Hoogenbandt-Schuttevaerder tot Lichtenvoorde en Zonen Internationale Transport- en Overslagmaatschappij B.V.")]
    public async Task Post_WithANameThatIsOddButReal_IsTakenInAsItIs(string name)
    {
        await scene.Scene.ToCheck(visitor);
        await NastyScene.PostAsync(visitor, "/nl/enquiry/company", ("Company.Name", name), ("Company.Country", "NL"));

        var done = await EnquiryScene.Submit(await visitor.Get("/nl/enquiry/check"));

        Assert.Equal("Uw vraag is binnen", done.Heading);
        Assert.Equal(name, await scene.App.Read(db => db.Leads.Select(l => l.CompanyName).SingleAsync()));
        var status = await done.Follow("Naar mijn pagina");
        Assert.Contains(name, status.Text);
        Assert.Null(status.Document.QuerySelector("main b"));
        await scene.App.RunDueWork();
        Assert.Contains(scene.App.SentMails, mail => mail.ToAddress == "fatima@voorbeeld.example");
    }

    private Task SqlAsync(string sql) => scene.App.Do<AppDbContext, int>(db => db.Database.ExecuteSqlRawAsync(sql));
}
