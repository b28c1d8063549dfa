using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acquisitieloket.Core.Jobs;

namespace Acquisitieloket.Core.Printing.Chromium;

/// <summary>
/// Adds with qpdf what Chromium leaves out of a tagged PDF: the statement that it follows PDF/UA-1 with its title
/// (XMP), that a reader shows the title instead of the file name, where each link leads, and what each bookmark is called.
/// </summary>
internal sealed class AccessiblePdf(string qpdf, TimeSpan limit)
{
    // qpdf ends with 3 when it had to mention something but wrote a good file.
    private const int Warned = 3;

    // It does not read escapes within the data of a stream.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task FinishAsync(string source, string target, PrintPage page, CancellationToken cancellation)
    {
        var json = await Tool.RunAsync(
            qpdf, ["--json=2", "--json-key=qpdf", "--json-stream-data=none", source], limit, cancellation, Warned);
        var patch = Path.ChangeExtension(target, ".json");
        await File.WriteAllTextAsync(patch, Patch(json, page).ToJsonString(Plain), cancellation);
        await Tool.RunAsync(
            qpdf, ["--min-version=1.7", "--object-streams=generate", $"--update-from-json={patch}", source, target],
            limit, cancellation, Warned);
    }

    private static JsonObject Patch(string json, PrintPage page)
    {
        var pdf = JsonNode.Parse(json)!["qpdf"]!.AsArray();
        var (header, objects) = (pdf[0]!, pdf[1]!);
        var root = objects["trailer"]?["value"]?["/Root"]?.GetValue<string>()
            ?? throw new DueWorkFailed("The printed PDF has no catalog.");
        var catalog = objects[$"obj:{root}"]!["value"]!.DeepClone().AsObject();
        var metadata = $"{header["maxobjectid"]!.GetValue<int>() + 1} 0 R";
        catalog["/Metadata"] = metadata;
        catalog["/Lang"] = $"u:{page.Language}";
        catalog["/ViewerPreferences"] = new JsonObject { ["/DisplayDocTitle"] = true };
        var changed = new JsonObject
        {
            [$"obj:{root}"] = new JsonObject { ["value"] = catalog },
            [$"obj:{metadata}"] = new JsonObject
            {
                ["stream"] = new JsonObject
                {
                    ["dict"] = new JsonObject { ["/Type"] = "/Metadata", ["/Subtype"] = "/XML" },
                    ["data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(Xmp(page))),
                },
            },
        };
        foreach (var (key, part) in LinkWords.Missing(objects.AsObject(), page).Concat(Bookmarks.Titled(objects.AsObject(), catalog, page)))
            changed[key] = new JsonObject { ["value"] = part };
        return new JsonObject { ["version"] = 2, ["qpdf"] = new JsonArray(header.DeepClone(), changed) };
    }

    private static string Xmp(PrintPage page)
    {
        var title = System.Security.SecurityElement.Escape(page.Title);
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
                  <dc:language><rdf:Bag><rdf:li>{page.Language}</rdf:li></rdf:Bag></dc:language>
                  <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;
    }
}
