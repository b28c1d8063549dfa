using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests.Staff;

/// <summary>
/// Every page of the staff in a real browser: no barriers that axe finds, nothing wider than the screen. The list comes from
/// the routes, so that a page cannot be forgotten.
/// </summary>
[Collection(StaffDesk.Name)]
public sealed class StaffPagesTests(DemoBrowser desk)
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(375, true)]
    public async Task Pages_OfTheStaff_HaveNoBarriers(int width, bool dark)
    {
        var addresses = await StaffPages.MakeAsync(desk.App);
        var routes = desk.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(StaffPages.IsPage).ToList();
        Assert.InRange(routes.Count, 50, 300);
        var (visitors, wrong) = (new Dictionary<string, IPage>(), new List<string>());
        foreach (var route in routes)
        {
            var template = route.RoutePattern.RawText!;
            if (!addresses.TryGetValue(template, out var address))
                address = template.Contains('{', StringComparison.Ordinal) ? null : $"/{template}";
            if (address is null)
            {
                wrong.Add($"{template}: no example in {nameof(StaffPages)}");
                continue;
            }
            var who = StaffPages.WhoFor(route);
            if (!visitors.TryGetValue(who, out var page))
                visitors[who] = page = await desk.SignInAsync(who, width, dark);
            // One route shows all reports.
            foreach (var one in template == "reports/{name}" ? StaffPages.Reports : [address])
                wrong.AddRange(await LookAsync(page, one, $"{(one == address ? template : one).Replace('/', '-').Replace(':', '-')}-{width}"));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<IReadOnlyList<string>> LookAsync(IPage page, string address, string name)
    {
        var answer = await page.GotoAsync(address);
        if (answer?.Status != 200)
            return [$"{address}: {answer?.Status}"];
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        var wide = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth") ? new[] { "wider than the screen" } : [];
        return [.. (await Axe.ViolationsAsync(page)).Concat(wide).Select(v => $"{address}: {v}")];
    }
}
