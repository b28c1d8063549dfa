using System.Security.Cryptography;

namespace Acquisitieloket.Core.Leads;

/// <summary>References that read well over the phone: TW- and twice four signs without I, L, O, U, 0 and 1.</summary>
public static class LeadReference
{
    public const int Length = 12;
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new reference such as TW-4K7M-2PQX; 30^8 are possible and the database keeps them unique.</summary>
    public static string New()
    {
        var signs = RandomNumberGenerator.GetString(Signs, 8);
        return $"TW-{signs[..4]}-{signs[4..]}";
    }

    /// <summary>A reference as it is kept, of one in any spelling such as "tw 4k7m2pqx"; null when it is none.</summary>
    public static string? Read(string? text)
    {
        var signs = string.Concat((text ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (signs.Length == 10 && signs.StartsWith("TW", StringComparison.Ordinal))
            signs = signs[2..];
        return signs.Length == 8 && signs.All(sign => Signs.Contains(sign)) ? $"TW-{signs[..4]}-{signs[4..]}" : null;
    }
}
