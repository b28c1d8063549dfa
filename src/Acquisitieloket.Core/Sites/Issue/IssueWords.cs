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
        IssueStepKind.OffersOpened => "Biedingen geopend",
        IssueStepKind.Decided => "Besluit genomen",
        IssueStepKind.Completed => "Afgerond",
        _ => "Ingetrokken",
    };

    /// <summary>What was done, as it is called in this procedure: with one serious candidate the others react.</summary>
    public static string Dutch(this IssueStep step, IssueProcedure procedure)
    {
        var about = procedure.Candidates.Find(c => c.Id == step.CandidateId);
        return (step.Kind, procedure.Route, about?.Intended) switch
        {
            (IssueStepKind.Registered, IssueRoute.SeriousCandidate, true) => "Beoogde gegadigde ingeschreven",
            (IssueStepKind.Registered, IssueRoute.SeriousCandidate, _) => "Reactie opgeschreven",
            (IssueStepKind.Judged, IssueRoute.SeriousCandidate, _) => "Reactie beoordeeld",
            _ => step.Kind.Dutch(),
        };
    }

    /// <summary>How many take part or react: "4 gegadigden", or "3 reacties" beside the one for whom the land is meant.</summary>
    public static string Count(this IssueProcedure procedure)
    {
        var serious = procedure.Route == IssueRoute.SeriousCandidate;
        var count = procedure.Candidates.Count(c => !serious || !c.Intended);
        return (count, serious) switch
        {
            (0, true) => "Geen reacties",
            (1, true) => "1 reactie",
            (_, true) => $"{count} reacties",
            (0, _) => "Geen gegadigden",
            (1, _) => "1 gegadigde",
            _ => $"{count} gegadigden",
        };
    }

    public static string Dutch(this LeftOut why) => why switch
    {
        LeftOut.Incomplete => "De inschrijving is niet compleet",
        LeftOut.Withdrew => "Trok zich terug",
        LeftOut.Late => "Kwam te laat",
        _ => "Voldoet niet aan de voorwaarden",
    };

    public static string Dutch(this TieRule rule) => rule switch
    {
        TieRule.FirstCriterion => "De meeste punten op het eerste criterium, daarna op het volgende",
        TieRule.FirstRegistered => "Wie zich het eerst inschreef",
        _ => "Loting",
    };
}
