using System.IO.Compression;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>
/// Looks at every object of a PDF for what would act when it is opened: scripts, programs that are started, files that are
/// carried along (ISO 32000, 12.6 and 7.11). Each place where an object begins is read for itself, in packed streams of
/// objects too, so that an object cannot hide in what only looks like a text or a picture. Time and memory are bounded.
/// </summary>
internal sealed class PdfObjects(byte[] file)
{
    private const long MostUnpacked = 100L * 1024 * 1024;
    /// <summary>Bytes read as objects, overlapping ones counted again: far more than a real file of the largest size has.</summary>
    private const long MostRead = 300L * 1024 * 1024;
    /// <summary>Objects by which an action may be reached from the place that starts it; two is what programs write.</summary>
    private const int Deepest = 6;

    private static readonly HashSet<string> Acting = new(StringComparer.Ordinal)
    {
        "JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "FileAttachment", "RichMedia", "Rendition", "XFA",
        "ImportData", "GoToE",
    };

    private readonly PdfActions actions = new();
    private long read, unpacked;

    /// <summary>What is wrong; null when nothing acts.</summary>
    public static FileFault? Check(byte[] file)
    {
        try
        {
            return new PdfObjects(file).Check();
        }
        catch (InvalidDataException)
        {
            // Packed objects that do not unpack: damaged, or encrypted, which the file says of itself.
            return file.AsSpan().IndexOf("/Encrypt"u8) >= 0 ? FileFault.Locked : FileFault.Broken;
        }
    }

    // An action stands where it starts, or the place names the object that holds it: then that one is looked up.
    private FileFault? Check()
    {
        for (var depth = 0; depth < Deepest; depth++)
        {
            (read, unpacked) = (0, 0);
            if (CheckAll() is { } fault)
                return fault;
            if (!actions.NextRound())
                return null;
        }
        return FileFault.Active;
    }

    private FileFault? CheckAll()
    {
        for (int at = 0, found; (found = file.AsSpan(at).IndexOf("obj"u8)) >= 0; at += found + 3)
            if (!file.AsSpan(0, at + found).EndsWith("end"u8)
                && CheckObject(at + found + 3, PdfTokens.NumberBefore(file, at + found)) is { } fault)
                return fault;
        return null;
    }

    private FileFault? CheckObject(int from, int? number)
    {
        var tokens = new PdfTokens(file, from);
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (Read(file, number, ref tokens, names) is { } fault)
            return fault;
        // A stream of objects says how many it holds and where the first is.
        return names.Contains("N") && names.Contains("First") && tokens.StreamStart() is { } start
            ? CheckPacked(start, tokens.FirstIsOdd ? null : tokens.First, names) : null;
    }

    private FileFault? Read(byte[] content, int? number, ref PdfTokens tokens, HashSet<string>? names)
    {
        var before = tokens.At;
        if (actions.IsAwaited(number) && actions.LeadElsewhere(content, before))
            return FileFault.Active;
        while (tokens.Next() is { } name)
        {
            if (Acting.Contains(name) || (name is "OpenAction" or "AA" && actions.LeadElsewhere(content, tokens.At)))
                return FileFault.Active;
            names?.Add(name);
        }
        read += tokens.At - before + 16;
        return read > MostRead ? FileFault.Bomb : null;
    }

    private FileFault? CheckPacked(int start, int? first, HashSet<string> names)
    {
        // Nobody packs objects in another way than this one; what we cannot unpack we cannot vouch for.
        if (first is null || names.Any(n => n is "LZWDecode" or "ASCII85Decode" or "ASCIIHexDecode" or "RunLengthDecode" or "Crypt" or "Predictor"))
            return FileFault.Active;
        var content = names.Contains("FlateDecode") ? Unpack(start) : file[start..];
        if (content is null)
            return FileFault.Bomb;
        foreach (var (number, place) in PdfTokens.Places(content, first.Value))
        {
            var tokens = new PdfTokens(content, place);
            if (Read(content, number, ref tokens, null) is { } fault)
                return fault;
        }
        return null;
    }

    private byte[]? Unpack(int start)
    {
        using var packed = new ZLibStream(new MemoryStream(file, start, file.Length - start), CompressionMode.Decompress);
        using var content = new MemoryStream();
        var part = new byte[1 << 16];
        for (int bytes; (bytes = packed.Read(part)) > 0;)
        {
            if ((unpacked += bytes) > MostUnpacked)
                return null;
            content.Write(part, 0, bytes);
        }
        return content.ToArray();
    }
}
