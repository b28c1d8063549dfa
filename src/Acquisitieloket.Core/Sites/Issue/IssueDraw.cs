using System.Security.Cryptography;
using System.Text;

namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>
/// A draw that anyone can repeat. The hash of the seed is published with the notice, so that the seed cannot be chosen
/// afterwards; each candidate's lot is the SHA-256 of "seed:number", and the lowest comes first.
/// </summary>
public static class IssueDraw
{
    private const int SeedBytes = 32;

    /// <summary>A seed that nobody can guess, as 64 hexadecimal signs.</summary>
    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes));

    /// <summary>SHA-256 of a text as hexadecimal signs, as sha256sum gives it.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The lot of a candidate.</summary>
    public static string LotOf(string seed, int number) => Hash($"{seed}:{number}");

    /// <summary>The numbers of candidates in the order in which they are drawn.</summary>
    public static IReadOnlyList<int> Order(string seed, IEnumerable<int> numbers) =>
        [.. numbers.OrderBy(n => LotOf(seed, n), StringComparer.Ordinal)];
}
