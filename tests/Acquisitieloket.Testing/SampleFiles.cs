using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Acquisitieloket.Testing;

/// <summary>Small files of every kind, made as the programs make them that people use; and nasty ones.</summary>
public static class SampleFiles
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string MacroWord = "application/vnd.ms-word.document.macroEnabled.main+xml";

    /// <summary>A PDF with one empty page; a mark makes its content one of its own.</summary>
    public static byte[] Pdf(string mark = "") => Encoding.Latin1.GetBytes($"""
        %PDF-1.4
        %{mark}
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
        trailer<</Root 1 0 R/Size 4>>
        startxref
        0
        %%EOF

        """);

    /// <summary>One white dot.</summary>
    public static byte[] Png() => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A,
        .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]), .. Chunk("IDAT", Deflated([0, 255])), .. Chunk("IEND", [])];

    public static byte[] Jpeg() => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, .. new byte[120], 0xFF, 0xD9];

    public static byte[] Gif() => [.. "GIF89a"u8, .. new byte[30], 0x3B];

    public static byte[] WebP() => [.. "RIFF"u8, 24, 0, 0, 0, .. "WEBPVP8 "u8, .. new byte[16]];

    public static byte[] Docx(string type = Word) => Zip(
        ("[Content_Types].xml", Types(type)), ("word/document.xml", "<w:document xmlns:w='w'/>"));

    public static byte[] Xlsx() => Zip(
        ("[Content_Types].xml", Types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")),
        ("xl/workbook.xml", "<workbook/>"));

    public static byte[] Pptx() => Zip(
        ("[Content_Types].xml", Types("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")),
        ("ppt/presentation.xml", "<p:presentation xmlns:p='p'/>"));

    public static byte[] DocxWithMacros() => Zip(
        ("[Content_Types].xml", Types(MacroWord)), ("word/document.xml", "<w:document xmlns:w='w'/>"), ("word/vbaProject.bin", "x"));

    /// <summary>Named and typed as a document without macros, with one all the same.</summary>
    public static byte[] DocxWithHiddenMacros() => Zip(
        ("[Content_Types].xml", Types(Word)), ("word/document.xml", "<w:document xmlns:w='w'/>"), ("word/vbaProject.bin", "x"));

    public static byte[] OpenDocument(string kind = "text", string manifest = "<manifest/>") => Zip(
        ("mimetype", $"application/vnd.oasis.opendocument.{kind}"), ("content.xml", "<office/>"), ("META-INF/manifest.xml", manifest));

    /// <summary>A document of some kilobytes with as many megabytes of nothing in it.</summary>
    public static byte[] Bomb(int megabytes = 40) => Zip(
        ("[Content_Types].xml", Types(Word)), ("word/document.xml", new string('0', megabytes * 1024 * 1024)));

    /// <summary>With the mark of a password on every entry.</summary>
    public static byte[] LockedZip()
    {
        var zip = Docx();
        for (var at = 0; at < zip.Length - 10; at++)
            if (zip.AsSpan(at, 4).SequenceEqual("PK\x03\x04"u8))
                zip[at + 6] |= 1;
            else if (zip.AsSpan(at, 4).SequenceEqual("PK\x01\x02"u8))
                zip[at + 8] |= 1;
        return zip;
    }

    /// <summary>As Word stores a document with a password.</summary>
    public static byte[] LockedOffice() =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1000], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]];

    /// <summary>As Word stored documents before 2007.</summary>
    public static byte[] OldOffice() =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1000], .. Encoding.Unicode.GetBytes("WordDocument"), .. new byte[500]];

    public static byte[] Program() => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, .. new byte[500]];

    public static byte[] Html() => "<!DOCTYPE html><html><script>alert(1)</script></html>"u8.ToArray();

    public static byte[] Svg() => "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray();

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        return bytes.ToArray();
    }

    private static string Types(string type) => $"<Types><Override PartName=\"/main.xml\" ContentType=\"{type}\"/></Types>";

    private static byte[] Deflated(byte[] data)
    {
        using var bytes = new MemoryStream();
        using (var packed = new ZLibStream(bytes, CompressionMode.Compress))
            packed.Write(data);
        return bytes.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32Of(named));
        return [.. length, .. named, .. sum];
    }

    private static uint Crc32Of(byte[] data)
    {
        var sum = 0xFFFFFFFFu;
        foreach (var one in data)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xEDB88320u : sum >> 1;
        }
        return ~sum;
    }
}
