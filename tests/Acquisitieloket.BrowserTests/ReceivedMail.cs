using System.Text;
using System.Text.RegularExpressions;

namespace Acquisitieloket.BrowserTests;

/// <summary>Reads what a person clicks on out of a message as it came over the line.</summary>
internal static partial class ReceivedMail
{
    /// <summary>The first address in the newest message to this receiver that goes on from the given beginning; null when there is none.</summary>
    public static string? Link(IEnumerable<string> messages, string receiver, string beginning) => messages
        .Where(m => Regex.IsMatch(m, $@"^To:.*{Regex.Escape(receiver)}", RegexOptions.Multiline | RegexOptions.IgnoreCase))
        .Reverse().Select(Words)
        .Select(words => Regex.Match(words, Regex.Escape(beginning) + "[A-Za-z0-9_-]+"))
        .FirstOrDefault(match => match.Success)?.Value;

    /// <summary>All readable text of a message, whichever way its parts were encoded for the line.</summary>
    private static string Words(string message)
    {
        var quoted = Regex.Replace(message.Replace("=\r\n", "").Replace("=\n", ""), "=([0-9A-F]{2})",
            hex => ((char)Convert.ToByte(hex.Groups[1].Value, 16)).ToString());
        var decoded = Base64Block().Matches(message).Select(block => Regex.Replace(block.Value, @"\s", ""))
            .Where(text => text.Length % 4 == 0).Select(text => Encoding.UTF8.GetString(Convert.FromBase64String(text)));
        return string.Join('\n', [.. decoded, quoted]);
    }

    [GeneratedRegex(@"(?<=\n\r?\n)(?:[A-Za-z0-9+/]{40,80}\r?\n)+[A-Za-z0-9+/]*={0,2}")]
    private static partial Regex Base64Block();
}
