namespace Acquisitieloket.Core.Printing;

/// <summary>Turns a finished HTML page into a PDF.</summary>
public interface IPageRenderer
{
    /// <summary>
    /// An A4 PDF that is tagged, with title, language and bookmarks. Throws <see cref="Jobs.DueWorkFailed"/> when it
    /// cannot be made in the set time.
    /// </summary>
    Task<byte[]> RenderAsync(PrintPage page, CancellationToken cancellation);
}

/// <summary>A page to print: everything that it shows is in the HTML itself.</summary>
public sealed record PrintPage(string Html, string Title, string Language)
{
    /// <summary>Where links within the page lead, in words, by the id of the place.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>();
}
