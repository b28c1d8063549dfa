using System.Text;
using Acquisitieloket.Core.Sites.Exchange;

namespace Acquisitieloket.Core.Tests.Sites.Exchange;

public sealed class CsvTableTests
{
    private static FileTable Read(string text) => FileTable.Read(Encoding.UTF8.GetBytes(text));

    private static string[][] Cells(FileTable table) => [.. table.Rows.Select(r => r.Cells.Select(c => c ?? "(niets)").ToArray())];

    public static TheoryData<string, byte[]> Encodings
    {
        get
        {
            const string text = "code;naam\r\nA;Café – Zuid\r\n";
            var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            return new()
            {
                { "UTF-8", Encoding.UTF8.GetBytes(text) },
                { "UTF-8 with BOM", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)] },
                { "Windows-1252", windows.GetBytes(text) },
                { "UTF-16 little", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)] },
                { "UTF-16 big", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)] },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_InAnyEncodingOfASpreadsheet_KeepsTheLetters(string name, byte[] bytes)
    {
        var table = FileTable.Read(bytes);

        Assert.True(table.Faults.Count == 0, name);
        Assert.Equal(["A", "Café – Zuid"], Cells(table).Single());
    }

    [Theory]
    [InlineData("code;naam\nA;B, en C\n")]
    [InlineData("sep=;\r\ncode;naam\r\nA;B, en C\r\n")]
    [InlineData("code\tnaam\nA\tB, en C\n")]
    [InlineData("code,naam\nA,\"B, en C\"\n")]
    [InlineData("\ncode;naam;;\nA;B, en C;;\n;;;\n")]
    public void Read_WithAnySeparatorAndEmptyLines_IsTheSame(string text)
    {
        var table = Read(text);

        Assert.Equal(["code", "naam"], table.Columns);
        Assert.Equal(["A", "B, en C"], Cells(table).Single());
    }

    [Fact]
    public void Read_WithLinesInAField_CountsRowsAsASpreadsheetDoes()
    {
        var table = Read("code;tekst\r\nA;\"een\r\ntwee\"\r\n\r\nB;drie\r\n");

        Assert.Equal([(2, "een\r\ntwee"), (4, "drie")], table.Rows.Select(r => (r.Number, r.Cells[1]!)));
    }

    [Theory]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'-5 tot +5", "-5 tot +5")]
    [InlineData("''s avonds", "'s avonds")]
    [InlineData("'s avonds", "'s avonds")]
    [InlineData("Voor '=", "Voor '=")]
    public void Read_OfWhatWasMadeText_TakesTheMarkAway(string cell, string value) =>
        Assert.Equal([value], Cells(Read($"tekst\n{cell}\n")).Single());

    [Theory]
    [InlineData("=HYPERLINK(\"http://kwaad.example\")")]
    [InlineData("+31 74 000")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("'=al gemerkt")]
    [InlineData("'s avonds")]
    [InlineData("twee\nregels; en \"meer\"")]
    [InlineData("")]
    public void Write_ThenRead_IsTheSameAndNoFormula(string value)
    {
        var bytes = CsvTable.Write(["code", "tekst"], [["A", value]]);
        var written = Encoding.UTF8.GetString(bytes);

        Assert.DoesNotMatch("[;\"][=+@-]", written);
        Assert.Equal(["A", value], Cells(FileTable.Read(bytes)).Single());
    }

    [Theory]
    [InlineData("code;naam\nA;\"open\nB;C\n", 2, "aanhalingsteken")]
    [InlineData("code;naam\nA;B\nC;D;E\n", 3, "3 velden en de kop 2")]
    [InlineData("code;naam;Code\nA;B;C\n", null, "komt meer dan eens voor")]
    [InlineData("code;;naam\nA;B;C\n", null, "Kolom 2 heeft geen naam")]
    [InlineData("", null, "leeg")]
    [InlineData("\r\n ; \r\n", null, "leeg")]
    public void Read_OfWhatIsNoTable_SaysWhere(string text, int? row, string said)
    {
        var fault = Read(text).Faults[0];

        Assert.Equal(row, fault.Row);
        Assert.Contains(said, fault.Message);
    }

    [Fact]
    public void Read_OfARowThatIsTooShort_TakesTheRestAsEmpty() => Assert.Equal(["A", "", ""], Cells(Read("a;b;c\nA\n")).Single());

    // Made in the test: large contents would stand in the names of the tests.
    [Theory]
    [InlineData("workbook", "werkboek")]
    [InlineData("zip bomb", "werkboek")]
    [InlineData("program", "geen tekstbestand")]
    [InlineData("zeroes", "geen tekstbestand")]
    [InlineData("UTF-16 without mark", "geen tekstbestand")]
    [InlineData("too large", "groter dan 10 MB")]
    [InlineData("nothing", "leeg")]
    [InlineData("too many rows", "meer dan 20000 rijen")]
    [InlineData("too many columns", "meer dan 400 kolommen")]
    public void Read_OfAHostileFile_RefusesItInWords(string what, string said)
    {
        var table = FileTable.Read(what switch
        {
            "workbook" => (byte[])[.. "PK\u0003\u0004"u8, 1, 2, 3],
            "zip bomb" => [.. "PK\u0003\u0004"u8, .. new byte[100_000]],
            "program" => [0x7F, .. "ELF"u8, 0, 0, 1],
            "zeroes" => new byte[50_000],
            "UTF-16 without mark" => Encoding.Unicode.GetBytes("code;naam\n"),
            "too large" => new byte[FileTable.MostBytes + 1],
            "too many rows" => Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Repeat("1\n", FileTable.MostRows + 1))),
            "too many columns" => Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Range(0, 401).Select(i => $"k{i}"))),
            _ => [],
        });

        Assert.Empty(table.Rows);
        Assert.Contains(said, Assert.Single(table.Faults).Message);
    }

    [Fact]
    public void Read_OfThousandsOfFaults_NamesSome() =>
        Assert.Equal(FileTable.MostFaults, Read("a;b\n" + string.Concat(Enumerable.Repeat("1;2;3\n", 5_000))).Faults.Count);
}
