using System.Text;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>
/// Finds cells that a spreadsheet would calculate instead of show: a formula can start a program or send what stands beside
/// it to another computer. Which sign parts the cells is the reader's setting, so every usual one does, also between quotes.
/// </summary>
internal static class CsvCells
{
    private const string Begins = "=+-@＝＋－＠";

    /// <summary>True when a cell holds a formula. Reads text that is known to be UTF-8, once.</summary>
    public static bool Calculate(Stream content)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, Encoding.UTF8, true, 1 << 16, leaveOpen: true);
        var (buffer, cell) = (new char[1 << 16], new CellReader());
        for (int read; (read = reader.Read(buffer, 0, buffer.Length)) > 0;)
            foreach (var sign in buffer.AsSpan(0, read))
                if (cell.Calculates(sign))
                    return true;
        return false;
    }

    private sealed class CellReader
    {
        private char begin, before;
        private bool started, letters;

        /// <summary>Takes the next sign; true when it makes a formula of its cell.</summary>
        public bool Calculates(char sign)
        {
            if (sign is ',' or ';' or '\t' or '\r' or '\n')
                return Start();
            if (!started && (char.IsWhiteSpace(sign) || sign is '"' or '\uFEFF'))
                return false;
            if (!started)
                (started, begin) = (true, Begins.Contains(sign) ? sign : '\0');
            else if (begin is '=' or '＝')
                return sign is not ('=' or '"') && !char.IsWhiteSpace(sign);
            else if (begin != '\0')
                return Acts(sign);
            return false;
        }

        // A number, a telephone number or a name may begin with these signs; SUM( and cmd| are neither.
        private bool Acts(char sign)
        {
            letters |= char.IsLetter(sign);
            var called = char.IsLetterOrDigit(before);
            before = sign;
            return letters && called && sign is ('(' or '|');
        }

        private bool Start()
        {
            (begin, before, started, letters) = ('\0', '\0', false, false);
            return false;
        }
    }
}
