using System.Security.Cryptography;
using System.Text;
using Acquisitieloket.Core.Data;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Leads;

/// <summary>
/// The secret from which the tokens of private links are derived: Storage:Root/keys/links.key, made on first use.
/// It is not in the database, so that a copy of the database opens no page.
/// </summary>
public sealed class LinkKey(IOptions<StorageOptions> storage)
{
    private const int Length = 32;
    private readonly Lazy<byte[]> key = new(() => ReadOrCreate(Path.Combine(storage.Value.Folder("keys"), "links.key")));

    /// <summary>The token for a nonce: 43 signs that fit in an address.</summary>
    public string TokenFor(Guid nonce)
    {
        var code = HMACSHA256.HashData(key.Value, nonce.ToByteArray());
        return Convert.ToBase64String(code).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <summary>20 hexadecimal digits that only we can make for a text; for where small and capital letters are the same.</summary>
    public string SignatureOf(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(text)).AsSpan(0, 10));

    /// <summary>What is kept of a token: its SHA-256 as 64 hexadecimal digits.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path))
            Create(path);
        var bytes = File.ReadAllBytes(path);
        return bytes.Length == Length
            ? bytes
            : throw new InvalidOperationException($"The key file {Path.GetFileName(path)} is damaged.");
    }

    private static void Create(string path)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(temporary, options))
            {
                file.Write(RandomNumberGenerator.GetBytes(Length));
                file.Flush(flushToDisk: true);
            }
            // Never overwrites: of two nodes that start at once, the first one's key is everyone's key.
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // The other node was first.
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
