using System.Text.RegularExpressions;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>Cuts the mails that an answer carries along. Nothing new is ever lost: in doubt the history stays.</summary>
internal static partial class NewText
{
    // Of the heads above a quoted mail in Outlook, three lines within this many.
    private const int HeadLines = 6;

    public static string Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines.Length;
        for (var i = 0; i < lines.Length; i++)
            if (BeginsHistory(lines, i) && !AnswersBelow(lines, i))
            {
                end = i;
                break;
            }
        while (end > 0 && (IsQuoted(lines[end - 1]) || string.IsNullOrWhiteSpace(lines[end - 1]) || Rule().IsMatch(lines[end - 1])))
            end--;
        var kept = string.Join('\n', lines[..end]).Trim();
        return kept.Length > 0 ? kept : text.Trim();
    }

    private static bool BeginsHistory(string[] lines, int at) =>
        Divider().IsMatch(lines[at]) || Wrote().IsMatch(lines[at])
        // Mail programs wrap the line that says who wrote.
        || (at + 1 < lines.Length && Wrote().IsMatch($"{lines[at]} {lines[at + 1]}") && !Wrote().IsMatch(lines[at + 1]))
        || (From().IsMatch(lines[at]) && lines.Skip(at + 1).Take(HeadLines).Count(l => Head().IsMatch(l)) >= 2);

    // Who answers below or between the quoted lines has new text after the last of them.
    private static bool AnswersBelow(string[] lines, int at)
    {
        var lastQuoted = Array.FindLastIndex(lines, IsQuoted);
        return lastQuoted > at && lines.Skip(lastQuoted + 1).Any(l => !string.IsNullOrWhiteSpace(l));
    }

    private static bool IsQuoted(string line) => line.StartsWith('>');

    [GeneratedRegex(@"^\s{0,9}-{2,9} ?(Original Message|Oorspronkelijk bericht|Ursprüngliche Nachricht) ?-{2,9}\s{0,9}$", RegexOptions.IgnoreCase)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^(On|Op|Am) .{5,200}\b(wrote|schreef|schrieb)\b.{0,150}:\s{0,9}$")]
    private static partial Regex Wrote();

    [GeneratedRegex(@"^\*?(From|Van|Von):")]
    private static partial Regex From();

    [GeneratedRegex(@"^\*?(Sent|Date|To|Subject|Verzonden|Datum|Aan|Onderwerp|Gesendet|An|Betreff):")]
    private static partial Regex Head();

    [GeneratedRegex("^_{10,}$")]
    private static partial Regex Rule();
}
