using System.IO.Compression;
using System.Text;

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

    public static (FileKind? Kind, FileFault? Fault) Check(Stream content)
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
            return Unpacks(zip, content.Length) is { } fault ? (null, fault) : OfficeFile.Check(zip);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or EndOfStreamException or NotSupportedException)
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
    private static FileFault? Unpacks(ZipArchive zip, long packed)
    {
        long unpacked = 0;
        var buffer = new byte[1 << 16];
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
                if ((unpacked += read) > MostUnpacked || unpacked > Math.Max(Small, packed * MostTimes))
                    return FileFault.Bomb;
        }
        return null;
    }
}
