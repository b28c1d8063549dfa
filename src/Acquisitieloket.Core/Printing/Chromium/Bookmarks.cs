using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Acquisitieloket.Core.Printing.Chromium;

/// <summary>
/// The titles of bookmarks as the headings of the page say them. Chromium writes one for each heading, but says the first
/// line twice when a page breaks before it, and joins lines without a space.
/// </summary>
internal static partial class Bookmarks
{
    /// <summary>The bookmarks of a PDF, as qpdf lists its objects, with their titles; none when they are not those of the headings.</summary>
    public static IEnumerable<(string Key, JsonObject Bookmark)> Titled(JsonObject objects, JsonObject catalog, PrintPage page)
    {
        var first = Text(At(objects, catalog["/Outlines"])?["/First"]);
        var bookmarks = InOrder(objects, first).ToList();
        var titles = Heading().Matches(page.Html).Select(h => Written(h.Groups[2].Value)).Where(title => title.Length > 0).ToList();
        return titles.Count != bookmarks.Count ? [] : bookmarks.Zip(titles, (key, title) =>
        {
            var bookmark = objects[key]!["value"]!.DeepClone().AsObject();
            bookmark["/Title"] = $"u:{title}";
            return (key, bookmark);
        });
    }

    private static IEnumerable<string> InOrder(JsonObject objects, string? reference)
    {
        for (; reference is not null && At(objects, reference) is { } item; reference = Text(item["/Next"]))
        {
            yield return $"obj:{reference}";
            foreach (var below in InOrder(objects, Text(item["/First"])))
                yield return below;
        }
    }

    private static JsonObject? At(JsonObject objects, JsonNode? reference) => objects[$"obj:{reference}"]?["value"] as JsonObject;

    private static string? Text(JsonNode? node) => node?.ToString();

    private static string Written(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(html, "")), " ").Trim();

    [GeneratedRegex(@"<h([1-6])\b[^>]*>(.*?)</h\1>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
