using Acquisitieloket.Core.Jobs;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Printing.Chromium;

/// <summary>Prints with a headless Chromium in a process and profile of its own, without network, at most two at once.</summary>
internal sealed class ChromiumRenderer : IPageRenderer, IDisposable
{
    private readonly SemaphoreSlim places = new(2);
    private readonly IOptions<PdfOptions> options;

    public ChromiumRenderer(IOptions<PdfOptions> options)
    {
        this.options = options;
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

    public void Dispose() => places.Dispose();

    private async Task<byte[]> PrintAsync(PrintPage page, string folder, CancellationToken cancellation)
    {
        var limit = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);
        var (html, printed, finished) =
            (Path.Combine(folder, "page.html"), Path.Combine(folder, "printed.pdf"), Path.Combine(folder, "finished.pdf"));
        await File.WriteAllTextAsync(html, page.Html, cancellation);
        await Tool.RunAsync(options.Value.ChromiumPath, Arguments(folder, html, printed), limit, cancellation);
        if (!File.Exists(printed))
            throw new DueWorkFailed("Chromium ended without a PDF.");
        await new AccessiblePdf(options.Value.QpdfPath, limit).FinishAsync(printed, finished, page, cancellation);
        return await File.ReadAllBytesAsync(finished, cancellation);
    }

    private static IEnumerable<string> Arguments(string folder, string html, string pdf)
    {
        // Chromium's sandbox refuses to run as root; the page holds nothing but our own HTML, and no network.
        if (Environment.IsPrivilegedProcess)
            yield return "--no-sandbox";
        yield return "--headless";
        yield return "--disable-gpu";
        yield return "--disable-dev-shm-usage";
        yield return "--disable-background-networking";
        yield return "--disable-extensions";
        yield return "--disable-sync";
        yield return "--no-first-run";
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return $"--user-data-dir={Path.Combine(folder, "profile")}";
        yield return "--no-pdf-header-footer";
        yield return "--generate-pdf-document-outline";
        yield return "--export-tagged-pdf";
        yield return $"--print-to-pdf={pdf}";
        yield return new Uri(html).AbsoluteUri;
    }
}
