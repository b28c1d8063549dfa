namespace Acquisitieloket.Core.Templates.Texts;

/// <summary>What an editable text is for.</summary>
public enum TextKind
{
    /// <summary>A mail to a company.</summary>
    Company = 1,
    /// <summary>A text that an employee begins a mail with.</summary>
    Letter = 2,
    /// <summary>A mail to an employee.</summary>
    Staff = 3,
    /// <summary>What stands below every mail.</summary>
    Footer = 4,
    /// <summary>A part of a site proposal.</summary>
    Proposal = 5,
    /// <summary>A part of a board report.</summary>
    Report = 6,
}

/// <summary>
/// A text that an administrator may change. What the file that comes with the program fills in, in any language, is what
/// its sender gives: the tests send each of them.
/// </summary>
public sealed record EditableText(string Path, string Language, string Name, TextKind Kind)
{
    /// <summary>Names that may stand between {{ and }}.</summary>
    public required IReadOnlySet<string> Placeholders { get; init; }

    /// <summary>Names that must: the private link, and what somebody wrote.</summary>
    public required IReadOnlyList<string> Required { get; init; }

    /// <summary>The private link stands in every case, whatever conditions there are.</summary>
    public required bool LinkAlways { get; init; }

    /// <summary>The name without a slash, for addresses.</summary>
    public string Key => Name.Replace('/', '.');

    public bool HasSubject => Kind is not TextKind.Footer && !IsPart;

    /// <summary>A part of a document that is printed, and no mail.</summary>
    public bool IsPart => Kind is TextKind.Proposal or TextKind.Report;
}
