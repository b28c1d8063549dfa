using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;

namespace Acquisitieloket.Web.Tests.Infrastructure;

/// <summary>What an employee who is signed in meets where there is no page: the bar, and the way back to the own work.</summary>
public sealed class StaffErrorPagesTests : IDisposable
{
    private readonly TestApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(Role.AccountManager, "/nergens", "Mijn dag", "/my-day")]
    [InlineData(Role.AccountManager, "/leads/TW-2222-2222", "Mijn dag", "/my-day")]
    [InlineData(Role.AccountManager, "/admin/people", "Mijn dag", "/my-day")]
    [InlineData(Role.Administrator, "/my-day/nergens", "Beheer", "/admin/people")]
    public async Task Get_OfNoPage_ShowsTheBarAndTheWay(string role, string path, string way, string to)
    {
        var page = await (await app.SignInAs(role)).Get(path);
        Assert.Contains(page.Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        Assert.NotNull(page.Document.QuerySelector("nav.al-bar"));
        Assert.Equal(to, page.Link($"Naar {way}").PathName);
        Assert.Null(page.Document.QuerySelector("footer"));
    }

    [Fact]
    public async Task Get_OfNoPageOfCompanies_OrByAStranger_ShowsWhatEveryoneSees()
    {
        var me = await app.SignInAs(Role.AccountManager);
        foreach (var page in new[] { await me.Get("/nl/nergens"), await me.Get("/en/nergens"), await app.Guest().Get("/nergens") })
        {
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Null(page.Document.QuerySelector("nav.al-bar"));
            Assert.NotNull(page.Document.QuerySelector("footer"));
        }
    }
}
