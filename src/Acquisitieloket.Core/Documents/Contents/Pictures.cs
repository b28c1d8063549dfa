using System.Buffers.Binary;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>
/// Whether the pictures of the other kinds are whole. Telephones write data of their own behind the end of a JPEG, so
/// there something may follow, as long as it is no page or script that a browser would act on.
/// </summary>
internal static class Pictures
{
    private const int TailBytes = 1 << 20;

    public static bool IsWholeJpeg(Stream content)
    {
        var tail = ContentCheck.Read(content, Math.Max(0, content.Length - TailBytes), TailBytes).AsSpan();
        var end = tail.LastIndexOf([(byte)0xFF, (byte)0xD9]);
        return content.Length > 100 && end >= 0 && !PlainText.HoldsMarkup(tail[(end + 2)..]);
    }

    public static bool IsWholeGif(Stream content)
    {
        var tail = ContentCheck.Read(content, Math.Max(0, content.Length - 64), 64).AsSpan().TrimEnd((byte)0);
        return content.Length > 20 && tail is [.., 0x3B];
    }

    public static bool IsWholeWebP(Stream content)
    {
        var length = BinaryPrimitives.ReadUInt32LittleEndian(ContentCheck.Read(content, 4, 4));
        return length + 8L == content.Length || length + 9L == content.Length;
    }
}
