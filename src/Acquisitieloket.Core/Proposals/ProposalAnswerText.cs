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
}
