using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>Reads the names in one object of a PDF (ISO 32000, 7.2 and 7.3) and skips its texts, from where the object begins.</summary>
internal ref struct PdfTokens(ReadOnlySpan<byte> file, int at)
{
    private readonly ReadOnlySpan<byte> file = file;
    private int depth, sinceFirst = -1;
    private bool done;

    public int At { get; private set; } = at;
    /// <summary>The number behind the name First; null when there is none, several, or something else.</summary>
    public int? First { get; private set; }
    /// <summary>True when there is a First that is not one plain number.</summary>
    public bool FirstIsOdd { get; private set; }

    /// <summary>The next name, its escapes resolved; null at the end of the object.</summary>
    public string? Next()
    {
        while (!done && SkipSpace())
        {
            var sign = file[At];
            if (sign is (byte)'/')
                return Name();
            if (sign is (byte)'(')
                SkipText();
            else if (sign is (byte)'<' or (byte)'>' && At + 1 < file.Length && file[At + 1] == sign)
                Nest(2, sign is (byte)'<' ? 1 : -1);
            else if (sign is (byte)'[' or (byte)']')
                Nest(1, sign is (byte)'[' ? 1 : -1);
            else if (sign is (byte)'<')
                SkipTo((byte)'>');
            else if (IsDelimiter(sign))
                At++;
            else
                SkipWord();
            done |= depth <= 0;
        }
        return null;
    }

    /// <summary>Where the data begins of the stream that belongs to the object, once it is read; null when it has none.</summary>
    public int? StreamStart()
    {
        if (!SkipSpace() || !file[At..].StartsWith("stream"u8))
            return null;
        var start = At + 6;
        if (start < file.Length && file[start] == '\r')
            start++;
        return start < file.Length && file[start] == '\n' ? start + 1 : start;
    }

    /// <summary>Where the objects begin in an unpacked stream of them: pairs of number and place, counted from the first.</summary>
    public static List<int> Places(ReadOnlySpan<byte> content, int first)
    {
        var (places, at, even) = (new List<int>(), 0, false);
        while (at < first && at < content.Length)
        {
            if (IsSpace(content[at]))
                at++;
            else if (!Utf8Parser.TryParse(content[at..], out int number, out var length))
                break;
            else
            {
                if (even && (long)number + first is >= 0 and var place && place < content.Length)
                    places.Add((int)place);
                (even, at) = (!even, at + length);
            }
        }
        return places;
    }

    private string Name()
    {
        var start = ++At;
        while (At < file.Length && !IsSpace(file[At]) && !IsDelimiter(file[At]))
            At++;
        done = depth == 0;
        var name = Resolve(file[start..At]);
        sinceFirst = name == "First" ? 0 : -1;
        FirstIsOdd |= name == "First" && First is not null;
        return name;
    }

    private static string Resolve(ReadOnlySpan<byte> name)
    {
        if (name.IndexOf((byte)'#') < 0)
            return Encoding.Latin1.GetString(name);
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
            if (name[i] == '#' && byte.TryParse(name[(i + 1)..Math.Min(i + 3, name.Length)], NumberStyles.AllowHexSpecifier, null, out var code))
                (_, i) = (text.Append((char)code), i + 2);
            else
                text.Append((char)name[i]);
        return text.ToString();
    }

    private void Nest(int length, int by)
    {
        (At, sinceFirst) = (At + length, -1);
        depth += by;
    }

    private void SkipText()
    {
        sinceFirst = -1;
        for (var open = 0; At < file.Length; At++)
            if (file[At] == '\\')
                At++;
            else if (file[At] == '(')
                open++;
            else if (file[At] == ')' && --open == 0)
                break;
        At = Math.Min(At + 1, file.Length);
    }

    private void SkipTo(byte end)
    {
        sinceFirst = -1;
        var found = file[At..].IndexOf(end);
        At = found < 0 ? file.Length : At + found + 1;
    }

    private void SkipWord()
    {
        var start = At;
        while (At < file.Length && !IsSpace(file[At]) && !IsDelimiter(file[At]))
            At++;
        var word = file[start..At];
        done = word.SequenceEqual("endobj"u8) || word.SequenceEqual("stream"u8);
        if (sinceFirst == 0 && Utf8Parser.TryParse(word, out int number, out var length) && length == word.Length)
            First = number;
        else if (sinceFirst >= 0)
            FirstIsOdd = true;
        sinceFirst = sinceFirst < 0 ? -1 : sinceFirst + 1;
    }

    private bool SkipSpace()
    {
        while (At < file.Length && (IsSpace(file[At]) || file[At] == '%'))
            if (file[At] == '%')
                At += file[At..].IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? end : file.Length - At;
            else
                At++;
        return At < file.Length;
    }

    private static bool IsSpace(byte sign) => sign is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte sign) => sign is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>'
        or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';
}
