using System.Text.Json.Nodes;

namespace Acquisitieloket.Core.Printing.Chromium;

/// <summary>What a link says of itself to who does not see it (PDF/UA-1, 7.18.5); Chromium writes none.</summary>
internal static class LinkWords
{
    /// <summary>The links of a PDF, as qpdf lists its objects, with the words that they lack.</summary>
    public static IEnumerable<(string Key, JsonObject Link)> Missing(JsonObject objects, PrintPage page)
    {
        foreach (var (key, found) in objects)
            if (found?["value"] is JsonObject link && Text(link["/Subtype"]) == "/Link" && link["/Contents"] is null)
            {
                var described = link.DeepClone().AsObject();
                described["/Contents"] = $"u:{Where(link, page)}";
                yield return (key, described);
            }
    }

    private static string Where(JsonObject link, PrintPage page)
    {
        if (link["/A"] is JsonObject action && Text(action["/URI"]) is { } address)
            return address[(address.IndexOf(':') + 1)..];
        var place = Text(link["/Dest"])?.TrimStart('/') ?? "";
        return page.Places.GetValueOrDefault(place, page.Title);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
