namespace Acquisitieloket.Core.Proposals;

/// <summary>Answers to a proposed site in the words of the staff screen.</summary>
public static class ProposalAnswerText
{
    /// <summary>The answer as staff read it.</summary>
    public static string InDutch(this ProposalAnswer answer) => answer switch
    {
        ProposalAnswer.Interested => "belangstelling",
        ProposalAnswer.NotInterested => "geen belangstelling",
        ProposalAnswer.Question => "een vraag",
        _ => "een bezichtiging plannen",
    };

    /// <summary>The reason as staff read it.</summary>
    public static string InDutch(this RefusalReason reason) => reason switch
    {
        RefusalReason.Location => "De plek past niet",
        RefusalReason.Size => "De grootte past niet",
        RefusalReason.Price => "De prijs past niet",
        RefusalReason.Power => "Te weinig stroom of te laat",
        RefusalReason.Reachability => "Niet goed genoeg bereikbaar",
        RefusalReason.Rules => "De regels of milieucategorie passen niet",
        RefusalReason.Timing => "Niet op tijd beschikbaar",
        RefusalReason.FoundElsewhere => "Al een andere plek gevonden",
        _ => "Een andere reden",
    };
}
