using System.Text;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>Text in UTF-8 without control characters, and without the tags that would make it a page (HTML, SVG, XML).</summary>
internal static class PlainText
{
    private const int Part = 1 << 16;
    private static readonly string[] Tags = ["<script", "<html", "<svg", "<!doctype", "<iframe", "<?php", "<?xml", "<body"];

    public static bool Is(Stream content)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, new UTF8Encoding(false, true), false, Part, leaveOpen: true);
        var (buffer, before) = (new char[Part], "");
        try
        {
            for (int read; (read = reader.Read(buffer, 0, Part)) > 0;)
            {
                var text = buffer.AsSpan(0, read);
                foreach (var letter in text)
                    if (char.IsControl(letter) && letter is not ('\t' or '\r' or '\n' or '\f'))
                        return false;
                // A tag may stand across two parts.
                var joined = before + text.ToString();
                if (HoldsMarkup(joined))
                    return false;
                before = joined[^Math.Min(joined.Length, 10)..];
            }
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    public static bool HoldsMarkup(ReadOnlySpan<byte> bytes) => HoldsMarkup(Encoding.Latin1.GetString(bytes));

    private static bool HoldsMarkup(string text) => Tags.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase));
}
