using System.Buffers.Binary;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>A PNG is whole when its chunks follow on each other up to IEND, and the file ends there (PNG, section 5).</summary>
internal static class PngFile
{
    private const int AroundData = 12;
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsWhole(Stream content)
    {
        for (long at = Signature.Length; at + AroundData <= content.Length;)
        {
            var chunk = ContentCheck.Read(content, at, 8).AsSpan();
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (at == Signature.Length && !chunk[4..].SequenceEqual("IHDR"u8))
                return false;
            at += AroundData + length;
            if (chunk[4..].SequenceEqual("IEND"u8))
                return at == content.Length;
        }
        return false;
    }
}
