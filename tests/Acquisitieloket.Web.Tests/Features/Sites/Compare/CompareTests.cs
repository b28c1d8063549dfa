using System.Net;

namespace Acquisitieloket.Web.Tests.Features.Sites.Compare;

public sealed class CompareTests(SitesScene scene) : IClassFixture<SitesScene>
{
    private const string Caption = "Vergelijking van locaties";

    [Fact]
    public async Task Get_ThreeSites_ShowsTheSameFactsInTheOrderAsked()
    {
        var page = await scene.App.Guest().Get("/nl/sites/compare?code=XLB&code=KEN&code=HTP");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var rows = page.Table(Caption);
        Assert.All(rows, row => Assert.Equal(4, row.Count));
        Assert.Equal(["Gemeente", "Almelo", "Enschede", "Hengelo"], rows.Single(r => r[0] == "Gemeente").Select(cell => cell.Split(' ')[0]));
        Assert.StartsWith("Tot en met 5.3", rows.Single(r => r[0] == "Milieucategorie")[1]);
        Assert.Equal("–", rows.Single(r => r[0] == "Water")[2]);
    }

    [Fact]
    public async Task Remove_OneOfThree_LeavesTheOthersAndRoomForAnother()
    {
        var three = await scene.App.Guest().Get("/nl/sites/compare?code=XLB&code=KEN&code=HTP");
        Assert.Null(three.Document.QuerySelector("select"));

        var two = await three.Follow("Weghalen");
        Assert.Equal("/nl/sites/compare?code=KEN&code=HTP", two.Path);

        var again = await two.Form("Toevoegen").Fill("Voeg een locatie toe", "Borne: De Veldkamp").Submit();
        Assert.Equal("/nl/sites/compare?code=KEN&code=HTP&code=VEL", again.Path);
    }

    [Fact]
    public async Task Get_MoreThanThree_SaysHowManyToRemoveAndKeepsTheChoice()
    {
        var page = await scene.App.Guest().Get("/nl/sites/compare?code=XLB&code=KEN&code=HTP&code=VEL&code=VEL");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("U koos 4 locaties. Naast elkaar passen er drie. Haal er 1 weg.", page.Text);
        var three = await page.Form("Vergelijk deze").Untick("Kennispark Twente (Enschede)").Submit();
        Assert.Equal("/nl/sites/compare?code=XLB&code=HTP&code=VEL", three.Path);
    }

    [Fact]
    public async Task Get_WithACodeThatIsNotThere_SaysSoAndShowsTheRest()
    {
        var page = await scene.App.Guest().Get($"/en/sites/compare?code=nix&code={SitesScene.Dropped}&code=KEN");

        Assert.Contains($"We do not know this code: NIX, {SitesScene.Dropped}.", page.Text);
        Assert.Contains("Kennispark Twente", page.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=")]
    public async Task Get_WithoutACode_LeadsToTheList(string query)
    {
        var page = await scene.App.Guest().Get($"/de/sites/compare{query}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("/de/sites", (await page.Follow("Zu den Standorten")).Path);
    }
}
