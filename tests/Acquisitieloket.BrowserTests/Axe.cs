using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests;

/// <summary>
/// Axe in the page itself. The package's own way loads it a second time into an empty page, for pages with frames;
/// ours have none, and with some three hundred looks that doubled the time of the browser tests.
/// </summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong with the page as it stands: a line each with the rule and the first elements.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run({ resultTypes: ['violations'] })).violations.map(
              one => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map(node => node.html).join(' | ')}`)
            """);
    }
}
