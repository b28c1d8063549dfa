using System.Text;

namespace Acquisitieloket.Core.Templates;

/// <summary>Makes of any value literal text, so that nothing in it acts as markup.</summary>
internal static class LiteralText
{
    /// <summary>For Markdown: no link, image, heading or HTML can come out of it; line breaks stay within their paragraph.</summary>
    public static string Markdown(string value)
    {
        var text = new StringBuilder();
        foreach (var line in value.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // A backslash at the end of a line is a line break.
            if (text.Length > 0)
                text.Append("\\\n");
            foreach (var sign in line.Where(c => !char.IsControl(c)))
            {
                if (char.IsAscii(sign) && !char.IsAsciiLetterOrDigit(sign) && sign != ' ')
                    text.Append('\\');
                text.Append(sign);
            }
        }
        return text.ToString();
    }

    /// <summary>For a header: as it is, on one line.</summary>
    public static string Line(string value) => string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));
}
