using System.Text;
using System.Xml;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>
/// Reads the instructions of fields in a part of a Word file (ECMA-376, 17.16), which may be spread over many runs and hold
/// other fields, and finds those that start another program or fetch something.
/// </summary>
internal sealed class WordFields
{
    private static readonly string[] Programs = ["DDE", "LINK"];
    private static readonly string[] Fetching = ["INCLUDE", "IMPORT", "DATABASE"];
    private static readonly char[] Between = [' ', '\t', '\n', '\r', '\u00A0', '"', '\u201C', '\u201D', '\u201E'];

    private readonly Stack<Field> open = new();
    private readonly StringBuilder loose = new();
    private bool reading;

    /// <summary>Takes an element; says what is wrong with the field that it ends.</summary>
    public FileFault? Element(XmlReader xml)
    {
        reading = xml.LocalName is "instrText" or "delInstrText" && !xml.IsEmptyElement;
        return xml.LocalName switch
        {
            "fldSimple" when PackageXml.Value(xml, "instr") is { } whole => Judge(whole, false),
            "fldChar" => PackageXml.Value(xml, "fldCharType") switch
            {
                "begin" => Begin(),
                "separate" => Separate(),
                "end" => open.TryPeek(out _) ? Separate() ?? Pop() : null,
                _ => null,
            },
            _ => null,
        };
    }

    /// <summary>Takes text; false when it is not part of an instruction.</summary>
    public bool Text(string text)
    {
        if (reading)
            (open.TryPeek(out var field) && !field.Shown ? field.Words : loose).Append(text);
        return reading;
    }

    /// <summary>An element ended, and the text in it with it.</summary>
    public void EndText() => reading = false;

    /// <summary>The part is over: judges what was never closed.</summary>
    public FileFault? End() => open.Where(f => !f.Shown).Select(f => Judge(f.Words.ToString(), f.Holds)).FirstOrDefault(f => f is not null)
        ?? Judge(loose.ToString(), false);

    private FileFault? Begin()
    {
        FileFault? fault = null;
        if (open.TryPeek(out var around) && !around.Shown)
        {
            around.Holds = true;
            // The name of a field that another one makes up: written by hand, to be overlooked.
            var so = around.Words.ToString().Trim(Between);
            if (Programs.Concat(Fetching).Any(name => name.StartsWith(so, StringComparison.OrdinalIgnoreCase) && name.Length > so.Length))
                fault = FileFault.Commands;
        }
        open.Push(new Field());
        return fault;
    }

    // What stands behind the mark is what the field shows.
    private FileFault? Separate()
    {
        if (!open.TryPeek(out var field) || field.Shown)
            return null;
        field.Shown = true;
        return Judge(field.Words.ToString(), field.Holds);
    }

    private FileFault? Pop()
    {
        open.Pop();
        return null;
    }

    private static FileFault? Judge(string instruction, bool holds)
    {
        var words = instruction.TrimStart(Between);
        if (Programs.Any(name => IsCalled(words, name)))
            return FileFault.Commands;
        return Fetching.FirstOrDefault(name => IsCalled(words, name)) is { } called
            && (holds || called == "DATABASE" || words.Split(Between).Any(IsElsewhere)) ? FileFault.Remote : null;
    }

    // By the beginning: INCLUDEPICTURE and INCLUDETEXT are one kind, and no harmless field begins with one of these.
    private static bool IsCalled(string words, string name) => words.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    // A picture that came along with the mail from which it was copied is nowhere to be fetched.
    private static bool IsElsewhere(string word) =>
        PackageLinks.IsElsewhere(word) && !word.StartsWith("cid:", StringComparison.OrdinalIgnoreCase);

    private sealed class Field
    {
        public StringBuilder Words { get; } = new();
        /// <summary>Another field stands in its instruction.</summary>
        public bool Holds { get; set; }
        /// <summary>The instruction is over.</summary>
        public bool Shown { get; set; }
    }
}
