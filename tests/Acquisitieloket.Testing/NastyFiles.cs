using Acquisitieloket.Core.Documents;

namespace Acquisitieloket.Testing;

/// <summary>Files that are not taken, with the name under which they come and why they are refused.</summary>
public static class NastyFiles
{
    public static IReadOnlyList<(string What, string Name, FileFault Fault)> All { get; } =
    [
        ("empty", "leeg.pdf", FileFault.Empty),
        ("tooLarge", "groot.pdf", FileFault.TooLarge),
        ("program", "plan.pdf", FileFault.NotItsName),
        ("program", "plan.exe", FileFault.NotAllowed),
        ("html", "foto.jpg", FileFault.NotItsName),
        ("html", "pagina.html", FileFault.NotAllowed),
        ("html", "tekst.txt", FileFault.NotItsName),
        ("svg", "tekening.svg", FileFault.NotAllowed),
        ("svg", "tekening.png", FileFault.NotItsName),
        ("pdf", "foto.png", FileFault.NotItsName),
        ("pdf", "zonder-einde", FileFault.NotItsName),
        ("pdf", "plan.pdf.exe", FileFault.NotItsName),
        ("docx", "tabel.xlsx", FileFault.NotItsName),
        ("truncatedPdf", "half.pdf", FileFault.Broken),
        ("truncatedPng", "half.png", FileFault.Broken),
        ("truncatedDocx", "half.docx", FileFault.Broken),
        ("pngWithPage", "foto.png", FileFault.Broken),
        ("jpegWithPage", "foto.jpg", FileFault.Broken),
        ("pdfWithPage", "plan.pdf", FileFault.Broken),
        ("zipWithPage", "plan.docx", FileFault.Broken),
        ("lockedOffice", "plan.docx", FileFault.Locked),
        ("lockedZip", "plan.docx", FileFault.Locked),
        ("lockedOpen", "plan.odt", FileFault.Locked),
        ("macros", "plan.docm", FileFault.Macros),
        ("macros", "plan.docx", FileFault.Macros),
        ("hiddenMacros", "plan.docx", FileFault.Macros),
        ("bomb", "plan.docx", FileFault.Bomb),
        ("zip", "alles.zip", FileFault.NotAllowed),
        ("climbing", "plan.docx", FileFault.NotAllowed),
        ("oldOffice", "plan.doc", FileFault.NotAllowed),
        ("binaryText", "tekst.txt", FileFault.NotItsName),
        ("heic", "foto.heic", FileFault.NotAllowed),
        ("script when opened", "plan.pdf", FileFault.Active),
        ("remote template", "plan.docx", FileFault.Remote),
        ("object of another program", "plan.docx", FileFault.Embedded),
        ("field that starts a program", "plan.docx", FileFault.Commands),
        ("address in a table", "tabel.csv", FileFault.Formulas),
    ];

    public static byte[] Content(string what) => what switch
    {
        "empty" => [],
        "tooLarge" => [.. "%PDF-1.4\n"u8, .. new byte[DocumentLimits.MostBytes - 8]],
        "program" => SampleFiles.Program(),
        "html" => SampleFiles.Html(),
        "svg" => SampleFiles.Svg(),
        "pdf" => SampleFiles.Pdf(),
        "docx" => SampleFiles.Docx(),
        "truncatedPdf" => SampleFiles.Pdf()[..^40],
        "truncatedPng" => SampleFiles.Png()[..^6],
        "truncatedDocx" => SampleFiles.Docx()[..^30],
        "pngWithPage" => [.. SampleFiles.Png(), .. SampleFiles.Html()],
        "jpegWithPage" => [.. SampleFiles.Jpeg(), .. SampleFiles.Html()],
        "pdfWithPage" => [.. SampleFiles.Pdf(), .. SampleFiles.Html()],
        "zipWithPage" => [.. SampleFiles.Docx(), .. SampleFiles.Html()],
        "lockedOffice" => SampleFiles.LockedOffice(),
        "lockedZip" => SampleFiles.LockedZip(),
        "lockedOpen" => SampleFiles.OpenDocument(manifest: "<manifest><encryption-data/></manifest>"),
        "macros" => SampleFiles.DocxWithMacros(),
        "hiddenMacros" => SampleFiles.DocxWithHiddenMacros(),
        "bomb" => SampleFiles.Bomb(),
        "zip" => SampleFiles.Zip(("plan.exe", "x")),
        "climbing" => SampleFiles.Zip(("[Content_Types].xml", SampleFiles.Word), ("../../etc/passwd", "x")),
        "oldOffice" => SampleFiles.OldOffice(),
        "binaryText" => [.. "tekst"u8, 0, 1, 2],
        "heic" => [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[100]],
        _ when ActingFiles.Refused.FirstOrDefault(f => f.What == what) is { Content: { } content } => content,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };
}
