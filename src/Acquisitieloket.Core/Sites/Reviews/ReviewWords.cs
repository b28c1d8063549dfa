namespace Acquisitieloket.Core.Sites.Reviews;

/// <summary>How the duty to review is told to staff: the same words on every page and in the mail.</summary>
public static class ReviewWords
{
    /// <summary>The state in a badge; empty for a site with which all is well.</summary>
    public static string Dutch(this ReviewState state) => state switch
    {
        ReviewState.Overdue => "niet op tijd nagekeken",
        ReviewState.Soon => "binnenkort nakijken",
        _ => "",
    };

    /// <summary>What there is to do for a municipality, in one sentence; empty when there is nothing.</summary>
    public static string Told(int overdue, int soon) => (overdue, soon) switch
    {
        (0, 0) => "",
        (0, 1) => "1 werklocatie van uw gemeente moet binnenkort worden nagekeken.",
        (0, _) => $"{soon} werklocaties van uw gemeente moeten binnenkort worden nagekeken.",
        (_, 0) => Late(overdue) + ".",
        _ => $"{Late(overdue)}, en {(soon == 1 ? "1 moet" : $"{soon} moeten")} binnenkort worden nagekeken.",
    };

    private static string Late(int overdue) => overdue == 1
        ? "1 werklocatie van uw gemeente is niet op tijd nagekeken en kan niet in een voorstel"
        : $"{overdue} werklocaties van uw gemeente zijn niet op tijd nagekeken en kunnen niet in een voorstel";
}
