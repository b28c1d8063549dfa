using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Acquisitieloket.Testing.Pages;

/// <summary>A page as a visitor meets it. What it holds is found by the words on it and by role, not by class or id.</summary>
public sealed class Page(Visitor visitor, HttpResponseMessage response, IHtmlDocument document)
{
    public HttpResponseMessage Response { get; } = response;
    public IHtmlDocument Document { get; } = document;
    public HttpStatusCode Status => Response.StatusCode;
    /// <summary>Path and query where the visitor ended up, after redirects.</summary>
    public string Path => Response.RequestMessage!.RequestUri!.PathAndQuery;
    public string Title => Words.Of(Document.Title);
    public string Heading => Words.Of(Document.QuerySelector("h1")?.TextContent);
    /// <summary>All words of the main part, single-spaced.</summary>
    public string Text => Words.Of((Document.QuerySelector("main") ?? Document.Body)?.TextContent);

    /// <summary>The lines of the error summary; empty when there is none.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll("[role=alert] li").Select(line => Words.Of(line.TextContent))];

    /// <summary>The form that holds a button with this text; without a text the only form of the main part.</summary>
    public Form Form(string? button = null)
    {
        var forms = Document.QuerySelectorAll<IHtmlFormElement>("main form")
            .Where(form => button is null || Pages.Form.Buttons(form).Any(b => Words.OfButton(b) == button)).ToList();
        return forms.Count == 1
            ? new Form(visitor, forms[0])
            : throw new InvalidOperationException($"{forms.Count} forms with button \"{button}\" on {Path} ({Status}): {Text}");
    }

    /// <summary>The link with this text.</summary>
    public IHtmlAnchorElement Link(string text) =>
        Document.QuerySelectorAll<IHtmlAnchorElement>("a[href]").FirstOrDefault(link => Words.Of(link.TextContent) == text)
        ?? throw new InvalidOperationException($"No link \"{text}\" on {Path} ({Status}): {Text}");

    public Task<Page> Follow(string link) => visitor.Get(Link(link).PathName + Link(link).Search);

    /// <summary>The rows of the table with this caption, each as the words of its cells.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table(string caption)
    {
        var table = Document.QuerySelectorAll<IHtmlTableElement>("table")
            .FirstOrDefault(t => Words.Of(t.Caption?.TextContent) == caption)
            ?? throw new InvalidOperationException($"No table \"{caption}\" on {Path} ({Status}): {Text}");
        return [.. table.Bodies.SelectMany(body => body.Rows)
            .Select(row => row.Cells.Select(cell => Words.Of(cell.TextContent)).ToList())];
    }
}
