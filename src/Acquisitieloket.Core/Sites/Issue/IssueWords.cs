namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>What routes, states and steps are called on screen.</summary>
public static class IssueWords
{
    public static string Dutch(this IssueRoute route) => route switch
    {
        IssueRoute.SeriousCandidate => "Eén serieuze gegadigde",
        IssueRoute.Points => "Puntensysteem",
        IssueRoute.Lottery => "Loting",
        _ => "Inschrijving",
    };

    public static string Dutch(this IssueState state) => state switch
    {
        IssueState.Draft => "Concept",
        IssueState.Published => "Gepubliceerd",
        IssueState.Closed => "Gesloten",
        IssueState.Decided => "Besluit genomen",
        IssueState.Completed => "Afgerond",
        _ => "Ingetrokken",
    };

    public static string Dutch(this IssueStepKind kind) => kind switch
    {
        IssueStepKind.Drafted => "Concept gemaakt",
        IssueStepKind.Changed => "Concept gewijzigd",
        IssueStepKind.Published => "Gepubliceerd",
        IssueStepKind.Registered => "Gegadigde ingeschreven",
        IssueStepKind.Judged => "Gegadigde beoordeeld",
        IssueStepKind.Scored => "Punten gegeven",
        IssueStepKind.Drawn => "Geloot",
        IssueStepKind.Decided => "Besluit genomen",
        IssueStepKind.Completed => "Afgerond",
        _ => "Ingetrokken",
    };

    public static string Dutch(this TieRule rule) => rule switch
    {
        TieRule.FirstCriterion => "De meeste punten op het eerste criterium, daarna op het volgende",
        TieRule.FirstRegistered => "Wie zich het eerst inschreef",
        _ => "Loting",
    };
}
