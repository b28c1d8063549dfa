using Acquisitieloket.Core.Demo;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests;

/// <summary>Working in the queue with mouse, keys and several leads at once; each page checked for accessibility.</summary>
public sealed class QueueWorkTests(DemoBrowser browser) : IClassFixture<DemoBrowser>
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(375, true)]
    public async Task Pages_OfTheQueue_HaveNoBarriers(int width, bool dark)
    {
        var page = await SignInAsync(width, dark);
        await page.GotoAsync("/queue/board?scope=department");
        await page.Locator(".al-board__move summary").First.ClickAsync();
        await Chromium.CheckAsync(page, $"board-{width}");
        await page.GotoAsync("/queue/keys");
        await Chromium.CheckAsync(page, $"keys-{width}");

        await page.GotoAsync("/queue?scope=department&sort=stage");
        await page.GetByRole(AriaRole.Link, new() { Name = "Deze weergave bewaren" }).ClickAsync();
        await Chromium.CheckAsync(page, $"save-view-{width}");
        await page.GetByLabel("Naam").FillAsync($"Alles van de afdeling op fase, breed {width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaren" }).ClickAsync();
        await Chromium.CheckAsync(page, $"view-{width}");
        await page.GotoAsync("/queue/views");
        await Chromium.CheckAsync(page, $"views-{width}");

        await page.GotoAsync("/queue?scope=department");
        await page.Locator("[data-bulk-pick]").First.CheckAsync();
        await page.Locator("[data-bulk-pick]").Nth(1).CheckAsync();
        await Assertions.Expect(page.Locator("[data-bulk-count]")).ToHaveTextAsync("2 leads gekozen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fase wijzigen" }).ClickAsync();
        await Chromium.CheckAsync(page, $"bulk-choose-{width}");
        await page.GetByLabel("Naar welke fase?").SelectOptionAsync("Established");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bekijken wat er gebeurt" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("kan niet");
        await Chromium.CheckAsync(page, $"bulk-preview-{width}");
    }

    [Fact]
    public async Task Board_WhenACardIsDraggedOrKeyed_SaysWhatIsMissing()
    {
        var page = await SignInAsync(1280);
        await page.GotoAsync("/queue/board?scope=department");
        var card = page.Locator("[data-board-column=Qualified] [data-board-card]").First;

        await card.Locator("strong").DragToAsync(page.Locator("[data-board-column=Reservation] h2"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Verplaatsen kan nog niet" })).ToBeVisibleAsync();
        await Chromium.CheckAsync(page, "board-refused");

        await page.GetByRole(AriaRole.Link, new() { Name = "Terug naar het bord" }).ClickAsync();
        var later = page.Locator("[data-board-column=Matching] [data-board-card]").First;
        var id = await later.GetAttributeAsync("id");
        await later.Locator("[data-keys-row]").FocusAsync();
        await page.Keyboard.PressAsync("[");
        await Assertions.Expect(page.Locator($"[data-board-column=Qualified] #{id}")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("staat nu op Gekwalificeerd");
    }

    [Fact]
    public async Task Keys_InTheList_WalkTickAndKeepOutOfFields()
    {
        var page = await SignInAsync(1280);
        await page.GotoAsync("/queue?scope=department");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.Locator("[data-bulk-pick]").Nth(1)).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("jx?");
        await Assertions.Expect(page.Locator("[data-keys-search]")).ToHaveValueAsync("jx?");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("[data-keys-sheet]")).ToBeVisibleAsync();
        await Chromium.CheckAsync(page, "keys-sheet");
        await page.Locator("[data-keys-switch]").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sluiten" }).ClickAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("[data-keys-sheet]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task List_WhenItChanges_SaysSoWithoutChangingUnderOnesHands()
    {
        var page = await SignInAsync(1280);
        await page.Clock.InstallAsync();
        await page.RouteAsync("**/queue/live*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = """{"count":9,"added":3}""" }));
        await page.GotoAsync("/queue?scope=department");
        await Assertions.Expect(page.Locator("[data-live-link]")).ToBeHiddenAsync();

        await page.Clock.FastForwardAsync(61_000);

        await Assertions.Expect(page.Locator("[data-live-text]")).ToHaveTextAsync("3 nieuwe leads");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lijst vernieuwen" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-live-text]")).ToBeEmptyAsync();
    }

    private async Task<IPage> SignInAsync(int width, bool dark = false)
    {
        var page = await browser.VisitorAsync(width, dark);
        await page.GotoAsync("/sign-in");
        await page.Locator("[name=Email]").FillAsync(DemoUsers.All.First(p => p.Name == "Tom Nijhuis").Email);
        await page.Locator("[name=Password]").FillAsync(DemoUsers.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        await Chromium.ArriveAsync(page, "**/my-day");
        return page;
    }
}
