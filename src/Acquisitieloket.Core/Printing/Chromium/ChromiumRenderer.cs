using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Printing.Chromium;

/// <summary>Prints with a headless Chromium, at most two pages at once, and finishes what it leaves out.</summary>
internal sealed class ChromiumRenderer : IPageRenderer, IAsyncDisposable, IDisposable
{
    private readonly SemaphoreSlim places = new(2);
    private readonly WarmChromium chromium;
    private readonly IOptions<PdfOptions> options;

    public ChromiumRenderer(IOptions<PdfOptions> options, TimeProvider clock)
    {
        this.options = options;
        chromium = new WarmChromium(options, clock);
        Workplace.RemoveThoseOfTheDead();
    }

    public async Task<byte[]> RenderAsync(PrintPage page, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        var workplace = Workplace.Create();
        try
        {
            return await PrintAsync(page, workplace.FullName, cancellation);
        }
        finally
        {
            places.Release();
            Workplace.Remove(workplace);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        places.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task<byte[]> PrintAsync(PrintPage page, string folder, CancellationToken cancellation)
    {
        var (html, printed, finished) =
            (Path.Combine(folder, "page.html"), Path.Combine(folder, "printed.pdf"), Path.Combine(folder, "finished.pdf"));
        await File.WriteAllTextAsync(html, page.Html, cancellation);
        await File.WriteAllBytesAsync(printed, await chromium.PrintAsync(new Uri(html), cancellation), cancellation);
        await new AccessiblePdf(options.Value.QpdfPath, TimeSpan.FromSeconds(options.Value.TimeoutSeconds)).FinishAsync(printed, finished, page, cancellation);
        return await File.ReadAllBytesAsync(finished, cancellation);
    }
}
