using System.Net;

namespace Acquisitieloket.Web.Tests.Features.Admin;

/// <summary>The passwords that an invited person may not choose.</summary>
public sealed partial class PeopleTests
{
    [Fact]
    public async Task Invite_WithAPasswordThatIsGuessed_SaysWhyAndTakesAnother()
    {
        await Invite();
        var page = await App.Guest().Get(await LinkOfLastMail());
        foreach (var (password, why) in new[] { ("Welkom123456", "wordt veel gebruikt"), ("Nora-2026-xyzab", "uw naam"), ("Acquisitieloket-1", "het loket") })
        {
            page = await Choose(page, password);
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains(why, Assert.Single(page.Errors));
        }
        Assert.Contains("Uw wachtwoord is gekozen", (await Choose(page)).Text);
    }
}
