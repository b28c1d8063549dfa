using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Web.Features.Admin.Terms;

/// <summary>What counts now, and what was saved before, latest first.</summary>
public sealed record TermsPage(TermsForm Form, bool Saved, IReadOnlyList<EarlierTerms> Earlier);

/// <summary>One time that settings were saved: what differed from what counted before it.</summary>
public sealed record EarlierTerms(DateTime At, string By, bool Defaults, IReadOnlyList<TermChange> Changes);

/// <summary>One setting that changes.</summary>
public sealed record TermChange(string Name, string From, string To)
{
    public static IReadOnlyList<TermChange> Between(ServiceTermOptions from, ServiceTermOptions to) =>
        [.. TermFields.Changes(from, to).Select(c => new TermChange(TermFields.Dutch[c.Name], c.From, c.To))];
}

/// <summary>What will change, to be confirmed.</summary>
public sealed record TermsPreview(TermsForm Form, IReadOnlyList<TermChange> Changes, TermMoves Moves)
{
    /// <summary>"37 lopende termijnen verschuiven; 4 zijn daardoor al te laat."</summary>
    public string Sentence => Moves switch
    {
        { Running: 0 } => "Er lopen nu geen termijnen.",
        { Moved: 0 } => "Geen enkele lopende termijn verschuift.",
        { Moved: 1, Late: 0 } => "1 lopende termijn verschuift; die is daardoor niet te laat.",
        { Moved: 1 } => "1 lopende termijn verschuift en is daardoor al te laat.",
        { Late: 0 } => $"{Moves.Moved} lopende termijnen verschuiven; geen ervan is daardoor te laat.",
        { Late: 1 } => $"{Moves.Moved} lopende termijnen verschuiven; 1 is daardoor al te laat.",
        _ => $"{Moves.Moved} lopende termijnen verschuiven; {Moves.Late} zijn daardoor al te laat.",
    };
}
