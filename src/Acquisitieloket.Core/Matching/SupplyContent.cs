using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Acquisitieloket.Core.Data;

namespace Acquisitieloket.Core.Matching;

/// <summary>How supply is written in a snapshot: the same supply always as the same bytes, so that it is kept once.</summary>
public static class SupplyContent
{
    /// <summary>The supply as JSON, not compressed.</summary>
    public static byte[] Write(IReadOnlyList<SupplySite> supply) => JsonSerializer.SerializeToUtf8Bytes(supply, JsonColumn.Options);

    /// <summary>What tells one supply from another, in hexadecimal.</summary>
    public static string Hash(byte[] json) => Convert.ToHexStringLower(SHA256.HashData(json));

    /// <summary>As a snapshot holds it.</summary>
    public static byte[] Pack(byte[] json)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(json);
        return packed.ToArray();
    }

    /// <summary>The supply of a snapshot.</summary>
    public static IReadOnlyList<SupplySite> Read(byte[] content)
    {
        using var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<List<SupplySite>>(gzip, JsonColumn.Options)!;
    }
}
