using Acquisitieloket.Core.Templates.Texts;

namespace Acquisitieloket.Web.Features.Admin.Texts;

/// <summary>The texts of a kind.</summary>
public sealed record TextGroup(TextKind Kind, IReadOnlyList<TextRow> Rows)
{
    public string Title => Kind switch
    {
        TextKind.Company => "Mails aan bedrijven",
        TextKind.Letter => "Beginteksten voor een mail van een medewerker",
        TextKind.Staff => "Mails aan medewerkers",
        TextKind.Proposal => "Delen van het locatievoorstel (PDF)",
        TextKind.Report => "Delen van de bestuursrapportage (PDF)",
        _ => "Onder elke mail",
    };
}

/// <summary>One text in its languages.</summary>
public sealed record TextRow(string Name, IReadOnlyList<TextLink> Languages);

/// <summary>A text in one language, with when it was changed (UTC); null when the file counts.</summary>
public sealed record TextLink(string Language, string Key, DateTime? ChangedAt);
