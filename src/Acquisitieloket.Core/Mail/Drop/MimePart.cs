using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;

namespace Acquisitieloket.Core.Mail.Drop;

/// <summary>As much of RFC 2045–2047 as it takes to read the mails that this product writes.</summary>
internal sealed partial class MimePart
{
    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
    private string body = "";

    public static MimePart Parse(string content)
    {
        var part = new MimePart();
        var lines = content.ReplaceLineEndings("\n");
        var end = lines.IndexOf("\n\n", StringComparison.Ordinal);
        part.body = end < 0 ? "" : lines[(end + 2)..];
        // A line that begins with a space goes on with the header above it.
        var head = Folded().Replace(end < 0 ? lines : lines[..end], " ");
        foreach (var line in head.Split('\n'))
            if (line.IndexOf(':') is > 0 and var colon)
                part.headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        return part;
    }

    /// <summary>The value of a header with its encoded words read; empty when it is not there.</summary>
    public string Header(string name) => headers.TryGetValue(name, out var value)
        ? EncodedWord().Replace(BetweenWords().Replace(value, "$1"), word => Word(word.Groups[1].Value, word.Groups[2].Value))
        : "";

    /// <summary>The first text/plain part, here or deeper; null when there is none.</summary>
    public string? PlainText()
    {
        var type = TypeOf(Header("Content-Type"));
        if (type.Boundary is { Length: > 0 } boundary)
            return body.Split($"--{boundary}").Skip(1).Where(p => !p.StartsWith("--", StringComparison.Ordinal))
                .Select(p => Parse(p.TrimStart('\n')).PlainText()).FirstOrDefault(text => text is not null);
        return type.MediaType == MediaTypeNames.Text.Plain ? Decoded() : null;
    }

    private static ContentType TypeOf(string value)
    {
        try
        {
            return value.Length == 0 ? new ContentType(MediaTypeNames.Text.Plain) : new ContentType(value);
        }
        catch (FormatException)
        {
            return new ContentType(MediaTypeNames.Application.Octet);
        }
    }

    private string Decoded() => Header("Content-Transfer-Encoding").ToLowerInvariant() switch
    {
        "base64" => FromBase64(body),
        "quoted-printable" => FromQuoted(body.Replace("=\n", "")),
        _ => body,
    };

    private static string Word(string encoding, string text) => encoding is "B" or "b"
        ? FromBase64(text) : FromQuoted(text.Replace('_', ' '));

    private static string FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }

    // A row of =XX is decoded together: one letter may take several bytes.
    private static string FromQuoted(string text) => QuotedBytes().Replace(text, run =>
        Encoding.UTF8.GetString(Convert.FromHexString(run.Value.Replace("=", ""))));

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex BetweenWords();

    [GeneratedRegex("(=[0-9A-Fa-f]{2})+")]
    private static partial Regex QuotedBytes();
}
