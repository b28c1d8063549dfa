using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>
/// Looks into the package that office files are. It is unpacked to nowhere, with a limit, because a few kilobytes can
/// unpack to gigabytes on the computer of whoever opens them.
/// </summary>
internal static class ZipFile
{
    private const int EndBytes = 22;
    private const int MostEntries = 5000;
    private const long MostUnpacked = 300L * 1024 * 1024;
    /// <summary>Times its packed size; what is small anyway may be packed as tightly as it likes.</summary>
    private const int MostTimes = 100;
    private const long Small = 10L * 1024 * 1024;

    /// <summary>A document that stands in a document, such as the figures behind a chart, and no deeper.</summary>
    private const int Deepest = 1;

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];

    public static (FileKind? Kind, FileFault? Fault) Check(Stream content) => Check(content, 0, new Total());

    private static (FileKind? Kind, FileFault? Fault) Check(Stream content, int depth, Total unpacked)
    {
        // The list of entries is the end of the file: what stands behind it belongs to something else.
        if (content.Length < EndBytes || !ContentCheck.Read(content, content.Length - EndBytes, 4).AsSpan().SequenceEqual("PK\x05\x06"u8))
            return (null, FileFault.Broken);
        content.Position = 0;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries)
                return (null, FileFault.Bomb);
            if (zip.Entries.Any(entry => entry.IsEncrypted))
                return (null, FileFault.Locked);
            if (zip.Entries.Any(entry => entry.FullName.StartsWith('/') || entry.FullName.Split('/', '\\').Contains("..")))
                return (null, FileFault.NotAllowed);
            if (Unpacks(zip, content.Length, unpacked) is { } bomb)
                return (null, bomb);
            var (kind, fault) = OfficeFile.Check(zip);
            return fault is null && CheckInside(zip, depth, unpacked) is { } inside ? (null, inside) : (kind, fault);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or EndOfStreamException or NotSupportedException or XmlException)
        {
            return (null, FileFault.Broken);
        }
    }

    /// <summary>The text of an entry, at most a megabyte of it; empty when it is not there.</summary>
    public static string TextOf(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
            return "";
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        var text = new char[1 << 20];
        return new string(text, 0, reader.ReadBlock(text, 0, text.Length));
    }

    // What the package says about its sizes may be a lie, so all of it is read.
    private static FileFault? Unpacks(ZipArchive zip, long packed, Total unpacked)
    {
        var (before, buffer) = (unpacked.Bytes, new byte[1 << 16]);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
                if ((unpacked.Bytes += read) > MostUnpacked || unpacked.Bytes - before > Math.Max(Small, packed * MostTimes))
                    return FileFault.Bomb;
        }
        return null;
    }

    // Whatever the package calls it: the container of OLE, a program, or another package.
    private static FileFault? CheckInside(ZipArchive zip, int depth, Total unpacked)
    {
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            var head = new byte[4];
            var length = part.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (length == head.Length && (head.AsSpan().SequenceEqual(Compound) || head is [(byte)'M', (byte)'Z', ..]))
                return FileFault.Embedded;
            if (head is [(byte)'P', (byte)'K', 3, 4] && CheckPackage(entry, depth, unpacked) is { } fault)
                return fault;
        }
        return null;
    }

    private static FileFault? CheckPackage(ZipArchiveEntry entry, int depth, Total unpacked)
    {
        if (depth == Deepest)
            return FileFault.Embedded;
        using var content = new MemoryStream();
        using (var part = entry.Open())
        {
            var buffer = new byte[1 << 16];
            for (int read; (read = part.Read(buffer)) > 0; content.Write(buffer, 0, read))
                if (content.Length > DocumentLimits.MostBytes)
                    return FileFault.Bomb;
        }
        return Check(content, depth + 1, unpacked).Fault is { } fault
            ? fault is FileFault.NotAllowed or FileFault.Broken ? FileFault.Embedded : fault : null;
    }

    private sealed class Total
    {
        public long Bytes { get; set; }
    }
}
