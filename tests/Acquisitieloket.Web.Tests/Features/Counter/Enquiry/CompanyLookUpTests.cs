using System.Net;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Kvk;
using Acquisitieloket.Testing.Pages;
using static Acquisitieloket.Web.Tests.Features.Counter.Enquiry.EnquiryScene;

namespace Acquisitieloket.Web.Tests.Features.Counter.Enquiry;

/// <summary>Looking a company up by its KvK number, against a real server that speaks as KvK does.</summary>
public sealed class CompanyLookUpTests : IAsyncLifetime
{
    private const string Number = "KvK-nummer", LookUp = "Gegevens opzoeken", City = "Plaats waar uw bedrijf nu zit";

    private KvkServer kvk = null!;
    private TestApp app = null!;
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        kvk = await KvkServer.StartAsync();
        app = new TestApp(null, [.. kvk.Settings]);
        visitor = app.Guest();
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await kvk.DisposeAsync();
    }

    [Fact]
    public async Task Post_LookUp_FillsWhatIsEmptyAndKeepsWhatWasTyped()
    {
        var page = await LookedUp(KvkServer.Known, form => form.Fill(City, "Hengelo"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("We vulden in wat in het Handelsregister staat.", page.Text);
        var form = page.Form(Next);
        Assert.Equal(("Twentse Dozen", "Hengelo", "www.twentsedozen.example"), (form.ValueOf(Name), form.ValueOf(City), form.ValueOf("Website")));
        Assert.Equal("/nl/enquiry/contact", (await form.Submit(Next)).Path);
    }

    [Theory]
    [InlineData(KvkServer.Unknown, "Dit nummer staat niet in het Handelsregister.")]
    [InlineData(KvkServer.Slow, "Het Handelsregister antwoordt nu niet.")]
    [InlineData(KvkServer.Broken, "Het Handelsregister antwoordt nu niet.")]
    public async Task Post_LookUpWithoutAnAnswer_LetsThemTypeOn(string number, string notice)
    {
        var page = await LookedUp(number);
        Assert.Contains(notice, page.Text);
        Assert.Empty(page.Errors);
        Assert.Equal("/nl/enquiry/contact", (await page.Form(Next).Fill(Name, "Zelf getypt").Submit(Next)).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1234")]
    public async Task Post_LookUpOfWhatIsNoNumber_SaysSoAtTheNumberOnly(string typed)
    {
        var page = await LookedUp(typed);
        Assert.Equal(["Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678."], page.Errors);
        Assert.Equal(typed, page.Form(Next).ValueOf(Number));
    }

    [Fact]
    public async Task Find_WhenOnlyTheProfileFails_UsesTheSearch()
    {
        var answer = await app.Do<ICompanyRegister, RegisterAnswer>(register => register.FindAsync(KvkServer.WithoutProfile));
        Assert.Equal(new RegisteredCompany("Twentse Dozen", "Almelo", null), answer.Company);
    }

    [Fact]
    public async Task Find_WithAWrongKey_IsUnavailable()
    {
        await using var other = new TestApp(null, [.. kvk.Settings, ("Kvk:ApiKey", "verkeerd")]);
        var answer = await other.Do<ICompanyRegister, RegisterAnswer>(register => register.FindAsync(KvkServer.Known));
        Assert.Equal(RegisterOutcome.Unavailable, answer.Outcome);
    }

    [Fact]
    public async Task Get_WhenNoRegisterIsSetUp_OffersNoLookUp()
    {
        await using var plain = new TestApp();
        Assert.DoesNotContain(LookUp, (await plain.Guest().Get("/nl/enquiry/company")).Text);
    }

    private async Task<Page> LookedUp(string number, Func<Form, Form>? also = null)
    {
        var form = (await visitor.Get("/nl/enquiry/company")).Form(Next).Fill(Number, number);
        return await (also?.Invoke(form) ?? form).Submit(LookUp);
    }
}
