namespace Acquisitieloket.Core.Printing;

/// <summary>A plain document for a company, such as a copy of its answers: headings with questions and answers below.</summary>
public sealed record Sheet
{
    /// <summary>Two letters: nl, en or de.</summary>
    public required string Language { get; init; }
    public required string Title { get; init; }
    public required string Reference { get; init; }
    public required string CompanyName { get; init; }
    public required string Intro { get; init; }
    /// <summary>On every page.</summary>
    public required string Footer { get; init; }
    public required SheetPerson Person { get; init; }
    public required IReadOnlyList<SheetSection> Sections { get; init; }
}

/// <summary>The contact person; what is not known is empty.</summary>
public sealed record SheetPerson(string Name, string Title, string Department, string Phone, string Email);

/// <summary>A heading with its lines.</summary>
public sealed record SheetSection(string Heading, IReadOnlyList<SheetLine> Lines);

/// <summary>A question, or a date, with what belongs to it.</summary>
public sealed record SheetLine(string Name, string Value);
