using System.Text;
using CsvHelper;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>
/// Reads and writes a table as CSV: UTF-8 with BOM and semicolons when writing; when reading also tabs or commas, and what
/// FileText knows. What begins like a formula is written as text, and read as it was before.
/// </summary>
internal static class CsvTable
{
    private const string SeparatorHint = "sep=";

    // What a spreadsheet would run, and the mark that says it must not: marking that too makes reading exact.
    private const string Acting = "=@+-\t\r'";

    private static readonly CsvReaderOptions Reading = CsvReaderOptions.Default with
    {
        HasHeader = false,
        // Counted as a spreadsheet does: empty lines are rows, and are passed over below.
        SkipEmptyLines = false,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    private static readonly CsvWriterOptions Writing = CsvWriterOptions.Default with { Separator = ';', WriteByteOrderMark = true };

    public static FileTable Read(string text)
    {
        var (separator, number) = (SeparatorOf(text), 0);
        var (columns, rows, faults) = (new List<string>(), new List<FileRow>(), new List<FileFault>());
        if (text.StartsWith(SeparatorHint, StringComparison.OrdinalIgnoreCase))
            (text, number) = (text[(text.IndexOf('\n') + 1)..], 1);
        try
        {
            using var csv = CsvReader.Create(Encoding.UTF8.GetBytes(text), Reading with { Separator = separator });
            while (csv.Read())
            {
                number++;
                var cells = Enumerable.Range(0, csv.FieldCount).Select(i => Plain(csv.GetString(i))).ToArray();
                if (cells.All(c => c.Length == 0))
                    continue;
                if (columns.Count == 0)
                    // A spreadsheet may add empty columns at the end.
                    columns.AddRange(cells.Take(Array.FindLastIndex(cells, c => c.Length > 0) + 1));
                else if (rows.Count == FileTable.MostRows)
                    return FileTable.Unreadable($"Het bestand heeft meer dan {FileTable.MostRows} rijen. Verdeel het over meer bestanden.");
                else if (cells.Skip(columns.Count).Any(c => c.Length > 0))
                    faults.Add(new(number, null, $"Deze rij heeft {cells.Length} velden en de kop {columns.Count}. Zet een veld met een puntkomma erin tussen aanhalingstekens."));
                else
                    rows.Add(new(number, [.. columns.Select((_, i) => i < cells.Length ? cells[i] : "")]));
            }
        }
        catch (CsvFormatException)
        {
            return FileTable.Unreadable("Hier staat een aanhalingsteken dat niet wordt gesloten of midden in een veld begint. "
                + "Zet zo'n veld tussen aanhalingstekens en schrijf het teken erin dubbel.", number + 1);
        }
        return HeaderFault(columns) is { } wrong ? FileTable.Unreadable(wrong) : new(columns, rows, [.. faults.Take(FileTable.MostFaults)]);
    }

    public static byte[] Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Writing, leaveOpen: true))
        {
            csv.WriteHeader([.. columns]);
            foreach (var row in rows)
            {
                foreach (var cell in row)
                    csv.WriteField(cell is { Length: > 0 } && Acting.Contains(cell[0], StringComparison.Ordinal) ? '\'' + cell : cell);
                csv.EndRecord();
            }
        }
        return file.ToArray();
    }

    private static string Plain(string cell)
    {
        cell = cell.Trim();
        return cell is ['\'', var next, ..] && Acting.Contains(next, StringComparison.Ordinal) ? cell[1..] : cell;
    }

    private static string? HeaderFault(List<string> columns)
    {
        if (columns.Count == 0)
            return "Het bestand is leeg.";
        if (columns.Count > FileTable.MostColumns)
            return $"Het bestand heeft meer dan {FileTable.MostColumns} kolommen.";
        if (columns.IndexOf("") is >= 0 and var nameless)
            return $"Kolom {nameless + 1} heeft geen naam in de eerste rij.";
        return columns.GroupBy(c => c, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? $"De kolom {twice.Key} komt meer dan eens voor." : null;
    }

    // Of the header, which holds no text of people.
    private static char SeparatorOf(string text)
    {
        if (text.StartsWith(SeparatorHint, StringComparison.OrdinalIgnoreCase) && text.Length > SeparatorHint.Length && text[SeparatorHint.Length] is ';' or ',' or '\t')
            return text[SeparatorHint.Length];
        var header = text.TrimStart('\r', '\n').Split('\n')[0];
        return header.Contains(';', StringComparison.Ordinal) ? ';' : header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
    }
}
