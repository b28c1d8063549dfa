using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>The code of six digits that an app shows for a key (base32) in one time step: RFC 6238 with SHA-1, as all apps have it.</summary>
public static class TotpCode
{
    private const int SecondsOfAStep = 30, Digits = 6, OneMore = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The number of the step in which a moment lies.</summary>
    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / SecondsOfAStep;

    /// <summary>Whether someone typed the code of this step; takes as long for any code.</summary>
    public static bool IsOf(string typed, string key, long step) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(typed), Encoding.UTF8.GetBytes(Of(key, step)));

    /// <summary>The code of a step.</summary>
    public static string Of(string key, long step)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Bytes(key), counter);
        // RFC 4226, 5.3: the last half byte says where the four bytes stand of which the code is made; the sign does not count.
        var at = hash[^1] & 0x0F;
        var number = ((hash[at] & 0x7F) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % OneMore).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    private static byte[] Bytes(string base32)
    {
        var (bytes, bits, count) = (new List<byte>(), 0, 0);
        foreach (var letter in base32.TrimEnd('=').ToUpperInvariant())
        {
            (bits, count) = (((bits << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF, count + 5);
            if (count < 8)
                continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
        }
        return [.. bytes];
    }
}
