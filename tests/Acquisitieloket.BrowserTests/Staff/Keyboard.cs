using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests.Staff;

/// <summary>Someone without a mouse: goes to things with Tab, as far as it takes, and uses them with keys.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int Patience = 250;

    // What the focus is on, as it is read out: its label or its own words.
    private const string Focused =
        """
        () => {
          const one = document.activeElement;
          const label = one.labels?.[0]?.textContent ?? one.getAttribute('aria-label') ?? one.textContent;
          return (label ?? '').replace(/\s+/g, ' ').trim();
        }
        """;

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Tabs to the first field, link or button whose words begin like this.</summary>
    public async Task ToAsync(string words)
    {
        var passed = new List<string>();
        for (var i = 0; i < Patience; i++)
        {
            await PressAsync("Tab");
            passed.Add(await page.EvaluateAsync<string>(Focused));
            if (passed[^1].StartsWith(words, StringComparison.Ordinal))
                return;
        }
        throw new InvalidOperationException($"\"{words}\" is not reached with Tab on {page.Url}; passed: {string.Join(" | ", passed.Distinct())}");
    }

    /// <summary>Tabs there and presses Enter; the page that follows is there.</summary>
    public async Task OpenAsync(string words)
    {
        await ToAsync(words);
        await LeaveWithAsync("Enter");
    }

    /// <summary>Presses a key that opens another page, and waits until that is there.</summary>
    public async Task LeaveWithAsync(string key)
    {
        await page.EvaluateAsync("window.stillHere = true");
        await PressAsync(key);
        await page.WaitForFunctionAsync("() => !window.stillHere && document.readyState === 'complete'");
    }

    /// <summary>Tabs to a field and types.</summary>
    public async Task FillAsync(string label, string text)
    {
        await ToAsync(label);
        await TypeAsync(text);
    }
}
