using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>Reads the names in one object of a PDF (ISO 32000, 7.2 and 7.3) and skips its texts, from where the object begins.</summary>
internal ref struct PdfTokens(ReadOnlySpan<byte> file, int at)
{
    private static ReadOnlySpan<byte> Spaces => "\0\t\n\f\r "u8;
    private static ReadOnlySpan<byte> Digits => "0123456789"u8;

    private readonly ReadOnlySpan<byte> file = file;
    private int depth, sinceFirst = -1;
    private bool done;

    public int At { get; private set; } = at;
    private int From { get; set; } = at;
    /// <summary>The number behind the name First; null when there is none, several, or something else.</summary>
    public int? First { get; private set; }
    /// <summary>True when there is a First that is not one plain number.</summary>
    public bool FirstIsOdd { get; private set; }

    /// <summary>The next name, its escapes resolved; null at the end of the object.</summary>
    public string? Next()
    {
        while (Step() is { } sign)
            if (sign is '/')
                return Name();
        return null;
    }

    /// <summary>
    /// Goes past the next thing and says what it is: / a name, { and } a dictionary, [ and ] a list, w a word, - anything else;
    /// null at the end of the object.
    /// </summary>
    public char? Step()
    {
        if (done || !SkipSpace())
            return null;
        var (sign, kind) = (file[From = At], '-');
        if (sign is (byte)'/')
        {
            kind = '/';
            PassName();
        }
        else if (sign is (byte)'(')
            SkipText();
        else if (sign is (byte)'<' or (byte)'>' && At + 1 < file.Length && file[At + 1] == sign)
            Nest(2, (kind = sign is (byte)'<' ? '{' : '}') is '{' ? 1 : -1);
        else if (sign is (byte)'[' or (byte)']')
            Nest(1, (kind = (char)sign) is '[' ? 1 : -1);
        else if (sign is (byte)'<')
            SkipTo((byte)'>');
        else if (IsDelimiter(sign))
            At++;
        else
        {
            kind = 'w';
            SkipWord();
        }
        done |= depth <= 0;
        return kind;
    }

    /// <summary>The name that was passed last, its escapes resolved.</summary>
    public readonly string Name() => Resolve(file[(From + 1)..At]);

    /// <summary>The word that was passed last, as a number; null when it is none.</summary>
    public readonly int? Number() =>
        Utf8Parser.TryParse(file[From..At], out int number, out var length) && length == At - From ? number : null;

    /// <summary>True when the word that was passed last is the R behind the two numbers of a reference.</summary>
    public readonly bool IsReference() => file[From..At].SequenceEqual("R"u8);

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

    /// <summary>The number of the object whose word "obj" stands at a place; null when it cannot be read.</summary>
    public static int? NumberBefore(ReadOnlySpan<byte> file, int at)
    {
        var start = file[..at].TrimEnd(Spaces);
        var generation = start.TrimEnd(Digits);
        var number = generation.TrimEnd(Spaces);
        return generation.Length < start.Length && number.Length < generation.Length
            && Utf8Parser.TryParse(number[number.TrimEnd(Digits).Length..], out int found, out _) ? found : null;
    }

    /// <summary>The objects in an unpacked stream of them: number, and place counted from the first.</summary>
    public static List<(int Number, int Place)> Places(ReadOnlySpan<byte> content, int first)
    {
        var (places, at, even, before) = (new List<(int, int)>(), 0, false, 0);
        while (at < first && at < content.Length)
        {
            if (IsSpace(content[at]))
                at++;
            else if (!Utf8Parser.TryParse(content[at..], out int number, out var length))
                break;
            else
            {
                if (even && (long)number + first is >= 0 and var place && place < content.Length)
                    places.Add((before, (int)place));
                (even, at, before) = (!even, at + length, number);
            }
        }
        return places;
    }

    private void PassName()
    {
        At++;
        while (At < file.Length && !IsSpace(file[At]) && !IsDelimiter(file[At]))
            At++;
        var name = file[(From + 1)..At];
        var first = name.SequenceEqual("First"u8) || (name.Contains((byte)'#') && Resolve(name) == "First");
        sinceFirst = first ? 0 : -1;
        FirstIsOdd |= first && First is not null;
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
