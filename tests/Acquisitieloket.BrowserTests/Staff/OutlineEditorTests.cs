using System.Globalization;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests.Staff;

/// <summary>A plot is drawn: by mouse, by keys, and as text where there are no scripts.</summary>
[Collection(StaffDesk.Name)]
public sealed class OutlineEditorTests(DemoBrowser desk)
{
    private const string Keeper = "Ruud Wiefferink";

    // Dropped, so that nobody else meets it; and each somewhere else, for a plot over that of another is asked about.
    private async Task<string> SiteAsync(double south = 0)
    {
        var site = new TestData().Site();
        (site.Code, site.Latitude, site.Longitude, site.SpaceTypes, site.Programme) = ($"D{Guid.NewGuid():N}"[..8].ToUpperInvariant(), 52.26 - south, 6.76, ["kavel"], ProgrammeStatus.Dropped);
        site.Outline = [new(6.755, 52.258 - south), new(6.765, 52.258 - south), new(6.765, 52.262 - south), new(6.755, 52.262 - south)];
        await desk.App.Add(site);
        return $"/supply/{site.Code}";
    }

    private static ILocator Canvas(IPage page) => page.Locator(".al-draw svg");

    private static ILocator Text(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Omtrek" });

    private static ILocator Area(IPage page) => page.Locator("#Form_Texts_AreaM2_");

    private static async Task<int> CornersAsync(IPage page) => (await Text(page).InputValueAsync()).Split(',', StringSplitOptions.RemoveEmptyEntries).Length;

    private static async Task<float> WidthAsync(IPage page) => (await page.Locator(".al-draw .ground").BoundingBoxAsync())!.Width;

    private static async Task ClickAsync(IPage page, float x, float y) => await Canvas(page).ClickAsync(new() { Position = new() { X = x, Y = y } });

    private async Task<Plot> SaveAsync(IPage page, string path, string number)
    {
        await page.GetByLabel("Nummer").FillAsync(number);
        await page.GetByLabel("Bron").FillAsync("Inmeting");
        await page.GetByRole(AriaRole.Button, new() { Name = "Toevoegen", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"**{path}/plots/{number}/facts");
        return await desk.App.Read(db => db.Plots.AsNoTracking().SingleAsync(p => p.Number == number && "/supply/" + p.Site!.Code == path));
    }

    [Fact]
    public async Task Mouse_DrawsZoomsAndGivesTheArea()
    {
        var (page, path) = (await desk.SignInAsync(Keeper), await SiteAsync(south: 0.09));
        await page.GotoAsync($"{path}/new-plot");
        Assert.Equal("", await Area(page).InputValueAsync());
        await Canvas(page).ScrollIntoViewIfNeededAsync();
        var before = await WidthAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Inzoomen" }).ClickAsync();
        Assert.InRange(await WidthAsync(page), before * 1.4f, before * 1.6f);
        await page.GetByRole(AriaRole.Button, new() { Name = "Alles tonen" }).ClickAsync();
        Assert.InRange(await WidthAsync(page), before * 0.99f, before * 1.01f);

        foreach (var (x, y) in new[] { (200f, 150f), (400f, 150f), (400f, 250f), (200f, 250f) })
            await ClickAsync(page, x, y);
        Assert.Equal(4, await CornersAsync(page));
        // The drawing was chosen by now: the wheel zooms it.
        await page.Mouse.WheelAsync(0, -100);
        Assert.InRange(await WidthAsync(page), before * 1.4f, before * 1.6f);
        Assert.Equal(4, await CornersAsync(page));

        var take = page.GetByRole(AriaRole.Button, new() { Name = "overnemen als oppervlakte" });
        var drawn = int.Parse((await take.InnerTextAsync()).Split(' ')[1].Replace(".", ""), CultureInfo.InvariantCulture);
        await take.ClickAsync();
        Assert.Equal($"{drawn}", await Area(page).InputValueAsync());
        Assert.False(await take.IsVisibleAsync());
        await Chromium.CheckAsync(page, "outline-editor");
        await page.SetViewportSizeAsync(375, 720);
        await Chromium.CheckAsync(page, "outline-editor-375");
        await page.SetViewportSizeAsync(1280, 900);

        var plot = await SaveAsync(page, path, "M-1");
        Assert.Equal((4, drawn), (plot.Outline.Count, plot.AreaM2));
        Assert.InRange(Geometry.AreaM2(plot.Outline), drawn * 0.998, drawn * 1.002);
    }

    [Fact]
    public async Task Keys_DrawMoveZoomAndLeave()
    {
        var (page, path) = (await desk.SignInAsync(Keeper), await SiteAsync(south: 0.12));
        await page.GotoAsync($"{path}/new-plot");
        var keys = new Keyboard(page);
        await keys.ToAsync("Tekenvlak voor de omtrek");
        foreach (var _ in Enumerable.Range(0, 3))
            await keys.PressAsync("Enter");
        Assert.Equal(3, await CornersAsync(page));
        var before = await Text(page).InputValueAsync();
        await keys.PressAsync("ArrowDown");
        Assert.NotEqual(before, await Text(page).InputValueAsync());
        await keys.PressAsync("Control+z");
        Assert.Equal(before, await Text(page).InputValueAsync());
        await keys.PressAsync("Enter");
        await keys.PressAsync("Delete");
        Assert.Equal(3, await CornersAsync(page));
        var width = await WidthAsync(page);
        await keys.PressAsync("+");
        Assert.InRange(await WidthAsync(page), width * 1.4f, width * 1.6f);
        await keys.PressAsync("0");
        Assert.Equal(before, await Text(page).InputValueAsync());

        // No trap: past the last corner the focus goes on, to the offer of the area.
        await keys.ToAsync("Getekend:");
        await keys.PressAsync("Enter");
        Assert.NotEqual("", await Area(page).InputValueAsync());
        Assert.Equal(3, (await SaveAsync(page, path, "K-1")).Outline.Count);
    }

    [Fact]
    public async Task WithoutScripts_GeoJsonIsTypedAndAskedAboutWhenItIsOdd()
    {
        var (page, path) = (await desk.SignInAsync(Keeper, scripts: false), await SiteAsync());
        await page.GotoAsync($"{path}/new-plot");
        Assert.Equal(0, await Canvas(page).CountAsync());
        await Text(page).FillAsync("""{"type":"Polygon","coordinates":[[[6.757,52.259],[6.758,52.259],[6.758,52.260],[6.757,52.260],[6.757,52.259]]]}""");
        await Area(page).FillAsync("2000");
        await page.GetByLabel("Nummer").FillAsync("T-1");
        await page.GetByLabel("Bron").FillAsync("Inmeting");
        await page.GetByRole(AriaRole.Button, new() { Name = "Toevoegen", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("verschil");
        Assert.Contains("Polygon", await Text(page).InputValueAsync());

        await page.GetByLabel("Toch opslaan: dit is zo bedoeld").CheckAsync();
        Assert.Equal(4, (await SaveAsync(page, path, "T-1")).Outline.Count);
    }
}
