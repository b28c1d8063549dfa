using System.IO.Compression;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>
/// Looks at every object of a PDF for what would act when it is opened: scripts, programs that are started, files that are
/// carried along (ISO 32000, 12.6 and 7.11). Each place where an object begins is read for itself, in packed streams of
/// objects too, so that an object cannot hide in what only looks like a text or a picture. Time and memory are bounded.
/// </summary>
internal static class PdfObjects
{
    private const long MostUnpacked = 100L * 1024 * 1024;
    /// <summary>Bytes read as objects, overlapping ones counted again: far more than a real file of the largest size has.</summary>
    private const long MostRead = 300L * 1024 * 1024;

    private static readonly HashSet<string> Acting = new(StringComparer.Ordinal)
    {
        "JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "FileAttachment", "RichMedia", "Rendition", "XFA",
        "ImportData", "GoToE",
    };

    /// <summary>What is wrong; null when nothing acts.</summary>
    public static FileFault? Check(byte[] file)
    {
        var budget = new Budget();
        try
        {
            for (int at = 0, found; (found = file.AsSpan(at).IndexOf("obj"u8)) >= 0; at += found + 3)
                if (!file.AsSpan(0, at + found).EndsWith("end"u8)
                    && CheckObject(file, at + found + 3, budget) is { } fault)
                    return fault;
            return null;
        }
        catch (InvalidDataException)
        {
            // Packed objects that do not unpack: damaged, or encrypted, which the file says of itself.
            return file.AsSpan().IndexOf("/Encrypt"u8) >= 0 ? FileFault.Locked : FileFault.Broken;
        }
    }

    private static FileFault? CheckObject(byte[] file, int from, Budget budget)
    {
        var tokens = new PdfTokens(file, from);
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (Read(ref tokens, names, budget) is { } fault)
            return fault;
        // A stream of objects says how many it holds and where the first is.
        return names.Contains("N") && names.Contains("First") && tokens.StreamStart() is { } start
            ? CheckPacked(file, start, tokens.FirstIsOdd ? null : tokens.First, names, budget) : null;
    }

    private static FileFault? Read(ref PdfTokens tokens, HashSet<string>? names, Budget budget)
    {
        var before = tokens.At;
        while (tokens.Next() is { } name)
        {
            if (Acting.Contains(name))
                return FileFault.Active;
            names?.Add(name);
        }
        budget.Read += tokens.At - before + 16;
        return budget.Read > MostRead ? FileFault.Bomb : null;
    }

    private static FileFault? CheckPacked(byte[] file, int start, int? first, HashSet<string> names, Budget budget)
    {
        // Nobody packs objects in another way than this one; what we cannot unpack we cannot vouch for.
        if (first is null || names.Any(n => n is "LZWDecode" or "ASCII85Decode" or "ASCIIHexDecode" or "RunLengthDecode" or "Crypt" or "Predictor"))
            return FileFault.Active;
        var content = names.Contains("FlateDecode") ? Unpack(file, start, budget) : file[start..];
        if (content is null)
            return FileFault.Bomb;
        foreach (var place in PdfTokens.Places(content, first.Value))
        {
            var tokens = new PdfTokens(content, place);
            if (Read(ref tokens, null, budget) is { } fault)
                return fault;
        }
        return null;
    }

    private static byte[]? Unpack(byte[] file, int start, Budget budget)
    {
        using var packed = new ZLibStream(new MemoryStream(file, start, file.Length - start), CompressionMode.Decompress);
        using var content = new MemoryStream();
        var part = new byte[1 << 16];
        for (int read; (read = packed.Read(part)) > 0;)
        {
            if ((budget.Unpacked += read) > MostUnpacked)
                return null;
            content.Write(part, 0, read);
        }
        return content.ToArray();
    }

    private sealed class Budget
    {
        public long Read { get; set; }
        public long Unpacked { get; set; }
    }
}
