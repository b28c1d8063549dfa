using System.Text;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Printing;

namespace Acquisitieloket.Testing;

/// <summary>
/// Stands in for Chromium in tests of pages, which run due work often: it notes what was to be printed and gives back a
/// PDF without pages. How things look in print is tested with the real one.
/// </summary>
public sealed class QuickRenderer : IPageRenderer
{
    private static readonly byte[] Empty = Encoding.ASCII.GetBytes(
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        + "trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");

    private readonly List<PrintPage> printed = [];

    /// <summary>Every page so far.</summary>
    public IReadOnlyList<PrintPage> Printed
    {
        get { lock (printed) return [.. printed]; }
    }

    /// <summary>From now on printing fails, as it does when the browser is gone.</summary>
    public bool Broken { get; set; }

    public Task<byte[]> RenderAsync(PrintPage page, CancellationToken cancellation)
    {
        if (Broken)
            throw new DueWorkFailed("No browser here.");
        lock (printed) printed.Add(page);
        return Task.FromResult(Empty);
    }
}
