using System.Text.Json.Nodes;

namespace Acquisitieloket.Core.Tests.Proposals;

/// <summary>What a reader program finds in a PDF beside its text: the tags in order, bookmarks, links and fonts.</summary>
internal sealed class PdfTree
{
    private readonly JsonObject objects;
    private readonly JsonObject catalog;

    public PdfTree(string path)
    {
        objects = JsonNode.Parse(Printed.Objects(path))!["qpdf"]![1]!.AsObject();
        catalog = At(objects["trailer"]!["value"]!["/Root"])!;
        Tags = [.. Walk(catalog["/StructTreeRoot"], 0)];
        Pages = [.. PagesOf(catalog["/Pages"])];
    }

    /// <summary>A tag with its depth, alternative text and language.</summary>
    internal sealed record Tag(string Name, string? Alt, string? Lang, int Depth, JsonObject Raw);

    /// <summary>A link within the file (Dest) or out of it (Address), with the words for who does not see it.</summary>
    internal sealed record Link(string? Dest, string? Address, string? Words);

    public IReadOnlyList<Tag> Tags { get; }

    /// <summary>Numbers of the objects of the pages, in order.</summary>
    public IReadOnlyList<string> Pages { get; }

    public string? Language => Text(catalog["/Lang"]);

    /// <summary>Titles in order, each with its level from 1.</summary>
    public IEnumerable<(int Level, string Title)> Bookmarks() => Bookmarks(At(catalog["/Outlines"])?["/First"], 1);

    public IEnumerable<Link> Links() => All("/Subtype", "/Link").Select(l =>
        new Link(Name(l["/Dest"]), Text(At(l["/A"])?["/URI"]), Text(l["/Contents"])));

    /// <summary>The page, from 0, of each place that links can lead to.</summary>
    public IReadOnlyDictionary<string, int> Places() => At(catalog["/Dests"])!.ToDictionary(
        d => d.Key[1..], d => Pages.ToList().IndexOf((d.Value is JsonArray place ? place : objects[$"obj:{d.Value}"]!["value"]!.AsArray())[0]!.ToString()));

    /// <summary>Names of fonts of which the letters are not in the file; those of Type 3 are drawn in it, and Type 0 is made of others.</summary>
    public IEnumerable<string> FontsLeftOut() => All("/Type", "/Font").Where(f => f["/Subtype"]!.ToString() is not ("/Type0" or "/Type3"))
        .Where(f => At(f["/FontDescriptor"]) is not { } letters || (letters["/FontFile"] ?? letters["/FontFile2"] ?? letters["/FontFile3"]) is null)
        .Select(f => f["/BaseFont"]!.ToString());

    /// <summary>How many fonts the file has.</summary>
    public int Fonts => All("/Type", "/Font").Count();

    /// <summary>What the attributes of a tag say of a key, such as /Scope.</summary>
    public string? Attribute(Tag tag, string key) =>
        (tag.Raw["/A"] as JsonArray ?? [tag.Raw["/A"]?.DeepClone()]).Select(a => At(a)?[key]?.ToString()).FirstOrDefault(v => v is not null);

    private IEnumerable<JsonObject> All(string key, string value) =>
        objects.Select(o => o.Value?["value"]).OfType<JsonObject>().Where(o => o[key]?.ToString() == value);

    private IEnumerable<Tag> Walk(JsonNode? node, int depth)
    {
        if (node is JsonArray several)
            return several.SelectMany(n => Walk(n, depth));
        if (At(node) is not { } element || element["/Type"]?.ToString() is "/OBJR" or "/MCR")
            return [];
        var below = element["/K"] is { } kids ? Walk(kids, depth + 1) : [];
        return element["/S"] is { } name ? below.Prepend(new Tag(name.ToString()[1..], Text(element["/Alt"]), Text(element["/Lang"]), depth, element)) : below;
    }

    private IEnumerable<string> PagesOf(JsonNode? node) => At(node)! is var tree && tree["/Kids"] is JsonArray kids
        ? kids.SelectMany(PagesOf) : [node!.ToString()];

    private IEnumerable<(int, string)> Bookmarks(JsonNode? first, int level)
    {
        for (var item = At(first); item is not null; item = At(item["/Next"]))
        {
            yield return (level, Text(item["/Title"])!);
            foreach (var below in Bookmarks(item["/First"], level + 1))
                yield return below;
        }
    }

    // A reference such as "12 0 R", or the thing itself.
    private JsonObject? At(JsonNode? node) => node is JsonValue ? objects[$"obj:{node}"]?["value"] as JsonObject : node as JsonObject;

    private static string? Text(JsonNode? node) => node?.ToString() is { } text && text.StartsWith("u:", StringComparison.Ordinal) ? text[2..] : null;

    private static string? Name(JsonNode? node) => node?.ToString().TrimStart('/');
}
