using Acquisitieloket.Core.Leads.Lists;

namespace Acquisitieloket.Web.Features.Reports.Sheets;

/// <summary>One report on its page: a question, the answer in a sentence, a chart, tables, and what the figures mean.</summary>
public sealed record Sheet
{
    /// <summary>Below /reports, without an extension.</summary>
    public string Name { get; init; } = "";
    /// <summary>What was asked, as far as it is told to this reader.</summary>
    public ReportForm Form { get; init; } = new();
    /// <summary>The question that it answers.</summary>
    public string Question { get; init; } = "";
    public required string Heading { get; init; }
    public required string Answer { get; init; }
    /// <summary>The period before in a sentence; null when it does not tell anything.</summary>
    public string? Before { get; init; }
    /// <summary>An SVG element; null without anything to draw.</summary>
    public string? Chart { get; init; }
    /// <summary>The same for each municipality, small, as an SVG element; null where that is not drawn.</summary>
    public string? Places { get; init; }
    /// <summary>The first is the one that is in the files.</summary>
    public required IReadOnlyList<SheetTable> Tables { get; init; }
    /// <summary>What each figure means.</summary>
    public required IReadOnlyList<(string Figure, string Meaning)> Definitions { get; init; }
    /// <summary>False when it is of now.</summary>
    public bool HasPeriod { get; init; } = true;
    /// <summary>The months that it is about; null when it is of now.</summary>
    public MonthSpan? Months { get; init; }
    /// <summary>The last of them is not over.</summary>
    public bool Running => Months is { } months && months.Last == MonthSpan.Of(Today).First;
    /// <summary>Figures are rounded, because the reader opens no leads.</summary>
    public bool Rounded { get; init; }
    /// <summary>More filters were asked than are told at once.</summary>
    public bool Left { get; init; }
    /// <summary>The address asked for something that there is not, which was passed over.</summary>
    public bool Unknown { get; init; }
    /// <summary>So much changed that the figures lag behind.</summary>
    public bool Behind { get; init; }

    public DateOnly Today { get; init; }
    public DateTime At { get; init; }

    public string Path => $"/reports/{Name}";
}

/// <summary>A table of figures. Its rows have as many cells as there are columns after the first.</summary>
public sealed record SheetTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<SheetRow> Rows, SheetRow? Foot = null)
{
    /// <summary>Rows with their names, the total last. Parts name the row that they are of, which only a page shows otherwise.</summary>
    public IEnumerable<(string Name, SheetRow Row)> Named()
    {
        var above = "";
        foreach (var row in Foot is null ? Rows : [.. Rows, Foot])
        {
            above = row.Part ? above : row.Name;
            yield return (row.Part ? $"{above}: {row.Name}" : row.Name, row);
        }
    }

    /// <summary>The same as the cells of a file.</summary>
    public IEnumerable<IEnumerable<object?>> Cells() => Named().Select(r => (IEnumerable<object?>)[r.Name, .. r.Row.Cells.Select(c => c.Value)]);
}

/// <summary>A row with its name; a part belongs to the row above it.</summary>
public sealed record SheetRow(string Name, IReadOnlyList<SheetCell> Cells, bool Part = false);

/// <summary>A figure: as it stands in a file (a number, or nothing), as it is read, and where the leads behind it are.</summary>
public sealed record SheetCell(object? Value, string Written, string? Leads = null)
{
    /// <summary>There is an amount, of too few leads to tell.</summary>
    public bool Withheld { get; init; }
}
