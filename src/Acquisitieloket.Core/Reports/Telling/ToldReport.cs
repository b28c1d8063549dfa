using Acquisitieloket.Core.Leads.Lists;

namespace Acquisitieloket.Core.Reports.Telling;

/// <summary>A report in Dutch words and numbers, as mails and other systems get it.</summary>
public sealed record ToldReport
{
    public required string Name { get; init; }
    /// <summary>The question that it answers.</summary>
    public required string Question { get; init; }
    public required string Heading { get; init; }
    public required string Answer { get; init; }
    /// <summary>The period before in a sentence; null when it does not tell anything.</summary>
    public string? Before { get; init; }
    /// <summary>The months that it is about; null when it is of now.</summary>
    public MonthSpan? Months { get; init; }
    /// <summary>When it was counted, UTC.</summary>
    public required DateTime At { get; init; }
    /// <summary>Numbers are in fives and amounts coarse, because the reader opens no leads.</summary>
    public required bool Rounded { get; init; }
    /// <summary>Fewer filters, or another period, than were asked: who opens no leads is not told of all of them.</summary>
    public bool Left { get; init; }
    /// <summary>So much changed that the figures lag behind.</summary>
    public bool Behind { get; init; }
    public required IReadOnlyList<ToldTable> Tables { get; init; }
    public required IReadOnlyList<(string Figure, string Meaning)> Definitions { get; init; }
    /// <summary>Its page, without the address of the counter.</summary>
    public required string Path { get; init; }
}

/// <summary>A table of figures. Rows hold a number, or nothing, for each column after the first.</summary>
public sealed record ToldTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<ToldRow> Rows);

/// <summary>A row: its name, which names the row that it is a part of too, and its figures as numbers and as they are read.</summary>
public sealed record ToldRow(string Name, IReadOnlyList<object?> Values, IReadOnlyList<string> Written);
